"""The shipped holiday notices, day by day."""

import csv
from datetime import date, timedelta

import chinese_calendar
import pytest

from office.calendar import day
from office.calendar.notices import DATA, HEADINGS, CalendarError, parse, shipped, statutory, years


def days_of(year):
    first, last = date(year, 1, 1), date(year, 12, 31)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@pytest.mark.parametrize("year", range(2017, 2027))
def test_ten_years_agree_with_an_independent_calendar_day_by_day(year):
    """CAL-06."""
    differing = [on for on in days_of(year) if day(on).workday != chinese_calendar.is_workday(on)]
    assert differing == []


@pytest.mark.parametrize("year", range(2017, 2027))
def test_every_day_that_leaves_the_week_is_told_by_a_notice(year):
    for on in days_of(year):
        assert day(on).workday == (on.weekday() < 5) or day(on).source


def test_2026_is_what_the_notice_says():
    blocks = ["01-01 01-03", "02-15 02-23", "04-04 04-06", "05-01 05-05", "06-19 06-21", "09-25 09-27", "10-01 10-07"]
    off = set()
    for block in blocks:
        first, last = (date.fromisoformat(f"2026-{end}") for end in block.split())
        off |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    worked = {date.fromisoformat(f"2026-{on}") for on in "01-04 02-14 02-28 05-09 09-20 10-10".split()}
    told = {on: said for on, said in shipped().items() if on.year == 2026}
    assert {on for on, said in told.items() if not said.workday} == off
    assert {on for on, said in told.items() if said.workday} == worked
    assert sum(day(on).workday for on in days_of(2026)) == 248


def test_each_row_names_a_notice_with_title_and_date():
    with (DATA / "notices.csv").open(encoding="utf-8") as lines:
        notices = {row["文号"]: row for row in csv.DictReader(lines)}
    assert {said.source for said in shipped().values()} == set(notices)
    for number, notice in notices.items():
        made = date.fromisoformat(notice["成文日期"])
        assert f"〔{made.year}〕" in number and notice["标题"].startswith("国务院办公厅关于")


@pytest.mark.parametrize(
    ("on", "name"),
    [
        ("2017-10-04", "中秋节、国庆节"),
        ("2018-12-31", "元旦"),
        ("2020-01-31", "春节"),
        ("2022-04-05", "清明节"),
        ("2023-09-29", "中秋节、国庆节"),
        ("2024-06-10", "端午节"),
        ("2025-10-06", "国庆节、中秋节"),
        ("2026-02-14", "调休上班"),
        ("2026-05-05", "劳动节"),
        ("2026-10-17", "周六"),
        ("2026-10-18", "周日"),
        ("2026-10-19", ""),
    ],
)
def test_a_day_carries_the_name_the_notice_gives_it(on, name):
    assert day(date.fromisoformat(on)).name == name


def test_a_changed_notice_stands_beside_the_first_one():
    """The Labour Day of 2019 and the Spring Festival of 2020 were changed after publication."""
    assert day(date(2019, 5, 2)).source == "国办发明电〔2019〕3号"
    assert day(date(2020, 2, 1)).workday is False
    assert day(date(2020, 1, 30)).source == "国办发明电〔2019〕16号"


def test_coming_years_hold_the_thirteen_statutory_days():
    """放假办法 2024: 1 + 4 + 1 + 2 + 1 + 1 + 3."""
    for year in range(2027, 2036):
        names = [name for on, name in statutory().items() if on.year == year]
        assert sum(len(name.split("、")) for name in names) == 13
        assert sum("春节" in name for name in names) == 4
    provisional = "01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03".split()
    assert [f"{on:%m-%d}" for on in statutory() if on.year == 2027] == provisional
    assert statutory()[date(2028, 10, 3)] == "国庆节、中秋节"


def test_shipped_years_have_no_gap():
    assert sorted(years()) == list(range(2017, 2027))


GOOD = "2027-01-01,放假,元旦,某通知"


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        (["2027-13-01,放假,元旦,某通知"], "第2行"),
        (["2027-01-01,休息,元旦,某通知"], "应为放假或者上班"),
        (["2027-01-01,放假,,某通知"], "不得为空"),
        (["2027-01-01,放假,元旦,"], "不得为空"),
        (["2027-01-01,放假,元旦"], "列数不符"),
        ([GOOD + ",多"], "列数不符"),
        ([GOOD, GOOD], "重复"),
        ([GOOD, "2026-11-30,放假,元旦,某通知"], "不属于本年度"),
        (["2027-02-06,放假,春节,某通知"], "缺少元旦"),
    ],
)
def test_a_faulty_table_is_refused_with_its_line(rows, complaint):
    with pytest.raises(CalendarError, match=complaint):
        parse([",".join(HEADINGS), *rows], 2027)


def test_a_table_with_other_headings_is_refused():
    with pytest.raises(CalendarError, match="表头"):
        parse(["date,kind,name,source", GOOD], 2027)


def test_a_notice_may_speak_of_the_december_before():
    """CAL-13."""
    days = parse([",".join(HEADINGS), "2026-12-31,放假,元旦,某通知", GOOD, "2027-01-09,上班,,某通知"], 2027)
    assert days[date(2026, 12, 31)].workday is False
    assert days[date(2027, 1, 9)].name == "调休上班"
