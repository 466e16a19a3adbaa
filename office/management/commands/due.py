"""`manage.py due 5wd --from 2026-09-30`: when a period ends and why, on the command line."""

from __future__ import annotations

import json
from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.db import Error as DatabaseError

from office.calendar import CalendarError, Due, Span, clock, reckon, workdays
from office.calendar.spans import SPAN, Pause
from office.rules import UnknownRule, reckon_rule, rule


class Command(BaseCommand):
    help = "计算期限届满日并说明理由。最后一行为届满日（YYYY-MM-DD）。"
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "span", nargs="?", metavar="SPAN", help="期间（5wd、60cd、6m、3y）或者期限规则（如obj.reply）"
        )
        parser.add_argument("--from", dest="start", metavar="YYYY-MM-DD", help="起算日，当日不计入")
        parser.add_argument("--roll", action="store_true", help="最后一日是法定休假日的，顺延至下一个工作日")
        parser.add_argument(
            "--pause",
            action="append",
            default=[],
            metavar="YYYY-MM-DD..YYYY-MM-DD",
            help="不计入期间的中止时间，可重复",
        )
        parser.add_argument("--on", metavar="YYYY-MM-DD", help="适用哪一日有效的期限规则，默认今日")
        parser.add_argument("--json", action="store_true", dest="as_json", help="输出一个JSON对象")

    def handle(self, *args, span, start, roll, pause, on, as_json, **options):
        if not span or not start:
            raise CommandError("请给出期间和起算日，例如：due 5wd --from 2026-09-30")
        self._leave_the_database_aside_if_it_is_away()
        is_rule = not SPAN.fullmatch(span.lower()) and not span[0].isdigit()
        try:
            pauses = [_pause(each) for each in pause]
            if is_rule:
                due = _under_rule(span, _date(start), _date(on) if on else clock.wall().date(), roll, pauses)
            else:
                due = reckon(_date(start), Span.parse(span), roll=roll, pauses=pauses)
        except (CalendarError, UnknownRule) as error:
            raise CommandError(str(error)) from error
        if as_json:
            self.stdout.write(json.dumps(due.as_dict() | {"rule": span if is_rule else None}, ensure_ascii=False))
        else:
            self.stdout.write("\n".join([*due.explain(), due.date.isoformat()]))

    def _leave_the_database_aside_if_it_is_away(self):
        """Imported notices count when they can be read; without a database the shipped ones answer."""
        try:
            workdays.loaded_years()
            workdays.imported()
        except DatabaseError:
            workdays.load_overrides(dict)
            self.stderr.write("未能读取已导入的放假安排，仅按随系统发布的放假安排计算。")


def _under_rule(key: str, start: date, on: date, roll: bool, pauses: list[Pause]) -> Due:
    found = rule(key, on)
    if roll and not found.roll and found.unit != "wd":
        raise CommandError(f"期限规则“{key}”的最后一日不顺延，不得使用--roll")
    return reckon_rule(key, start, on, pauses)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandError(f"“{text}”不是有效的日期，应写作YYYY-MM-DD") from error


def _pause(text: str) -> Pause:
    first, dots, last = text.partition("..")
    if not dots:
        raise CommandError(f"“{text}”不是有效的中止时间，应写作YYYY-MM-DD..YYYY-MM-DD")
    return _date(first), _date(last)
