"""What is shown is a predicate on dates: at 00:00 the answer changes though no worker runs (design §2)."""
from datetime import date, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from office.calendar.clock import SHANGHAI
from office.models import Event
from sanctions.jobs import expire_entries
from sanctions.models import ListEntry
from tests.sanctions.walk import revoked
from tests.world import Clock

QUIET = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@pytest.fixture
def entry(stored) -> ListEntry:
    """In force from 2026-05-06, last day 2029-05-06."""
    return stored.entry


def answers(pk) -> tuple[bool, bool, str]:
    entry = ListEntry.objects.get(pk=pk)
    return entry.in_force(), ListEntry.objects.in_force().filter(pk=pk).exists(), entry.standing()


def test_at_midnight_after_the_last_day_the_answer_changes_without_any_worker(entry):
    """DES-26, CAL-09: the last day belongs to the term to its last second."""
    clock = Clock()
    clock.at("2029-05-06 23:59:30")
    assert answers(entry.pk) == (True, True, "在列，至2029-05-06届满")
    clock.at("2029-05-07 00:00:00")
    assert answers(entry.pk) == (False, False, "期限已于2029-05-06届满，不再列入")
    assert ListEntry.objects.get(pk=entry.pk).state == "listed"  # nobody has written it down yet


def test_the_persons_beside_it_go_with_it(entry):
    clock = Clock()
    person = entry.responsible.get()
    clock.at("2029-05-06 23:59:30")
    assert person.in_force()
    clock.at("2029-05-07 00:00:00")
    assert not ListEntry.objects.get(pk=entry.pk).responsible.get().in_force()


def test_the_job_writes_down_once_what_already_holds(entry):
    """DL-6: a missed night changes nothing, a second run finds nothing."""
    clock = Clock()
    clock.at("2029-05-06 23:59:00")
    assert expire_entries() == 0
    clock.at("2029-06-01 03:00:00")
    assert expire_entries() == 1
    assert expire_entries() == 0
    written = Event.objects.get(file=entry.pk, verb="expire")
    assert (written.actor, written.role, written.to_state) == (None, "system", "expired")
    assert ListEntry.objects.get(pk=entry.pk).expired_on == date(2029, 6, 1)
    assert answers(entry.pk)[2] == "期限已于2029-05-06届满，不再列入"


def midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=SHANGHAI)


DAYS = st.dates(date(2026, 1, 1), date(2032, 12, 31))


def agree(pk, moments) -> None:
    entry = ListEntry.objects.get(pk=pk)
    for at in moments:
        listed = ListEntry.objects.in_force(at).filter(pk=pk).exists()
        assert entry.in_force(at) is listed
        assert entry.standing(at).startswith("在列") is listed


def around(*days: date) -> list[datetime]:
    """The last second before each day, its first, and one within it."""
    shifts = (timedelta(seconds=-1), timedelta(), timedelta(hours=13))
    return [midnight(day) + shift for day in days for shift in shifts]


@settings(max_examples=40, **QUIET)
@given(begins=DAYS, length=st.integers(1, 2000), asked=DAYS)
def test_the_queryset_and_the_entry_agree_on_every_day(fortress, begins, length, asked):
    pk, ends = fortress.entry.pk, begins + timedelta(days=length)
    with transaction.atomic():
        ListEntry.objects.filter(pk=pk).update(effective_on=begins, term_ends=ends)
        agree(pk, around(asked, begins, ends, ends + timedelta(days=1)))
        transaction.set_rollback(True)


@settings(max_examples=25, **QUIET)
@given(fell=st.integers(0, 1000), asked=DAYS)
def test_they_agree_on_what_has_fallen_too(fortress, fell, asked):
    """DES-31: from the day it fell, whenever somebody wrote that down."""
    entry = fortress.entry
    with transaction.atomic():
        revoked(entry, entry.effective_on)
        fell_on = entry.effective_on + timedelta(days=fell)
        ListEntry.objects.filter(pk=entry.pk).update(fell_on=fell_on)
        agree(entry.pk, around(asked, fell_on, fell_on + timedelta(days=1)))
        transaction.set_rollback(True)
