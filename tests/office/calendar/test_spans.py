"""When periods end: the vectors that were verified by hand, and the edge cases of the calendar."""

from datetime import date, datetime

import pytest

from office.calendar import CalendarError, Span, reckon, recompute
from office.calendar.workdays import forget, load_overrides


def due(start, span, **how):
    return reckon(date.fromisoformat(start), Span.parse(span), **how)


def ends(start, span, **how):
    return due(start, span, **how).date.isoformat()


def pause(first, last):
    return date.fromisoformat(first), date.fromisoformat(last)


WORKING = {
    "2026-09-30": {1: "10-08", 2: "10-09", 3: "10-10", 5: "10-13", 7: "10-15", 10: "10-20"},
    "2026-02-13": {1: "02-14", 2: "02-24", 3: "02-25", 5: "02-27", 7: "03-02", 10: "03-05"},
    "2026-10-01": {1: "10-08", 2: "10-09", 3: "10-10", 5: "10-13", 7: "10-15", 10: "10-20"},
    "2026-09-18": {1: "09-20", 2: "09-21", 7: "09-29"},
}


@pytest.mark.parametrize(("start", "n", "end"), [(s, n, e) for s, row in WORKING.items() for n, e in row.items()])
def test_working_days_are_counted_from_the_day_after(start, n, end):
    """CAL-01, CAL-06, CAL-08; edge cases 1 to 3."""
    assert ends(start, f"{n}wd") == f"2026-{end}"


@pytest.mark.parametrize(
    ("start", "span", "roll", "end", "rolled_from"),
    [
        ("2026-08-05", "60cd", True, "2026-10-08", "2026-10-04"),
        ("2026-08-05", "60cd", False, "2026-10-04", None),
        ("2026-03-31", "60cd", True, "2026-06-01", "2026-05-30"),
        ("2026-04-05", "6m", True, "2026-10-08", "2026-10-05"),
        ("2026-11-30", "3m", False, "2027-02-28", None),
        ("2026-05-31", "3m", False, "2026-08-31", None),
        ("2026-04-01", "3y", False, "2029-04-01", None),
        ("2024-02-29", "1y", False, "2025-02-28", None),
        ("2024-02-29", "4y", False, "2028-02-29", None),
        ("2023-11-30", "3m", False, "2024-02-29", None),
        ("2026-12-31", "2m", False, "2027-02-28", None),
        ("2026-01-31", "1m", False, "2026-02-28", None),
        ("2026-08-11", "60cd", True, "2026-10-10", None),
    ],
)
def test_calendar_periods_end_on_the_corresponding_day_and_roll_only_when_asked(start, span, roll, end, rolled_from):
    """CAL-02, CAL-03, CAL-09; edge cases 4 and 5."""
    found = due(start, span, roll=roll)
    assert found.date.isoformat() == end
    assert (found.rolled_from and found.rolled_from.isoformat()) == rolled_from


def test_a_working_saturday_is_not_rolled_and_a_day_off_for_it_is():
    """CAL-07; edge case 4: 10 October 2026 is worked, Monday 23 February is off."""
    assert due("2026-10-05", "5cd", roll=True).rolled_from is None
    assert ends("2026-02-18", "5cd", roll=True) == "2026-02-24"


def test_a_working_day_period_ignores_rolling():
    """CAL-07."""
    assert due("2026-09-30", "3wd", roll=True) == due("2026-09-30", "3wd")


def test_rolled_days_are_named():
    found = due("2026-08-05", "60cd", roll=True)
    assert [each.name for each in found.skipped] == ["国庆节"] * 4


def test_terms_of_years_need_no_calendar():
    """CAL-09: the statutory table ends in 2035, a term does not."""
    found = due("2034-06-01", "30y")
    assert (found.date, found.provisional) == (date(2064, 6, 1), False)
    assert ends("1999-05-31", "3m") == "1999-08-31"


def test_rolling_beyond_the_known_calendar_is_refused():
    with pytest.raises(CalendarError, match="2040年"):
        due("2039-06-01", "1y", roll=True)
    with pytest.raises(CalendarError, match="2016年"):
        due("2016-06-01", "1wd")
    with pytest.raises(CalendarError, match="超出"):
        due("2026-06-01", "9999y")
    with pytest.raises(CalendarError, match="超出"):
        reckon(date(9999, 1, 1), Span(400, "cd"))


def test_a_period_into_a_year_without_notice_is_provisional():
    """CAL-12; edge case 6."""
    assert due("2026-12-28", "5wd").provisional
    assert due("2026-12-28", "5wd").awaited == (2027,)
    assert due("2026-12-01", "60cd", roll=True).provisional
    assert not due("2026-12-01", "60cd").provisional
    assert not due("2026-12-18", "5wd").provisional


