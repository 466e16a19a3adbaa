"""Reads the holiday notices: what one year's notice says of single days, and what the law says without one."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data"
HEADINGS = ("日期", "安排", "名称", "依据")
WORK = {"放假": False, "上班": True}
MAKE_UP_DAY = "调休上班"


class CalendarError(Exception):
    """A date that the calendar cannot answer; the text is Chinese and fit for a page."""


class Arrangement(NamedTuple):
    """What a notice says of one day."""

    workday: bool
    name: str
    source: str


def parse(lines: Iterable[str], year: int, *, whole: bool = True) -> dict[date, Arrangement]:
    """One year's table; a notice speaks of its own year and of the December before it (CAL-13).

    `whole` False is a notice that changes single days only.
    """
    rows = csv.DictReader(lines)
    if tuple(rows.fieldnames or ()) != HEADINGS:
        raise CalendarError(f"{year}年放假安排的表头应为：{'、'.join(HEADINGS)}")
    days: dict[date, Arrangement] = {}
    for number, row in enumerate(rows, start=2):
        on, arrangement = _row(row, f"{year}年放假安排第{number}行")
        if on.year != year and (on.year, on.month) != (year - 1, 12):
            raise CalendarError(f"{year}年放假安排第{number}行：{on}不属于本年度，也不属于上年12月")
        if on in days:
            raise CalendarError(f"{year}年放假安排第{number}行：{on}重复")
        days[on] = arrangement
    if whole and date(year, 1, 1) not in days:
        raise CalendarError(f"{year}年放假安排缺少元旦（{year}-01-01）")
    return days


def _row(row: Mapping[str, str], place: str) -> tuple[date, Arrangement]:
    if None in row or None in row.values():
        raise CalendarError(f"{place}：列数不符")
    try:
        on = date.fromisoformat(row["日期"].strip())
    except ValueError as error:
        raise CalendarError(f"{place}：日期“{row['日期']}”应写作YYYY-MM-DD") from error
    kind, name, source = (row[heading].strip() for heading in HEADINGS[1:])
    if kind not in WORK:
        raise CalendarError(f"{place}：安排“{kind}”应为放假或者上班")
    if not source or not (name or WORK[kind]):
        raise CalendarError(f"{place}：名称和依据不得为空")
    return on, Arrangement(WORK[kind], MAKE_UP_DAY if WORK[kind] else name, source)


@lru_cache(maxsize=1)
def years() -> frozenset[int]:
    """The years whose notice is shipped with the program."""
    return frozenset(int(file.stem) for file in DATA.glob("[0-9][0-9][0-9][0-9].csv"))


@lru_cache(maxsize=1)
def shipped() -> dict[date, Arrangement]:
    """Every day the shipped notices speak of."""
    days: dict[date, Arrangement] = {}
    for year in sorted(years()):
        with (DATA / f"{year}.csv").open(encoding="utf-8", newline="") as lines:
            days.update(parse(lines, year))
    return days


@lru_cache(maxsize=1)
def statutory() -> dict[date, str]:
    """The thirteen statutory days of each coming year by 放假办法 (2024), with their names."""
    with (DATA / "statutory.csv").open(encoding="utf-8", newline="") as lines:
        return {date.fromisoformat(row["日期"]): row["名称"] for row in csv.DictReader(lines)}
