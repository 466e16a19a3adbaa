"""Cases walked once a run to where many tests begin: each test finds its case there and takes it on from there.

A test names the place as a fixture. What it does is rolled back (or done in a copy), so the next finds the same case.
"""
from contextlib import ExitStack
from functools import cache

import pytest
from django.db import connections

from cases.models import Designation
from sanctions.models import ListEntry
from tests.cases import walk
from tests.world import Clock


def _the_case() -> Designation:
    return Designation.objects.get()


# Name → from where, how on from there, and when the test goes on.
WAYS = {
    "case_noticed": (None, lambda: walk.noticed(Clock()), "2026-04-20 10:30"),
    "case_in_review": ("case_noticed", lambda: walk.to_review(Clock(), _the_case()), "2026-05-06 09:30"),
    "case_in_approval": ("case_in_review", lambda: walk.to_approval(_the_case()), "2026-05-06 10:00"),
    "case_decided": ("case_in_approval", lambda: walk.to_decision(_the_case()), "2026-05-06 10:30"),
    "case_effective": ("case_decided", lambda: walk.to_effect(_the_case()), "2026-05-06 11:00"),
}


@pytest.fixture(scope="session")
def begun(copies, foundation, django_db_blocker):
    """`begun(name)`: the database of this worker in which the case has come so far."""
    @cache
    def origin(name: str | None):
        if name is None:
            return foundation
        before, walk_on, _ = WAYS[name]
        return copies.common(name, walk_on, of=origin(before))

    with ExitStack() as kept:
        @cache
        def own(name: str):
            with django_db_blocker.unblock():
                return kept.enter_context(copies.copy(origin(name)))

        yield own
        connections.close_all()


def _find(name: str, clock: Clock) -> Designation:
    clock.at(WAYS[name][-1])
    return _the_case()


@pytest.fixture
def case_noticed(clock):
    """Everybody was notified on 2026-04-20; the windows run to 2026-04-27."""
    return _find("case_noticed", clock)


@pytest.fixture
def case_in_review(clock):
    """The windows are over and nobody spoke; before the legal reviewer on 2026-05-06."""
    return _find("case_in_review", clock)


@pytest.fixture
def case_in_approval(clock):
    return _find("case_in_approval", clock)


@pytest.fixture
def case_decided(clock):
    """Signed on 2026-05-06, nobody served yet."""
    return _find("case_decided", clock)


@pytest.fixture
def case_effective(clock):
    """Decided, and served on everybody on 2026-05-06: on the list to 2029-05-06."""
    return _find("case_effective", clock)


@pytest.fixture
def entry(case_effective):
    """In force from 2026-05-06 to 2029-05-06; two measures, one responsible person."""
    return ListEntry.objects.get()
