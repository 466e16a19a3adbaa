"""A due date says in words how pressing it is; colour only repeats it (A11Y-2)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from office.admin.due import due_date
from office.calendar import clock
from tests.office.calendar.conftest import shipped_notices_and_real_time  # noqa: F401  (words need no database)


@pytest.fixture
def on_saturday(monkeypatch):
    """2026-11-21, a Saturday; no training offset is asked for."""
    monkeypatch.setattr(clock, "wall", lambda: datetime(2026, 11, 21, 10, tzinfo=ZoneInfo("Asia/Shanghai")))
    monkeypatch.setattr(clock, "_read_offset", timedelta)


@pytest.mark.parametrize(
    ("on", "words", "urgency"),
    [
        (date(2026, 11, 24), "还剩2个工作日", "soon"),
        (date(2026, 11, 27), "还剩5个工作日", ""),
        (date(2026, 11, 21), "今日24时届满", "soon"),
        (date(2026, 11, 20), "已届满", "over"),
        (date(2026, 11, 17), "已超过3个工作日", "over"),
        (date(2027, 11, 21), "还有365日", ""),
    ],
)
def test_the_words_count_working_days(on_saturday, on, words, urgency):
    found = due_date(on)
    assert (found.words, found.urgency) == (words, urgency)


def test_no_clock_no_words():
    """DL-4: nothing is overdue when nothing runs."""
    assert due_date(None) is None
