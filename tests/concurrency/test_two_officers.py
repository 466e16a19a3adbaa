"""Two officers at the same case in the same moment (lessons.md 4.1)."""
import pytest
from django.db import transaction

from cases.actions.penalty import attach_basis
from cases.models import Designation
from cases.states import CaseState as S
from office.models import Document, Event, Message
from office.workflow.errors import MovedOn, Refused
from office.workflow.perform import Outcome, open_case, perform
from sanctions.models import ListDomain, ListEntry
from subjects.actions import serve
from tests.cases import test_combined as combined
from tests.cases.walk import decide, items, opening, proposed, record
from tests.concurrency.together import at_once
from tests.stored import NUMBER, SECOND_APPROVER
from tests.world import market, officer, scan

FIRST_APPROVER = "虚构郑审批"


def deciding(case, username: str):
    actor = officer(username)
    return lambda: perform(decide.decide, case.pk, actor=actor, version=case.file.version, **proposed())


def test_two_officers_cannot_both_decide(stored):
    """CON-1: one decision, one number, one event; the other is told who decided."""
    case = stored.waiting[0]
    outcomes = at_once(deciding(case, "shenpi"), deciding(case, "fushen"))
    won, lost = sorted(outcomes, key=lambda each: isinstance(each, Exception))
    assert isinstance(won, Outcome) and isinstance(lost, MovedOn)
    assert won.events[0].actor.name in str(lost) and "签发认定决定" in str(lost)
    assert {won.events[0].actor.name} < {FIRST_APPROVER, SECOND_APPROVER}
    assert Document.objects.filter(file=case.pk, kind="D3").count() == 1
    assert Event.objects.filter(file=case.pk, verb="decide").count() == 1
    assert len(items(case, "D3")) == len({item.recipient_id for item in items(case, "D3")})
    numbers = sorted(Document.objects.filter(kind="D3").values_list("number", flat=True))
    assert numbers == ["潼市监信决〔2026〕1号", "潼市监信决〔2026〕2号"]


def test_one_signs_and_the_other_drops(stored):
    """CON-1: two contradictory decisions never leave the office (the case of two letters)."""
    case = stored.waiting[0]
    drop = officer("fushen")
    outcomes = at_once(
        deciding(case, "shenpi"),
        lambda: perform(decide.drop, case.pk, actor=drop, version=case.file.version, reason="证据不足"),
    )
    assert sum(isinstance(each, Outcome) for each in outcomes) == 1
    assert sum(isinstance(each, MovedOn) for each in outcomes) == 1
    assert Document.objects.filter(file=case.pk, kind__in=("D3", "D4")).count() == 1


def test_who_comes_later_without_having_seen_it_is_refused_by_the_state(stored):
    """STA-1: with the present version in hand the state itself refuses, in words."""
    case = stored.waiting[0]
    deciding(case, "shenpi")()
    case.file.refresh_from_db()
    with pytest.raises(Refused, match="案件现为“决定送达中”"):
        deciding(case, "fushen")()


def test_a_form_sent_twice_acts_once(stored):
    """CON-2: the same officer, the same version, three clicks."""
    case = stored.waiting[0]
    before = Event.objects.count()
    outcomes = at_once(*[deciding(case, "shenpi")] * 3)
    assert sum(isinstance(each, Outcome) for each in outcomes) == 1
    assert all(isinstance(each, (Outcome, MovedOn)) for each in outcomes)
    written = Event.objects.count() - before
    decision = Event.objects.get(file=case.pk, verb="decide")
    assert written == Event.objects.filter(file=case.pk, xact=decision.xact).count()


def test_a_step_that_leaves_the_state_acts_once_too(stored):
    """CON-2: without a change of state only the version tells two clicks apart."""
    case = stored.waiting[0]
    deciding(case, "shenpi")()
    item = items(case, "D3")[0]
    actor, version = officer("songda"), Designation.objects.get(pk=case.pk).file.version
    facts = {"place": "虚构路1号", "address_source": "registered", "address_dated": "2026-05-06"}
    outcomes = at_once(*[lambda: perform(serve.plan, item.pk, actor=actor, version=version, **facts)] * 2)
    assert sorted(type(each).__name__ for each in outcomes) == ["MovedOn", "Outcome"]
    assert Event.objects.filter(machine="service", item=item.pk, verb="plan").count() == 1


