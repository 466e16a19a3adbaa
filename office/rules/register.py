"""Reads the time limits of the law from the tables beside it and picks the version in force on a day."""

from __future__ import annotations

import difflib
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from office.calendar import CalendarError, Due, Span, reckon, today
from office.calendar.spans import Pause
from office.calendar.words import plain_date

TABLES = Path(__file__).parent
NATURES = ("act", "term", "least")
COUNTING = {
    "wd": "起算当日不计入，法定节假日和休息日不计入",
    "rolling": "起算当日不计入，最后一日是法定休假日的，以法定休假日结束的次日为最后一日",
    "plain": "起算当日不计入，最后一日遇法定休假日不顺延",
}


class UnknownRule(LookupError):
    """No such key, or no version in force on that day; the text is Chinese."""


class RuleTableError(ValueError):
    """A table that contradicts itself or the rules of counting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One time limit in one version.

    `nature`: `act` is time to do something, `term` a state that lasts, `least` a minimum. `since` says in words what
    `starts` says as a code. `target` is the office's own, shorter goal in the same unit; `not_before` an event that
    must have happened first; `override` says who may set another length (domain or matter); `times` how often it may
    be granted.
    """

    key: str
    n: int
    unit: str
    starts: str
    since: str
    roll: bool
    nature: str
    rule_id: str
    article: str
    confidence: str
    label: str
    in_force: date
    until: date | None = None
    target: int | None = None
    not_before: str = ""
    override: str = ""
    times: int | None = None

    @property
    def version(self) -> str:
        """Stored with a case: `rule(key, date.fromisoformat(version))` finds the same text again."""
        return self.in_force.isoformat()

    @property
    def span(self) -> Span:
        return Span(self.n, self.unit)

    @property
    def confirmed(self) -> bool:
        """Whether length and article were read in the text of the law (S or F)."""
        return set(self.confidence.split("/")) <= {"S", "F"}

    @property
    def caveat(self) -> str:
        return "" if self.confirmed else "默认值，待法制确认"

    def holds(self, on: date) -> bool:
        return self.in_force <= on and (self.until is None or on <= self.until)

    def set_to(self, span: Span, article: str, confidence: str) -> Rule:
        """The same limit with the length, article and confirmation of a domain or matter."""
        return replace(self, n=span.n, unit=span.unit, article=article, confidence=confidence)

    def running_from(self, since: str) -> Rule:
        """The same limit where another event starts it, said in words."""
        return replace(self, since=since)

    def sentence(self) -> str:
        """自告知书送达之日起五个工作日"""
        return f"自{self.since}之日起{self.span.in_words()}"

    def in_words(self, since: str = "") -> str:
        """The limit as a paper states it: start, length, unit and rolling rule, never a date."""
        start = f"自{since or self.since}之日起"
        length = self.span.in_words()
        stated = {"act": f"{length}内", "term": length, "least": f"满{length}"}[self.nature]
        manner = "wd" if self.unit == "wd" else "rolling" if self.roll else "plain"
        return f"{start}{stated}（{COUNTING[manner]}）"

    def cited(self) -> str:
        """What a due date names as its basis."""
        return "，".join(filter(None, [self.article, self.sentence() + f"（{self.rule_id}）", self.caveat]))


def rule(key: str, on: date | None = None) -> Rule:
    """The version of a rule in force on a day, today by default; a case asks with the day it began."""
    on = on or today()
    versions = _register().get(key)
    if not versions:
        near = difflib.get_close_matches(key, _register(), n=3, cutoff=0.5)
        raise UnknownRule(f"没有期限规则“{key}”" + (f"，是否为：{'、'.join(near)}" if near else ""))
    for version in versions:
        if version.holds(on):
            return version
    raise UnknownRule(f"期限规则“{key}”自{plain_date(versions[0].in_force)}起施行，{plain_date(on)}没有有效的版本")


def rules(on: date | None = None) -> list[Rule]:
    """Every version by key and date, or only those in force on a day."""
    every = [version for key in sorted(_register()) for version in _register()[key]]
    return every if on is None else [each for each in every if each.holds(on)]


def reckon_rule(
    key: str, start: date, on: date | None = None, pauses: Iterable[Pause] = (), *, own: Rule | None = None
) -> Due:
    """The due date under a rule, which then stands in the explanation; `own` is that rule as a domain has set it."""
    found = own or rule(key, on)
    return replace(reckon(start, found.span, roll=found.roll, pauses=pauses), basis=found.cited())


@lru_cache(maxsize=1)
def _register() -> dict[str, tuple[Rule, ...]]:
    return read(sorted(TABLES.glob("*.toml")))


def read(tables: Iterable[Path]) -> dict[str, tuple[Rule, ...]]:
    """The versions of every key, oldest first. Raises RuleTableError for a table that cannot be law."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for table in tables:
        for key, versions in tomllib.loads(table.read_text(encoding="utf-8")).items():
            for fields in versions:
                found[key].append(_checked(key, fields, table))
    return {key: _in_order(versions) for key, versions in found.items()}


def _checked(key: str, fields: dict, table: Path) -> Rule:
    place = f"{table.name} [{key}]"
    working = fields.get("unit") == "wd"
    try:
        made = Rule(key=key, **{"roll": False, "nature": "act"} | fields)
        Span(made.n, made.unit)
    except (TypeError, CalendarError) as error:
        raise RuleTableError(f"{place}: {error}") from error
    if not working and made.nature == "act" and "roll" not in fields:
        raise RuleTableError(f"{place}: a period for an act must say whether its last day rolls (CAL-03)")
    if made.roll and made.nature != "act":
        raise RuleTableError(f"{place}: only a period for an act can roll (CAL-09)")
    if made.roll and working and not made.override:
        raise RuleTableError(f"{place}: a working-day period never rolls, unless a domain sets it in days (CAL-07)")
    if made.nature not in NATURES:
        raise RuleTableError(f"{place}: nature is one of {NATURES}")
    if not set(made.confidence.split("/")) <= set("SFPRD"):
        raise RuleTableError(f"{place}: confidence {made.confidence} is none of S F P R D")
    if not all([made.starts, made.since, made.rule_id, made.article, made.label]):
        raise RuleTableError(f"{place}: an empty field")
    return made


def _in_order(versions: list[Rule]) -> tuple[Rule, ...]:
    ordered = sorted(versions, key=lambda version: version.in_force)
    for older, newer in pairwise(ordered):
        if older.until is None or older.until >= newer.in_force:
            raise RuleTableError(f"[{older.key}]: the version of {older.version} must end before {newer.version}")
    return tuple(ordered)
