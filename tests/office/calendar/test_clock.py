"""Legal time: Shanghai, and travelling only where training moves it."""

from datetime import UTC, date, datetime, timedelta
from threading import Thread

import pytest

from office.calendar import clock, legal_date, now, today


@pytest.fixture
def at():
    """Set the legal clock, which then runs on."""

    def set_to(text):
        wanted = datetime.fromisoformat(text).replace(tzinfo=clock.SHANGHAI)
        difference = wanted - clock.wall()
        clock.use_offset(lambda: difference)

    return set_to


def test_legal_time_is_shanghai_time_on_any_server():
    assert now().utcoffset() == timedelta(hours=8)
    assert abs(now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_the_legal_day_changes_at_midnight_in_shanghai(at):
    """Edge case 3."""
    at("2026-10-13 23:59:00")
    assert today() == date(2026, 10, 13)
    at("2026-10-14 00:00:01")
    assert today() == date(2026, 10, 14)


def test_a_moment_kept_in_utc_has_its_day_in_shanghai():
    """Edge case 3."""
    assert legal_date(datetime(2026, 9, 30, 15, 59, 59, tzinfo=UTC)) == date(2026, 9, 30)
    assert legal_date(datetime(2026, 9, 30, 16, 0, 1, tzinfo=UTC)) == date(2026, 10, 1)


def test_a_moment_without_zone_has_no_legal_day():
    with pytest.raises(ValueError):
        legal_date(datetime(2026, 9, 30, 23, 0))


def test_training_moves_legal_time_and_nothing_else(at):
    at("2025-01-02 09:00")
    assert today() == date(2025, 1, 2)
    assert abs(clock.wall() - datetime.now(UTC)) < timedelta(seconds=5)


def test_one_request_sees_one_offset():
    offsets = iter([timedelta(days=1), timedelta(days=2), timedelta(days=3)])
    clock.use_offset(lambda: next(offsets))
    with clock.fixed():
        assert clock.offset() == clock.offset() == timedelta(days=1)
    assert clock.offset() == timedelta(days=2)


def test_requests_beside_each_other_do_not_share_their_offset():
    clock.use_offset(lambda: timedelta(days=1))
    seen = []
    with clock.fixed():
        clock.use_offset(lambda: timedelta(days=9))
        other = Thread(target=lambda: seen.append(clock.offset()))
        other.start()
        other.join()
        assert (clock.offset(), seen) == (timedelta(days=1), [timedelta(days=9)])
