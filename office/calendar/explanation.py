"""Tells how a due date came about, in sentences a party can check (DL-2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from office.calendar.words import WEEKDAYS, date_beside, full_date, stretch, weekday

if TYPE_CHECKING:
    from office.calendar.spans import Due
    from office.calendar.workdays import Day


def sentences(due: Due) -> list[str]:
    told = [f"起算：{full_date(due.start)}当日不计入，自次日起计算（民法典第二百零一条，CAL-01）。"]
    if due.basis:
        told.append(f"依据：{due.basis}。")
    told.append(_counting(due))
    told.extend(_pauses(due))
    if due.span.unit == "wd":
        told.extend(_skipped(due))
        told.extend(_made_up(due))
    else:
        told.extend(_last_day(due))
    for year in due.awaited:
        told.append(f"暂定：{year}年放假安排尚未公布，暂按法定节假日推算，公布后重算（CAL-12）。")
    if due.computed:
        told.append(f"维持：重算为{full_date(due.computed)}，早于已告知的日期，按有利于当事人维持原日期（CAL-12）。")
    return [*told, f"截止：{full_date(due.date)}24时"]


def _counting(due: Due) -> str:
    length = due.span.in_words()
    if due.span.unit == "wd":
        return f"期间：{length}，只计工作日（CAL-06）。"
    if due.span.unit == "cd":
        return f"期间：{length}，按日连续计算，至{full_date(due.nominal)}。"
    if due.nominal.day == due.start.day:
        last = "到期月的对应日"
    else:
        last = "到期月没有对应日，以月末日为最后一日，即"
    return f"期间：{length}，{last}{full_date(due.nominal)}（民法典第二百零二条，CAL-02）。"


def _pauses(due: Due) -> Iterator[str]:
    for first, last in due.pauses:
        yield f"中止：{stretch(first, last, due.start)}，不计入期间（CAL-10）。"


def _skipped(due: Due) -> Iterator[str]:
    """Holidays each by name, the ordinary weekends together."""
    weekends = []
    for name, days in _runs(due.skipped):
        told = stretch(days[0], days[-1], due.start)
        if name:
            yield f"{told}{name}放假，不计入。"
        else:
            weekends.append(told if len(days) > 1 else f"{told}（{weekday(days[0])}）")
    if weekends:
        yield f"{'、'.join(weekends)}为休息日，不计入。"


def _made_up(due: Due) -> Iterator[str]:
    for each in due.worked:
        yield f"{date_beside(each.date, due.start)}（{weekday(each.date)}）{each.name}，计入。"


def _last_day(due: Due) -> Iterator[str]:
    found = due.computed or due.date
    counted = due.rolled_from or found
    if counted != due.nominal:
        yield f"扣除中止时间后，最后一日为{full_date(counted)}。"
    if due.rolled_from:
        why = "、".join(_reasons(due.skipped, due.start))
        yield f"最后一日不是工作日（{why}），顺延至{full_date(found)}（民法典第二百零三条，CAL-03）。"
    elif not due.roll:
        yield "本期间届满遇休息日不顺延。"
    for each in due.worked:
        yield f"{date_beside(each.date, due.start)}（{weekday(each.date)}）{each.name}，不顺延（CAL-07）。"


def _reasons(skipped: Iterable[Day], beside: date) -> Iterator[str]:
    for name, days in _runs(skipped):
        yield f"{stretch(days[0], days[-1], beside)}{f'{name}放假' if name else '休息日'}"


def _runs(skipped: Iterable[Day]) -> list[tuple[str, list[date]]]:
    """Days of one reason that follow each other; an ordinary weekend has no name."""
    runs: list[tuple[str, list[date]]] = []
    for each in skipped:
        name = "" if each.name in WEEKDAYS else each.name
        if runs and runs[-1][0] == name and (each.date - runs[-1][1][-1]).days == 1:
            runs[-1][1].append(each.date)
        else:
            runs.append((name, [each.date]))
    return runs
