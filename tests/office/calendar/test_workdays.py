"""Which days are working days, and how sure the answer is."""

from datetime import date, datetime

import pytest

from office.calendar import CalendarError, day, workdays
from office.calendar.notices import DATA, parse
from office.calendar.workdays import forget, load_overrides, missing_notice, workdays_before, workdays_until


def test_a_day_before_the_first_notice_is_refused():
    with pytest.raises(CalendarError, match="没有2016年的放假安排"):
        day(date(2016, 12, 31))


def test_a_day_after_the_computed_holidays_is_refused():
    assert day(date(2035, 12, 31)).provisional
    with pytest.raises(CalendarError, match="请先导入该年放假通知"):
        day(date(2036, 1, 1))


def test_a_moment_is_not_a_day():
    """A UTC server must not pick the date; legal_date() does."""
    with pytest.raises(TypeError):
        day(datetime(2026, 10, 1, 23, 0))


def test_a_year_without_notice_is_provisional_every_day():
    """CAL-12."""
    assert day(date(2027, 2, 5)) == workdays.Day(date(2027, 2, 5), False, "春节", True)
    assert day(date(2027, 3, 1)) == workdays.Day(date(2027, 3, 1), True, "", True)
    assert day(date(2027, 3, 6)) == workdays.Day(date(2027, 3, 6), False, "周六", True)


def test_the_last_days_of_december_wait_for_the_next_notice():
    """CAL-13."""
    assert not day(date(2026, 12, 25)).provisional
    assert [missing_notice(date(2026, 12, n)) for n in (26, 31)] == [2027, 2027]
    assert not day(date(2025, 12, 31)).provisional


def test_no_notice_ever_reached_back_before_the_window():
    """The window of CAL-13 holds for all ten notices."""
    for year in range(2017, 2027):
        with (DATA / f"{year}.csv").open(encoding="utf-8") as lines:
            assert min(parse(lines, year)) >= date(year - 1, *workdays.NEXT_NOTICE_REACHES_BACK_TO)


def test_an_imported_day_overrides_the_shipped_one_until_it_is_forgotten():
    """G.8: a notice changed after publication."""
    imported = {}
    load_overrides(lambda: imported)
    assert day(date(2026, 10, 8)).workday
    imported[date(2026, 10, 8)] = (False, "国庆节", "某补充通知")
    assert day(date(2026, 10, 8)).workday
    forget()
    assert day(date(2026, 10, 8)) == workdays.Day(date(2026, 10, 8), False, "国庆节", False, "某补充通知")


def test_an_imported_day_stands_before_the_shipped_one():
    """G.8."""
    load_overrides(lambda: {date(2026, 10, 7): (True, "", "某补充通知")})
    assert day(date(2026, 10, 7)) == workdays.Day(date(2026, 10, 7), True, "", False, "某补充通知")


def test_an_imported_year_is_settled():
    """CAL-12: its notice replaces the statutory days, its December waits for the year after."""
    load_overrides(lambda: {date(2027, 1, 1): (False, "元旦", "某通知")}, years=lambda: [2027])
    assert day(date(2027, 2, 5)) == workdays.Day(date(2027, 2, 5), True, "", False)
    assert not day(date(2026, 12, 31)).provisional
    assert missing_notice(date(2027, 12, 31)) == 2028


def test_a_single_imported_day_does_not_settle_its_year():
    load_overrides(lambda: {date(2027, 2, 9): (False, "春节", "某通知")})
    assert not day(date(2027, 2, 9)).provisional
    assert day(date(2027, 2, 10)).provisional


def test_working_days_are_counted_to_the_last_day():
    assert workdays_until(date(2026, 9, 30), date(2026, 10, 13)) == 5
    assert workdays_until(date(2026, 10, 13), date(2026, 10, 13)) == 0


def test_a_reminder_lies_n_working_days_before():
    """COM-12: T-3."""
    assert workdays_before(date(2026, 10, 13), 3) == date(2026, 10, 9)
