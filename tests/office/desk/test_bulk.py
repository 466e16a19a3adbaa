"""批量办理: one verb and one reason for many cases, each an act of its own, each refusal with its reason."""

import pytest
from django.http import QueryDict

from cases.actions import handling
from office.models import BulkItem, BulkRun, Event
from office.workflow.bulk import carry_out, choose, start, verbs_in_bulk
from tests.cases.walk import do, fresh, opened
from tests.world import officer

ROWS = (22, 38, 43)
LIST = "/admin/cases/designation/"


@pytest.fixture
def cases(office, clock):
    clock.at("2026-04-20 10:00")
    return [opened(row) for row in ROWS]


@pytest.fixture
def at_the_desk(client):
    """At the real desk."""
    def sit_down(user):
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sit_down


def run_of(cases, verb, by="jingban", **typed):
    run = choose(officer(by), [case.file for case in cases])
    sent = QueryDict(mutable=True)
    sent.update(typed)
    start(run, verb, sent)
    return run


def outcomes(run) -> list[str]:
    return list(run.items.order_by("id").values_list("outcome", flat=True))


def test_each_case_gets_its_own_act_with_the_one_reason(cases):
    """Lessons 8.7; AUD-06: a bulk run is no event, its acts are."""
    run = run_of(cases, handling.give_back, reason="人员调整")
    assert carry_out(run.pk) == 3 and outcomes(run) == ["done"] * 3
    for case in cases:
        assert fresh(case).file.handler is None
        event = case.file.events.latest("seq")
        assert (event.verb, event.reason, event.actor) == ("give_back", "人员调整", officer("jingban"))


def test_what_is_refused_says_why_and_keeps_no_other_waiting(cases):
    do(handling.give_back, cases[1], "jingban", reason="先退回")
    run = run_of([fresh(case) for case in cases], handling.give_back, reason="人员调整")
    assert carry_out(run.pk) == 2 and outcomes(run) == ["done", "refused", "done"]
    assert "（AUD-03）" in run.items.get(outcome="refused").said


def test_a_case_that_moved_on_since_it_was_ticked_is_left_alone(cases):
    """CON-1: nobody acts on what he has not seen."""
    run = run_of(cases, handling.give_back, reason="人员调整")
    do(handling.add_note, cases[0], "jingban", reason="刚刚补记")
    carry_out(run.pk)
    assert outcomes(run) == ["refused", "done", "done"] and "已有变动" in run.items.first().said
    assert fresh(cases[0]).file.handler == officer("jingban")


def test_a_second_run_of_the_same_task_acts_on_nothing_twice(cases):
    """The worker delivers at least once."""
    run = run_of(cases, handling.add_note, reason="统一说明")
    carry_out(run.pk)
    before = Event.objects.count()
    carry_out(run.pk)
    assert Event.objects.count() == before and not start(run, handling.add_note, QueryDict("reason=x"))


def test_what_does_not_fit_one_case_refuses_that_case_only(cases):
    """The person it would be handed to already has this one."""
    do(handling.give_back, cases[2], "jingban", reason="先退回")
    run = run_of([fresh(case) for case in cases], handling.hand_over, by="shenpi", to=str(officer("jingban").pk), reason="归口")
    carry_out(run.pk)
    assert outcomes(run)[:2] == ["refused", "refused"]
    assert "移交给" in run.items.first().said


def test_nothing_that_somebody_signs_is_offered_in_bulk(office):
    """PRI-11: a person decides and signs, case by case."""
    for user in ("jingban", "shenpi", "fazhi"):
        assert not [verb.name for verb in verbs_in_bulk("designation", officer(user)) if verb.letters or verb.milestone]


def test_from_ticked_rows_to_the_result(cases, at_the_desk):
    """The list, the form that changes nothing, the one POST, the result case by case."""
    desk = at_the_desk(officer("jingban"))
    page = desk.post(LIST, {"action": "in_bulk", "_selected_action": [case.pk for case in cases[:2]]}, follow=True)
    run = BulkRun.objects.get()
    assert "批量办理 2 件" in page.content.decode() and Event.objects.filter(verb="give_back").count() == 0
    empty = desk.post(f"/admin/bulk/{run.pk}/?verb=give_back", {"reason": ""}).content.decode()
    assert "有1处需要更正，尚未办理" in empty
    desk.post(f"/admin/bulk/{run.pk}/?verb=give_back", {"reason": "人员调整"})
    waiting = desk.get(f"/admin/bulk/{run.pk}/").content.decode()
    assert "还有2件在办理" in waiting and "http-equiv" in waiting
    carry_out(run.pk)
    page = desk.get(f"/admin/bulk/{run.pk}/").content.decode()
    assert "共2件：已办2件，未办0件" in page and "http-equiv" not in page and cases[0].file.number in page


def test_another_officers_run_does_not_exist_for_me(cases, at_the_desk):
    run = choose(officer("jingban"), [cases[0].file])
    assert at_the_desk(officer("fazhi")).get(f"/admin/bulk/{run.pk}/").status_code == 404


def test_an_officer_without_such_a_verb_sees_no_boxes_to_tick(cases, at_the_desk):
    assert "批量办理" in at_the_desk(officer("jingban")).get(LIST).content.decode()
    assert "批量办理" not in at_the_desk(officer("jiandu")).get(LIST).content.decode()


def test_more_than_five_hundred_are_refused_with_the_number(cases, at_the_desk, monkeypatch):
    monkeypatch.setattr("office.admin.bulk.LARGEST", 2)
    page = at_the_desk(officer("jingban")).post(
        LIST, {"action": "in_bulk", "_selected_action": [case.pk for case in cases]}, follow=True)
    assert "一次最多批量办理2件，您选了3件" in page.content.decode() and not BulkItem.objects.exists()
