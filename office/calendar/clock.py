"""The only source of legal time: Asia/Shanghai, moved by an offset in a training database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")

_read_offset: Callable[[], timedelta] = timedelta
_fixed_offset: ContextVar[timedelta | None] = ContextVar("fixed_offset", default=None)


def wall() -> datetime:
    """Real time; sessions, signatures and seals use it, periods never do."""
    return datetime.now(SHANGHAI)


def now() -> datetime:
    return wall() + offset()


def today() -> date:
    return now().date()


def offset() -> timedelta:
    fixed_here = _fixed_offset.get()
    return _read_offset() if fixed_here is None else fixed_here


def use_offset(provider: Callable[[], timedelta]) -> None:
    """Install the reader of the training offset; it is asked on every call outside `fixed()`."""
    global _read_offset
    _read_offset = provider


@contextmanager
def fixed(offset: timedelta | None = None) -> Iterator[None]:
    """Read the offset once for one request or task, so that no page sees time jump; unless it was read already."""
    token = _fixed_offset.set(_read_offset() if offset is None else offset)
    try:
        yield
    finally:
        _fixed_offset.reset(token)


@contextmanager
def real() -> Iterator[None]:
    """Legal time is real time here: for commands that need no database."""
    token = _fixed_offset.set(timedelta())
    try:
        yield
    finally:
        _fixed_offset.reset(token)


def legal_date(moment: datetime) -> date:
    """The day of an instant in Shanghai, whatever zone the server keeps."""
    if moment.tzinfo is None:
        raise ValueError("a moment without time zone has no legal date")
    return moment.astimezone(SHANGHAI).date()
