"""Which days are working days, by whose word, and which answers are only provisional (CAL-06, CAL-12, CAL-13)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from office.calendar import notices
from office.calendar.notices import Arrangement, CalendarError
from office.calendar.words import weekday

ONE_DAY = timedelta(days=1)

# The notice of a year has moved days of the December before it three times in ten years, never before the 29th. It
# bridges at most three days around 1 January and takes them from the weekend beside them, so the 26th is the earliest.
NEXT_NOTICE_REACHES_BACK_TO = (12, 26)


@dataclass(frozen=True, slots=True)
class Day:
    """One day as the office sees it; `name` is empty for an ordinary working day."""

    date: date
    workday: bool
    name: str
    provisional: bool
    source: str = ""


_read_overrides: Callable[[], Mapping[date, tuple[bool, str, str]]] = dict
_read_years: Callable[[], Iterable[int]] = tuple


def load_overrides(
    provider: Callable[[], Mapping[date, tuple[bool, str, str]]], years: Callable[[], Iterable[int]] = tuple
) -> None:
    """Install the readers of what the office imported: single days, and years whose whole notice was imported.

    They are asked once and remembered until `forget()`.
    """
    global _read_overrides, _read_years
    _read_overrides, _read_years = provider, years
    forget()


def forget() -> None:
    """Ask the providers again: after an import, and at the start of a request or task in another process."""
    for remembered in (imported, loaded_years, day):
        remembered.cache_clear()


@lru_cache(maxsize=1)
def imported() -> dict[date, Arrangement]:
    """What the office imported, day by day; it overrides the shipped notices."""
    return {on: Arrangement(*told) for on, told in _read_overrides().items()}


@lru_cache(maxsize=1)
def loaded_years() -> frozenset[int]:
    return notices.years() | frozenset(_read_years())


@lru_cache(maxsize=8192)
def day(on: date) -> Day:
    """What kind of day it is. Raises CalendarError before the first notice and after the last computed holiday."""
    if isinstance(on, datetime):
        raise TypeError("a legal day is a date; use legal_date() on a moment")
    awaited = missing_notice(on)
    told = imported().get(on) or notices.shipped().get(on)
    if told:
        return Day(on, told.workday, told.name, provisional=False, source=told.source)
    holiday = notices.statutory().get(on, "") if on.year not in loaded_years() else ""
    weekend = weekday(on) if on.weekday() >= 5 else ""
    name = holiday or weekend
    return Day(on, workday=not name, name=name, provisional=awaited is not None)


def missing_notice(on: date) -> int | None:
    """The year whose unpublished notice may still change this day; None when the day is settled (CAL-12, CAL-13)."""
    first, last = min(loaded_years()), max(notices.statutory()).year
    if on.year < first:
        raise CalendarError(f"没有{on.year}年的放假安排：工作日历自{first}年起，无法推算{on}是否为工作日")
    if on.year not in loaded_years():
        if on.year > last:
            raise CalendarError(f"没有{on.year}年的放假安排：农历节日仅推算至{last}年，请先导入该年放假通知")
        return on.year
    if (on.month, on.day) >= NEXT_NOTICE_REACHES_BACK_TO and on.year + 1 not in loaded_years():
        return on.year + 1
    return None


def workdays_until(after: date, last: date) -> int:
    """How many working days are left: those after `after`, up to and with `last`."""
    return sum(day(after + ONE_DAY * step).workday for step in range(1, (last - after).days + 1))


def workdays_before(on: date, n: int) -> date:
    """The n-th working day before a date, for reminders."""
    while n:
        on -= ONE_DAY
        n -= day(on).workday
    return on
