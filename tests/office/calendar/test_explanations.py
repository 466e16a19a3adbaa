"""A due date tells how it came about, in the same words everywhere."""

from datetime import date

import pytest

from office.calendar import Span, reckon, recompute
from office.calendar.words import full_date, numeral


def told(start, span, **how):
    return reckon(date.fromisoformat(start), Span.parse(span), **how).explain()


def test_a_working_day_period_names_what_it_skips_and_what_it_counts():
    """DL-2."""
    assert told("2026-09-30", "5wd") == [
        "起算：2026年9月30日（周三）当日不计入，自次日起计算（民法典第二百零一条，CAL-01）。",
        "期间：五个工作日，只计工作日（CAL-06）。",
        "10月1日至10月7日国庆节放假，不计入。",
        "10月11日（周日）为休息日，不计入。",
        "10月10日（周六）调休上班，计入。",
        "截止：2026年10月13日（周二）24时",
    ]


def test_a_rolled_period_says_from_where_and_why():
    """CAL-03."""
    assert told("2026-08-05", "60cd", roll=True)[1:] == [
        "期间：六十日，按日连续计算，至2026年10月4日（周日）。",
        "最后一日不是工作日（10月4日至10月7日国庆节放假），顺延至2026年10月8日（周四）（民法典第二百零三条，CAL-03）。",
        "截止：2026年10月8日（周四）24时",
    ]


def test_a_weekend_is_called_a_weekend():
    lines = told("2026-03-31", "60cd", roll=True)
    assert "最后一日不是工作日（5月30日至5月31日休息日），顺延至2026年6月1日（周一）" in lines[2]


def test_a_term_says_that_it_does_not_roll():
    """CAL-02, CAL-09."""
    assert told("2026-11-30", "3m")[1:] == [
        "期间：三个月，到期月没有对应日，以月末日为最后一日，即2027年2月28日（周日）（民法典第二百零二条，CAL-02）。",
        "本期间届满遇休息日不顺延。",
        "截止：2027年2月28日（周日）24时",
    ]
    assert "到期月的对应日2029年4月1日" in told("2026-04-01", "3y")[1]


def test_a_working_saturday_at_the_end_is_explained():
    """CAL-07."""
    assert "10月10日（周六）调休上班，不顺延（CAL-07）。" in told("2026-08-11", "60cd", roll=True)


def test_pauses_are_told_as_one_and_with_the_day_they_lead_to():
    """CAL-10."""
    pauses = [(date(2026, 10, 1), date(2026, 10, 5)), (date(2026, 10, 4), date(2026, 10, 7))]
    lines = told("2026-09-30", "10cd", pauses=pauses)
    assert "中止：10月1日至10月7日，不计入期间（CAL-10）。" in lines
    assert "扣除中止时间后，最后一日为2026年10月17日（周六）。" in lines
    working = told("2026-09-30", "5wd", pauses=[(date(2026, 10, 1), date(2026, 10, 9))])
    assert "中止：10月1日至10月9日，不计入期间（CAL-10）。" in working
    assert not any("国庆节" in line for line in working)


def test_a_pause_outside_the_period_is_not_told():
    before, after = (date(2026, 9, 1), date(2026, 9, 30)), (date(2026, 10, 14), date(2026, 11, 5))
    assert told("2026-09-30", "5wd", pauses=[before, after]) == told("2026-09-30", "5wd")


def test_a_provisional_date_says_which_notice_it_waits_for():
    """CAL-12, CAL-13."""
    sentence = "暂定：2027年放假安排尚未公布，暂按法定节假日推算，公布后重算（CAL-12）。"
    assert sentence in told("2026-12-28", "5wd")
    assert sentence in told("2026-12-21", "5wd")


def test_weekends_are_told_together_and_a_new_year_by_its_number():
    lines = told("2026-12-20", "15wd")
    assert lines[2] == "2027年1月1日元旦放假，不计入。"
    assert lines[3] == "12月26日至12月27日、2027年1月2日至1月3日、2027年1月9日至1月10日为休息日，不计入。"


def test_a_date_that_was_kept_says_so():
    """CAL-12."""
    old, new = (reckon(date(2026, 10, on), Span(5, "wd")) for on in (16, 15))
    lines = recompute(old, new, for_citizen=True).explain()
    assert lines[-2].startswith("维持：重算为2026年10月22日（周四），早于已告知的日期")
    assert lines[-1] == "截止：2026年10月23日（周五）24时"


def test_a_kept_date_of_a_rolled_period_still_tells_the_reckoning():
    old, new = reckon(date(2026, 8, 12), Span(60, "cd")), reckon(date(2026, 8, 5), Span(60, "cd"), roll=True)
    lines = recompute(old, new, for_citizen=True).explain()
    assert "顺延至2026年10月8日（周四）" in lines[2]
    assert lines[-1] == "截止：2026年10月11日（周日）24时"


def test_a_due_date_travels_as_plain_data():
    found = reckon(date(2026, 8, 5), Span(60, "cd"), roll=True)
    assert found.as_dict() == {
        "date": "2026-10-08",
        "start": "2026-08-05",
        "span": "60cd",
        "rolled_from": "2026-10-04",
        "provisional": False,
        "skipped": [{"date": f"2026-10-0{n}", "name": "国庆节"} for n in (4, 5, 6, 7)],
        "explanation": found.explain(),
    }


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "一"),
        (2, "二"),
        (10, "十"),
        (15, "十五"),
        (20, "二十"),
        (90, "九十"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (115, "一百一十五"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (2026, "二千零二十六"),
        (9999, "九千九百九十九"),
    ],
)
def test_numbers_are_written_as_in_statutes(n, words):
    assert numeral(n) == words


@pytest.mark.parametrize("n", [0, -1, 10000])
def test_other_numbers_have_no_words(n):
    with pytest.raises(ValueError):
        numeral(n)


def test_numerals_are_all_different():
    assert len({numeral(n) for n in range(1, 10000)}) == 9999


def test_a_date_is_written_with_its_weekday():
    assert full_date(date(2026, 10, 13)) == "2026年10月13日（周二）"
