"""Tabs of the queue whose rows are no files but what lies in them; an upper floor declares them for those who see to it."""
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet

from .pages import Place


@dataclass(frozen=True)
class AddedTab:
    """`rows` is counted, no further than a bound; `lines` are a page of them, for the table in `template`."""

    key: str
    title: str
    template: str
    empty: tuple[str, str]
    rows: QuerySet
    lines: Callable[[object, Place, int], list[dict]]


_declared: list[Callable[[object], AddedTab | None]] = []


def adds_tab(offer: Callable[[object], AddedTab | None]):
    """Declare `f(user) -> AddedTab`, or None for whom it is not."""
    _declared.append(offer)
    return offer


def added_tabs(user) -> list[AddedTab]:
    return list(filter(None, (offer(user) for offer in _declared)))
