"""Whatever officers do in whatever order: nothing is decided while somebody may still speak (DES-11, DES-13)."""
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from cases.actions import statement
from cases.states import CaseState as S
from office.calendar import today
from office.models import ClockEntry
from office.workflow.errors import DoorError
from tests.cases.walk import decide, deliver, do, fresh, items, notice_signed, proposed, review
from tests.world import scan

BEGINS = date(2026, 4, 20)
OFFICERS = st.sampled_from(["jingban", "fazhi", "shenpi", "songda", "gongshi", "huizong", "jiandu"])
PERSON, ANY = st.integers(0, 1), st.integers(0, 2)
STEPS = st.one_of(
    st.tuples(st.just("days pass"), st.integers(1, 14)),
    st.tuples(st.just("notice served"), ANY),  # on the one, on the other, on both
    st.tuples(st.just("statement"), PERSON, st.integers(0, 6)),
    st.tuples(st.just("answered")),
    st.tuples(st.just("answer served")),
    st.tuples(st.just("waiver"), PERSON),
    st.tuples(st.just("somebody decides"), OFFICERS),
)


@pytest.fixture
def decided():
    """The stories that ended in a decision; without any the test would have shown nothing."""
    found = []
    yield found
    assert found


@pytest.fixture
def case(clock):
    clock.at(f"{BEGINS} 10:00")
    return notice_signed()


@settings(max_examples=8, deadline=None, derandomize=True, phases=[Phase.explicit, Phase.generate],
          suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=st.lists(STEPS, min_size=3, max_size=9))
@example(steps=[("notice served", 2), ("days pass", 7), ("days pass", 7)])
@example(steps=[("notice served", 2), ("statement", 0, 0), ("days pass", 14), ("answered",), ("answer served",)])
@example(steps=[("notice served", 0), ("waiver", 0), ("days pass", 14), ("notice served", 1), ("waiver", 1)])
def test_no_order_of_steps_leads_to_a_decision_too_early(case, clock, decided, steps):
    """Design §9.1: after every step everybody tries to push the case through; only when it may be is it decided."""
    with transaction.atomic():
        clock.at(f"{BEGINS} 10:00")
        for step in steps:
            attempt(take, case, clock, *step)
            push(case)
            if fresh(case).state == S.DECIDED:
                assert everybody_was_heard(fresh(case)), steps
                decided.append(steps)
                break
        transaction.set_rollback(True)


def everybody_was_heard(case) -> bool:
    """From the log and the papers, not from what the conditions read."""
    for recipient in case.all_recipients:
        windows = ClockEntry.objects.filter(file=case.pk, key="des.statement", act="start")
        last = windows.filter(about=recipient.clock_about).last()
        if last is None or not (recipient.waived_on or today() > last.due):
            return False
        for said in recipient.statements.all():
            paper = said.answer
            if paper is None or not paper.service_items.filter(state="served").exists():
                return False
    return True


def attempt(action, *args, **data) -> None:
    try:
        with transaction.atomic():
            action(*args, **data)
    except (DoorError, LookupError):
        pass  # refused, or there is nothing of the kind: both leave the case as it was


def push(case) -> None:
    for verb, by, data in (
        (review.submit_review, "jingban", proposed()), (review.pass_legal, "fazhi", {"reason": "同意"}),
        (decide.decide, "shenpi", proposed()),
    ):
        attempt(do, verb, fresh(case), by, **data)


def take(case, clock, kind: str, *how) -> None:
    """One step of the story."""
    case = fresh(case)
    if kind == "days pass":
        clock.at(f"{today() + timedelta(days=how[0])} 10:00")
    elif kind == "notice served":
        for place in ({0}, {1}, {0, 1})[how[0]]:
            deliver(items(case, "D1")[place], today())
    elif kind == "statement":
        do(statement.file_statement, case, "jingban", recipient=case.all_recipients[how[0]], received_on=today(),
           channel="mail", postmark_on=today() - timedelta(days=how[1]), text="不服。", grounds=["已经整改"])
    elif kind == "answered":
        answer_without_serving(case)
    elif kind == "answer served":
        deliver([item for item in items(case, "D2") if not item.is_served][-1], today())
    elif kind == "waiver":
        do(statement.waive, case, "jingban", recipient=case.all_recipients[how[0]], signed_on=today(),
           waiver=scan())
    else:
        do(decide.decide, case, how[0], **proposed())


def answer_without_serving(case) -> None:
    said = case.open_statements[0]
    answers = [{"ground": each, "finding": "不成立", "adopted": False, "reason": "没有证据"} for each in said.grounds.all()]
    do(statement.answer, case, "jingban", statement=said, answers=answers, convincing=False)
