"""What runs from the service of a paper: declared by the floor that knows the paper, reckoned here for any day (SRV-15)."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from office.calendar import Due
from office.calendar.words import plain_date
from office.rules import Rule, reckon_rule

_known: dict[str, Callable] = {}
_beside: dict[str, Callable] = {}


@dataclass(frozen=True)
class Limit:
    """One limit of one recipient; `about` is the mark of its clock, empty where it is a date and no clock.

    `granted` is a last day an extension has given, which no other date of service shortens (CAL-11).
    """

    rule: Rule
    about: str = ""
    granted: date | None = None

    @property
    def label(self) -> str:
        return self.rule.label

    def due(self, served_on: date) -> Due:
        return reckon_rule(self.rule.key, served_on, own=self.rule)

    def last_day(self, served_on: date) -> date:
        reckoned = self.due(served_on).date
        return max(reckoned, self.granted) if self.granted else reckoned

    def moved(self, before: date, after: date) -> str:
        """陈述申辩期：原至2026年4月27日，改为至2026年4月28日"""
        old, new = self.last_day(before), self.last_day(after)
        change = f"改为至{plain_date(new)}" if old != new else "不变"
        return f"{self.label}：原至{plain_date(old)}届满，{change}"


def runs_from_service(kind: str, limits: Callable) -> None:
    """`limits(item)` names what runs for its recipient from the service of a paper of this kind."""
    _known[kind] = limits


def moves_beside(kind: str, sentences: Callable) -> None:
    """`sentences(item, after)` says what else a corrected date of service moves, or does not: dates that are no plain limit."""
    _beside[kind] = sentences


def moved_beside(item, after: date) -> list[str]:
    found = _beside.get(item.document.kind)
    return found(item, after) if found else []


def limits_of(item) -> list[Limit]:
    found = _known.get(item.document.kind)
    return found(item) if found else []
