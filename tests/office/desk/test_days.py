"""Days are typed as people write them, and a calendar stands beside them for who prefers it."""
from datetime import date

import pytest

from office.admin.forms import as_day


@pytest.mark.parametrize("text", ["2026-09-30", "2026年9月30日", "2026/9/30", "2026.09.30", "20260930", " 2026-09-30 "])
def test_a_day_is_read_however_it_is_written(text):
    assert as_day(text) == date(2026, 9, 30)


@pytest.mark.parametrize("text", ["", None, "九月三十日", "2026-02-30", "30.09.2026"])
def test_what_is_no_day_filters_nothing(text):
    assert as_day(text) is None
