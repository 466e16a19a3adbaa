"""Calendar tests see the shipped notices and real time only, whatever the office has imported."""

import pytest

from office.calendar import clock, workdays


@pytest.fixture(autouse=True)
def shipped_notices_and_real_time(monkeypatch):
    monkeypatch.setattr(workdays, "_read_overrides", dict)
    monkeypatch.setattr(workdays, "_read_years", tuple)
    monkeypatch.setattr(clock, "_read_offset", clock.timedelta)
    workdays.forget()
    yield
    workdays.forget()
