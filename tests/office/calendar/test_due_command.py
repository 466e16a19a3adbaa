"""`manage.py due` for an officer at the command line."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from office.calendar import workdays
from office.management.commands.due import Command


def due(*arguments):
    out = StringIO()
    call_command(Command(), *arguments, stdout=out, stderr=StringIO())
    return out.getvalue().splitlines()


def test_reasons_come_first_and_the_date_alone_at_the_end():
    lines = due("5wd", "--from", "2026-09-30")
    assert lines[-1] == "2026-10-13"
    assert "10月10日（周六）调休上班，计入。" in lines
    assert lines[-2] == "截止：2026年10月13日（周二）24时"


@pytest.mark.parametrize(
    ("arguments", "end"),
    [
        (["60cd", "--from", "2026-08-05"], "2026-10-04"),
        (["60cd", "--from", "2026-08-05", "--roll"], "2026-10-08"),
        (["3m", "--from", "2026-11-30"], "2027-02-28"),
        (["3y", "--from=2026-04-01"], "2029-04-01"),
        (["obj.reply", "--from", "2026-09-30"], "2026-10-13"),
        (["obj.reply", "--from", "2026-09-30", "--roll"], "2026-10-13"),
        (["remedy.review", "--from", "2026-08-05", "--on", "2026-08-05"], "2026-10-08"),
        (["5wd", "--from", "2026-09-30", "--pause", "2026-10-09..2026-10-10"], "2026-10-15"),
    ],
)
def test_a_span_or_a_rule_gives_the_date(arguments, end):
    assert due(*arguments)[-1] == end


def test_a_rule_stands_in_the_explanation():
    assert any("《重庆市社会信用条例》第四十条第三款" in line for line in due("obj.reply", "--from", "2026-09-30"))


def test_json_is_one_object():
    lines = due("remedy.review", "--from", "2026-08-05", "--json")
    told = json.loads("\n".join(lines))
    explanation = told.pop("explanation")
    assert explanation[-1] == "截止：2026年10月8日（周四）24时"
    assert told == {
        "date": "2026-10-08",
        "start": "2026-08-05",
        "span": "60cd",
        "rule": "remedy.review",
        "rolled_from": "2026-10-04",
        "provisional": False,
        "skipped": [{"date": f"2026-10-0{n}", "name": "国庆节"} for n in (4, 5, 6, 7)],
    }
    assert json.loads(due("20wd", "--from", "2026-12-20", "--json")[0])["provisional"] is True


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "请给出期间和起算日"),
        (["5wd"], "请给出期间和起算日"),
        (["5xd", "--from", "2026-09-30"], "不是有效的期间"),
        (["0wd", "--from", "2026-09-30"], "不是有效的期间"),
        (["5wd", "--from", "2026-02-30"], "不是有效的日期"),
        (["5wd", "--from", "2026-09-30", "--pause", "2026-10-09"], "不是有效的中止时间"),
        (["5wd", "--from", "2016-09-30"], "没有2016年的放假安排"),
        (["obj.replay", "--from", "2026-09-30"], "是否为：obj.reply"),
        (["rep.accept", "--from", "2026-03-30", "--on", "2026-03-30"], "自2026年4月1日起施行"),
        (["des.total", "--from", "2026-03-30", "--roll"], "不顺延"),
    ],
)
def test_what_cannot_be_reckoned_is_refused_in_chinese(arguments, complaint):
    with pytest.raises(CommandError, match=complaint) as refused:
        due(*arguments)
    assert refused.value.returncode == 1


def test_it_answers_without_a_database():
    def read():
        raise OperationalError("no server")

    workdays.load_overrides(read, years=read)
    assert due("5wd", "--from", "2026-09-30")[-1] == "2026-10-13"


def test_an_imported_day_counts():
    workdays.load_overrides(lambda: {date(2026, 10, 13): (False, "补休", "某通知")})
    lines = due("5wd", "--from", "2026-09-30")
    assert lines[-1] == "2026-10-14"
    assert "10月13日补休放假，不计入。" in lines