def test_the_last_days_of_december_make_it_provisional():
    """CAL-13: five working days to 28 December may still meet a day moved for New Year."""
    assert due("2026-12-21", "5wd").provisional
    assert due("2026-10-29", "60cd", roll=True).provisional


def import_2027(off):
    load_overrides(lambda: {date.fromisoformat(on): (False, "春节", "某通知") for on in off}, years=lambda: [2027])
    forget()


def test_an_imported_notice_never_moves_a_citizens_date_earlier():
    """CAL-12; edge cases 6 and 8."""
    before = due("2027-02-04", "1wd")
    import_2027([])
    after = due("2027-02-04", "1wd")
    assert (before.date, after.date) == (date(2027, 2, 9), date(2027, 2, 5))
    kept = recompute(before, after, for_citizen=True)
    assert (kept.date, kept.computed, kept.provisional) == (date(2027, 2, 9), date(2027, 2, 5), False)
    assert recompute(before, after, for_citizen=False) == after


def test_an_imported_notice_moves_everybodys_date_later():
    """CAL-12."""
    before = due("2027-02-04", "1wd")
    import_2027([f"2027-02-{n:02}" for n in range(5, 13)])
    after = due("2027-02-04", "1wd")
    assert recompute(before, after, for_citizen=True) == after
    assert after.date == date(2027, 2, 15)


@pytest.mark.parametrize(
    ("span", "pauses", "end"),
    [
        ("5wd", [("2026-10-09", "2026-10-10")], "2026-10-15"),
        ("5wd", [("2026-10-01", "2026-10-07")], "2026-10-13"),
        ("5wd", [("2026-10-03", "2026-10-11")], "2026-10-16"),
        ("5wd", [("2026-10-08", "2026-10-09"), ("2026-10-09", "2026-10-10")], "2026-10-16"),
        ("5wd", [("2026-10-13", "2026-10-20")], "2026-10-21"),
        ("5wd", [("2026-09-01", "2026-09-30")], "2026-10-13"),
        ("5wd", [("2026-10-14", "2026-10-20")], "2026-10-13"),
        ("10cd", [("2026-10-01", "2026-10-07")], "2026-10-17"),
        ("10cd", [("2026-10-01", "2026-10-05"), ("2026-10-04", "2026-10-07")], "2026-10-17"),
        ("10cd", [("2026-09-20", "2026-10-02")], "2026-10-12"),
        ("10cd", [("2026-10-10", "2026-10-12"), ("2026-10-13", "2026-10-14")], "2026-10-15"),
        ("10cd", [("2026-10-09", "2026-10-10"), ("2026-10-12", "2026-10-12")], "2026-10-13"),
        ("1m", [("2026-10-10", "2026-10-19")], "2026-11-09"),
    ],
)
def test_paused_days_are_excluded_once(span, pauses, end):
    """CAL-10; edge case 7: pauses on holidays, overlapping, reaching past the due date, before the start."""
    assert ends("2026-09-30", span, pauses=[pause(*each) for each in pauses]) == end


def test_an_open_pause_reaches_to_today_and_moves_the_date_with_it():
    """CAL-10; edge case 7."""
    found = [ends("2026-10-12", "3wd", pauses=[pause("2026-10-14", f"2026-10-{day}")]) for day in (15, 16, 19)]
    assert found == ["2026-10-19", "2026-10-20", "2026-10-21"]


def test_an_endless_or_reversed_pause_is_refused():
    with pytest.raises(CalendarError, match="尚未结束"):
        due("2026-09-30", "5wd", pauses=[(date(2026, 10, 8), None)])
    with pytest.raises(CalendarError, match="早于开始日"):
        due("2026-09-30", "5wd", pauses=[pause("2026-10-09", "2026-10-08")])


def test_a_rolled_day_does_not_land_in_a_pause():
    assert ends("2026-08-05", "60cd", roll=True, pauses=[pause("2026-10-08", "2026-10-09")]) == "2026-10-10"


def test_a_posted_paper_is_in_time_by_its_postmark():
    """CAL-05."""
    found = due("2026-09-30", "5wd")
    assert found.in_time(date(2026, 10, 13))
    assert not found.in_time(date(2026, 10, 14))
    assert found.in_time(date(2026, 10, 20), postmarked=date(2026, 10, 13))


@pytest.mark.parametrize("text", ["5wd", "60cd", "6m", "3y"])
def test_a_span_reads_what_it_writes(text):
    assert str(Span.parse(text)) == text


@pytest.mark.parametrize("text", ["", "5", "wd", "0wd", "-3cd", "5w", "5 wd", "10000cd", "1.5m", "五日"])
def test_anything_else_is_no_span(text):
    with pytest.raises(CalendarError, match="期间"):
        Span.parse(text)


def test_a_moment_starts_no_period():
    with pytest.raises(TypeError):
        reckon(datetime(2026, 9, 30, 23, 59, 59), Span(5, "wd"))
