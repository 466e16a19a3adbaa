"""Random histories of one case: after every step nobody was decided on unheard, and every date is the calendar's."""
import os
from datetime import datetime, time, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from office.calendar import today
from office.calendar.clock import SHANGHAI
from office.models import CaseFile, Event, HolidayNotice
from office.workflow.clocks import Clocks
from sanctions.models import ListEntry
from tests.cases.walk import notice_signed
from tests.properties.reckoning import working_days_after
from tests.properties.steps import History

BEGINS = "2026-04-20 10:00"
WHO, DAYS = st.integers(0, 3), st.integers(0, 9)
STEP = st.one_of(
    st.tuples(st.just("days_pass"), st.integers(1, 9)),
    st.tuples(st.just("paper_served"), WHO, st.integers(0, 3)),
    st.tuples(st.just("statement_made"), WHO, st.integers(0, 5), st.booleans()),
    st.tuples(st.just("late_statement"), WHO),
    st.tuples(st.just("answered")),
    st.tuples(st.just("hearing_settled"), st.booleans()),
    st.tuples(st.just("hearing_recorded")),
    st.tuples(st.just("waived"), WHO),
    st.tuples(st.just("extended"), WHO, DAYS),
    st.tuples(st.just("date_corrected"), WHO, st.integers(-3, 3)),
    st.tuples(st.just("notified_anew")),
    st.tuples(st.just("holidays_changed"), st.integers(1, 8)),
    st.tuples(st.just("entry_stayed"), st.integers(0, 2)),
    st.tuples(st.just("entry_resumed")),
)
# After each step somebody tries to push the case on: that is how too early a decision would come about.
SERVED = [("paper_served", 0, 0), ("paper_served", 0, 0)]
TO_DECISION = [*SERVED, ("days_pass", 9), ("days_pass", 1), ("days_pass", 1)]
LISTED_AND_STAYED = [*TO_DECISION, *SERVED, ("paper_served", 0, 0), ("entry_stayed", 0), ("days_pass", 3), ("entry_resumed",)]

COMMON = {"deadline": None, "derandomize": True, "phases": [Phase.explicit, Phase.generate],
          "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]}


@pytest.fixture
def case(clock):
    clock.at(BEGINS)
    return notice_signed()


@pytest.fixture
def reached():
    """How far the histories came; without a decision among them the test would have shown nothing."""
    found = set()
    yield found
    assert {"decided", "effective"} <= found


@settings(max_examples=6, **COMMON)  # many more, and longer ones, in the proof below
@given(steps=st.lists(STEP, min_size=4, max_size=8))
@example(steps=LISTED_AND_STAYED)
@example(steps=[*SERVED, ("statement_made", 0, 0, False), ("days_pass", 9), ("answered",), ("days_pass", 9), *SERVED,
                ("days_pass", 1), ("days_pass", 1), *SERVED])
@example(steps=[*SERVED, ("days_pass", 7), ("days_pass", 1)])  # the last day belongs to him who may speak
@example(steps=[*SERVED, ("statement_made", 0, 0, False), ("answered",), ("paper_served", 0, 0), ("waived", 1)])
@example(steps=[*SERVED, ("waived", 0), ("date_corrected", 0, 0), ("days_pass", 9), ("days_pass", 1)])
@example(steps=[("paper_served", 0, 0), ("holidays_changed", 3), ("days_pass", 6), ("date_corrected", 0, -1)])
def test_in_any_order_nobody_is_decided_on_unheard(case, clock, reached, steps):
    """Design §9.1, §9.2; DES-10, DES-11, DES-13, CAL-01…12, SUB-09."""
    live(case, clock, reached, steps)


@pytest.mark.proof
@settings(max_examples=int(os.environ.get("XINAN_HISTORIES", "60")), **COMMON)
@given(steps=st.lists(STEP, min_size=10, max_size=30))
@example(steps=LISTED_AND_STAYED)
def test_in_any_order_nobody_is_decided_on_unheard_for_long(case, clock, reached, steps):
    """The same, over long histories; XINAN_HISTORIES says how many."""
    live(case, clock, reached, steps)


def live(case, clock, reached, steps) -> None:
    with transaction.atomic():
        clock.at(BEGINS)
        history = History(case, clock)
        for step in steps:
            before = windows(history)
            happened = history.take(*step)
            if happened and step[0] in ("statement_made", "late_statement", "answered", "waived"):
                assert windows(history) == before, f"a statement moved a window: {history.told}"
            decided_before = bool(history.case.decided_on)
            history.take("pushed_on")
            if history.case.decided_on and not decided_before:
                assert everybody_was_heard(history.case), "\n".join(history.told)
            holds(history)
            reached.add(history.case.state)
        transaction.set_rollback(True)


def windows(history) -> dict:
    return {each.pk: each.window_ends for each in history.case.all_recipients}


def holds(history) -> None:
    """What must be true of this case whatever has happened to it."""
    case, told = history.case, "\n".join(history.told)
    for recipient in case.all_recipients:
        assert is_the_calendars(case, recipient), f"{recipient.name}: {recipient.window_ends}\n{told}"
    file = CaseFile.objects.get(pk=history.pk)
    office_clocks = [each.due for each in Clocks(file, today()).running() if not each.is_partys]
    assert file.next_due == min(office_clocks, default=None), told
    persons_answer_from_their_own_service(case, told)


def is_the_calendars(case, recipient) -> bool:
    """Five working days after his own service; later only where a person or a holiday notice made it so (CAL-11, CAL-12)."""
    if recipient.notice_served_on is None:
        return recipient.window_ends is None
    reckoned = working_days_after(recipient.notice_served_on, 5)
    extended = Event.objects.filter(file=case.file_id, verb="extend_window").exists()
    moved = extended or HolidayNotice.objects.filter(state="in_force").exists()
    return recipient.window_ends == reckoned or moved and recipient.window_ends > reckoned


def everybody_was_heard(case) -> bool:
    """Design §9.1: for every recipient the last day has passed or a waiver covers the rest; each answer was served."""
    for recipient in case.all_recipients:
        if not recipient.notice_served_on or not (recipient.waived_on or today() > recipient.window_ends):
            return False
        if recipient.waived_on and recipient.waived_on < recipient.notice_served_on:
            return False
        for said in recipient.statements.all():
            served = said.answer and said.answer.service_items.filter(state="served").exists()
            if not served or said.hearing_asked and not (said.hearing_refused or said.hearing_held_on):
                return False
    return True


def persons_answer_from_their_own_service(case, told: str) -> None:
    """Design §9.2: nothing shows of a person before he was served, and never before the entry."""
    entry = ListEntry.objects.filter(decision__file=case.file_id).first()
    if entry is None:
        return
    assert entry.effective_on == case.organisation.decision_served_on, told
    for record in entry.responsible.all():
        own = next(each for each in case.persons if each.subject_id == record.person_id)
        assert record.effective_on == max(own.decision_served_on, entry.effective_on), told
        eve = datetime.combine(own.decision_served_on - timedelta(days=1), time(12), SHANGHAI)
        assert not record.in_force(eve), told