def test_two_handlers_open_one_case_of_the_same_conduct(stored):
    """DES-35, edge case 18: the second is refused in words, not by an error of the database."""
    basis = record(CF_WSH=NUMBER.format(7))
    domain, actor = ListDomain.objects.get(code="training-market-regulation"), officer("jingban")
    facts = {"department": market(), "actor": actor, "basis": basis, "domain": domain}
    outcomes = at_once(*[lambda: open_case(opening.open_designation, **facts)] * 3)
    assert sorted(type(each).__name__ for each in outcomes) == ["Outcome", "Refused", "Refused"]
    assert all("DES-35" in str(each) for each in outcomes if isinstance(each, Refused))
    assert Designation.objects.filter(basis=basis).count() == 1
    numbers = Designation.objects.values_list("file__number", flat=True)
    assert sorted(numbers)[-1].endswith(f"〔2026〕{len(numbers)}号")  # the refused left no gap


def test_two_servers_hand_over_the_same_decision_once(stored):
    """DES-21: one service, one effect, one entry."""
    case = stored.waiting[0]
    deciding(case, "shenpi")()
    item = next(each for each in items(case, "D3") if each.recipient_id == case.subject_id)
    actor = officer("songda")
    version = Designation.objects.get(pk=case.pk).file.version
    perform(serve.plan, item.pk, actor=actor, version=version, place="虚构路1号", address_source="registered",
            address_dated="2026-05-06")
    version = Designation.objects.get(pk=case.pk).file.version
    entries = ListEntry.objects.count()

    def hand_over():
        return perform(
            serve.record_direct, item.pk, actor=actor, version=version, served_on=case.file.state_since.date(),
            signer="虚构签收人", capacity="representative", proof=scan(),
        )

    outcomes = at_once(hand_over, hand_over)
    assert sorted(type(each).__name__ for each in outcomes) == ["MovedOn", "Outcome"]
    assert ListEntry.objects.count() == entries + 1
    assert Designation.objects.get(pk=case.pk).state == S.EFFECTIVE


def test_a_message_of_the_one_who_lost_is_not_sent(stored):
    """STA-2, CON-1: nothing of a refused step remains, messages least of all."""
    case = stored.waiting[0]
    before = Message.objects.count()
    at_once(*[deciding(case, "shenpi")] * 2)
    events = Event.objects.filter(file=case.pk, verb="decide")
    assert Message.objects.exclude(event__in=events).count() == before


class TakenBack(Exception):
    """Ends a round so that the next begins with the same cases."""


def test_cases_with_papers_of_the_same_series_do_not_wait_for_each_other_in_a_circle(stored):
    """CON-4, CON-5: numbers are taken last, in the order of their series; several rounds, none ends in a deadlock."""
    first, second = stored.waiting

    def round_of(job):
        def taken_back():
            try:
                with transaction.atomic():
                    job()
                    raise TakenBack
            except TakenBack:
                return "done"

        return taken_back

    drop = officer("fushen")
    def dropping():
        return perform(decide.drop, second.pk, actor=drop, version=second.file.version, reason="证据不足")

    for _ in range(3):
        assert at_once(round_of(deciding(first, "shenpi")), round_of(deciding(second, "shenpi"))) == ["done", "done"]
        assert at_once(round_of(dropping), round_of(deciding(first, "shenpi"))) == ["done", "done"]
    last = at_once(deciding(first, "shenpi"), deciding(second, "fushen"))
    assert not any(isinstance(each, Exception) for each in last)


def test_one_penalty_is_attached_to_one_of_two_cases(stored):
    """DES-35, CON-1: each waits in a file of its own, so only the database sees both; the other officer is told in words."""
    number, penalty = "潼市监处立〔2026〕{}号", record(CF_JDRQ="2026-05-06", CF_WSH=NUMBER.format(9))
    cases = [combined.opened(penalty_case=number.format(n)) for n in (1, 2)]

    def attaching(case):
        said = {"record": penalty, "penalty_case": case.penalty_case, "same_facts": True}
        return lambda: perform(attach_basis, case.pk, actor=officer("jingban"), version=case.file.version, **said)

    won, lost = sorted(at_once(*map(attaching, cases)), key=lambda each: isinstance(each, Exception))
    assert isinstance(won, Outcome) and isinstance(lost, Refused)
    assert f"该处罚决定书已是{won.case.file.number}的认定依据 · DES-35" in str(lost)
