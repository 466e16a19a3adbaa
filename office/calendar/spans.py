"""When a period ends (民法典 201-204; CAL-01…10): dates in, a date and its reasons out."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from operator import itemgetter

from office.calendar import explanation
from office.calendar.words import numeral
from office.calendar.workdays import ONE_DAY, CalendarError, Day, day, missing_notice

Pause = tuple[date, date]

UNITS = {"wd": "个工作日", "cd": "日", "m": "个月", "y": "年"}
WRITTEN = {words: unit for unit, words in UNITS.items()}
SPAN = re.compile(rf"([1-9][0-9]{{0,3}})({'|'.join((*UNITS, *WRITTEN))})")


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time: n working days, calendar days, months or years."""

    n: int
    unit: str

    def __post_init__(self):
        if self.unit not in UNITS or not 1 <= self.n <= 9999:
            raise CalendarError(f"“{self.n}{self.unit}”不是有效的期间")

    @classmethod
    def parse(cls, text: str) -> Span:
        """5wd, 60cd, 6m, 3y, as the register writes them; or 5个工作日, 60日, 6个月, 3年"""
        match = SPAN.fullmatch(text.strip().lower())
        if not match:
            raise CalendarError(f"“{text}”不是有效的期间，应写作5个工作日、60日、6个月或者3年")
        return cls(int(match[1]), WRITTEN.get(match[2], match[2]))

    def __str__(self) -> str:
        return f"{self.n}{self.unit}"

    def in_words(self) -> str:
        """五个工作日, 六十日, 六个月, 三年"""
        return numeral(self.n) + UNITS[self.unit]


@dataclass(frozen=True, slots=True)
class Due:
    """The last day of a period, which ends at 24:00 (CAL-04), with all that led there.

    `nominal` is the end before pauses and rolling; `computed` the date found when a citizen keeps a later one (CAL-12).
    """

    date: date
    start: date
    span: Span
    rolled_from: date | None = None
    skipped: tuple[Day, ...] = ()
    provisional: bool = False
    nominal: date | None = None
    worked: tuple[Day, ...] = ()
    pauses: tuple[Pause, ...] = ()
    awaited: tuple[int, ...] = ()
    roll: bool = False
    computed: date | None = None
    basis: str = ""

    def explain(self) -> list[str]:
        """The reckoning in Chinese sentences, the same on page, paper and API."""
        return explanation.sentences(self)

    def in_time(self, received: date, postmarked: date | None = None) -> bool:
        """Whether an act was in time; what was posted before the end is (CAL-05)."""
        return (postmarked or received) <= self.date

    def as_dict(self) -> dict:
        return {
            "date": self.date.isoformat(),
            "start": self.start.isoformat(),
            "span": str(self.span),
            "rolled_from": self.rolled_from.isoformat() if self.rolled_from else None,
            "provisional": self.provisional,
            "skipped": [{"date": each.date.isoformat(), "name": each.name} for each in self.skipped],
            "explanation": self.explain(),
        }


def reckon(start: date, span: Span, *, roll: bool = False, pauses: Iterable[Pause] = ()) -> Due:
    """The due date of a period that starts on `start`, which is not counted (CAL-01).

    `roll` moves a last day that is no working day (CAL-03); a working-day period never needs it (CAL-07).
    `pauses` are closed ranges of days (CAL-10); one that is still open is passed with today as its last day.
    """
    if isinstance(start, datetime):
        raise TypeError("a period starts on a date; use legal_date() on a moment")
    stopped = _merged(pauses)
    try:
        if span.unit == "wd":
            return _working(start, span, stopped)
        return _running(start, span, stopped, roll)
    except OverflowError as error:
        raise CalendarError(f"自{start}起{span}超出可计算的日期范围") from error


def recompute(old: Due, new: Due, for_citizen: bool) -> Due:
    """After a holiday notice: the new date, but a citizen's date never moves earlier (CAL-12)."""
    if for_citizen and new.date < old.date:
        return replace(new, date=old.date, computed=new.date)
    return new


def corresponding_day(start: date, span: Span) -> date:
    """The end by plain arithmetic; a month without that day ends on its last one (CAL-02)."""
    if span.unit == "cd":
        return start + timedelta(days=span.n)
    months = start.year * 12 + start.month - 1 + span.n * (12 if span.unit == "y" else 1)
    year, month = divmod(months, 12)
    if year > date.max.year:
        raise OverflowError
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def _working(start: date, span: Span, pauses: tuple[Pause, ...]) -> Due:
    on, left, seen = start, span.n, []
    while left:
        on += ONE_DAY
        if not _paused(on, pauses):
            seen.append(day(on))
            left -= seen[-1].workday
    return _due(on, start, span, seen, pauses)


def _running(start: date, span: Span, pauses: tuple[Pause, ...], roll: bool) -> Due:
    nominal = corresponding_day(start, span)
    last = on = _prolonged(start, nominal, pauses)
    seen: list[Day] = []
    while roll:
        if not _paused(on, pauses):
            seen.append(day(on))
            if seen[-1].workday:
                break
        on += ONE_DAY
    due = _due(on, start, span, seen, pauses)
    return replace(due, nominal=nominal, roll=roll, rolled_from=last if on != last else None)


def _due(last: date, start: date, span: Span, seen: list[Day], pauses: tuple[Pause, ...]) -> Due:
    awaited = {missing_notice(each.date) for each in seen if each.provisional}
    return Due(
        date=last,
        start=start,
        span=span,
        skipped=tuple(each for each in seen if not each.workday),
        worked=tuple(each for each in seen if each.workday and each.date.weekday() >= 5),
        pauses=tuple(pause for pause in pauses if start < pause[1] and pause[0] <= last),
        provisional=bool(awaited),
        awaited=tuple(sorted(awaited)),
    )


def _merged(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """Overlapping and touching pauses as one, so that no day is excluded twice."""
    merged: list[Pause] = []
    for first, last in sorted(pauses, key=itemgetter(0)):
        if last is None:
            raise CalendarError(f"自{first}起的中止尚未结束，恢复后才能确定届满日")
        if last < first:
            raise CalendarError(f"中止的结束日{last}早于开始日{first}")
        if merged and first <= merged[-1][1] + ONE_DAY:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def _paused(on: date, pauses: tuple[Pause, ...]) -> bool:
    return any(first <= on <= last for first, last in pauses)


def _prolonged(start: date, end: date, pauses: tuple[Pause, ...]) -> date:
    """The end moved back by every paused day that the period meets while it runs (CAL-10)."""
    for first, last in pauses:
        first = max(first, start + ONE_DAY)
        if first <= end and first <= last:
            end += last - first + ONE_DAY
    return end
