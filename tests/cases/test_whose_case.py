"""Steps that do not belong to a case as it stands: they are not shown, and the door says why."""
import pytest
from django.db import transaction

from cases.actions import effect, handling, hearing, notice, sever, statement
from cases.actions.review import pass_legal, pass_to_consent
from office.calendar import today
from office.models import Message, Role
from office.workflow.errors import NotPermitted, Refused
from office.workflow.offers import offers
from tests.cases.test_refusals import refusal
from tests.cases.walk import do, drafted, fresh, noticed, opened, resettle
from tests.stored import new_officer
from tests.world import officer, scan


def shown(case, by: str) -> set[str]:
    return {offer.verb.name for offer in offers(fresh(case), officer(by))}


def test_what_somebody_handles_is_not_claimed_and_what_nobody_handles_not_handed_over(clock):
    """AUD-03."""
    clock.at("2026-04-20 10:00")
    case = opened()
    assert "本案已有经办人 · AUD-03" in refusal(handling.claim, case, "jingban")
    colleague = new_officer("tongshi", "虚构钱经办", Role.HANDLER)
    case = do(handling.give_back, case, "jingban", reason="工作量调整")
    assert "本案尚无经办人 · AUD-03" in refusal(handling.hand_over, case, "shenpi", to=colleague, reason="无")
    assert "只能退回本人经办的案件 · AUD-03" in refusal(handling.give_back, case, "jingban", reason="无")
    assert {"hand_over", "give_back"}.isdisjoint(shown(case, "jingban")) and "claim" in shown(case, "jingban")


def test_the_approver_gives_a_case_to_another_handler(clock):
    """AUD-03: whoever is away cannot hand over himself; another handler may not help himself to it."""
    clock.at("2026-04-20 10:00")
    case = opened()
    colleague = new_officer("tongshi", "虚构钱经办", Role.HANDLER)
    assert "本案由虚构周经办经办 · AUD-08" in refusal(handling.hand_over, case, "tongshi", to=colleague, reason="无")
    case = do(handling.hand_over, case, "shenpi", to=colleague, reason="原经办人离岗培训")
    assert case.file.handler == colleague
    told = Message.objects.filter(event__file=case.file).values_list("to__username", "effect")
    assert set(told) >= {("tongshi", "assigned")} and any(to == "jingban" for to, _ in told)


def test_there_is_nothing_to_withdraw_where_nothing_was_granted(clock):
    """AUD-03; PER-6."""
    clock.at("2026-04-20 10:00")
    case = opened()
    assert "本案没有个案授权 · AUD-03" in refusal(handling.unshare, case, "shenpi", grant=None, reason="无")
    assert "unshare" not in shown(case, "shenpi")


def test_nobody_is_severed_where_nobody_stands_beside_the_party(clock):
    """C.1 note 2."""
    case = noticed(clock, persons=False)
    assert "本案没有责任人员 · DES-22" in refusal(sever.sever, case, "shenpi", recipient=None, reason="无")
    assert "sever" not in shown(case, "shenpi")


def test_the_domain_says_which_way_leads_from_review(case_in_review):
    """DES-15: with the superior's consent, or without; never both."""
    case = case_in_review
    assert "该领域无须上级同意 · DES-15" in refusal(pass_to_consent, case, "fazhi", reason="同意")
    resettle(case.domain, superior_consent_required=True)
    assert "该领域须经上级同意 · DES-15" in refusal(pass_legal, case, "fazhi", reason="同意")
    assert "pass_to_consent" in shown(case, "fazhi") and "pass_legal" not in shown(case, "fazhi")


def test_a_notice_without_its_parts_is_not_submitted(clock):
    """DES-09: every missing part by name, at once."""
    clock.at("2026-04-20 10:00")
    case = opened()
    said = refusal(notice.submit_notice, case, "jingban")
    assert "告知内容不完整，缺少：事实、理由、依据、当事人地址、拟采取的措施 · DES-09" in said and "证据清单为空" in said


def test_nothing_is_answered_or_recorded_that_was_not_asked(case_noticed):
    """DES-11, DES-16."""
    case = case_noticed
    case = do(
        statement.file_statement, case, "jingban", recipient=case.organisation, received_on=today(), channel="counter",
        text="不服", grounds=["不服"],
    )
    assert "没有待举行的听证 · DES-16" in refusal(hearing.record_hearing, case, "jingban", held_on=today(), record=scan())
    said = case.open_statements[0]
    answers = [{"ground": each, "finding": "不成立", "adopted": False, "reason": "无据"} for each in said.grounds.all()]
    case = do(statement.answer, case, "jingban", statement=said, answers=answers, convincing=False)
    assert "没有待反馈的陈述申辩 · DES-11" in refusal(
        statement.answer, case, "jingban", statement=said, answers=answers, convincing=False
    )


def test_a_decision_takes_effect_only_by_its_service(case_decided):
    """DES-21: the office's own timer cannot hurry it."""
    case = case_decided
    with pytest.raises((Refused, NotPermitted), match="决定书尚未送达当事人 · DES-21"), transaction.atomic():
        do(effect.take_effect, fresh(case), None)


def test_drafting_goes_on_in_ones_own_case(clock):
    """AUD-08: another handler of the same department reads it and does not write in it."""
    clock.at("2026-04-20 10:00")
    case = drafted()
    new_officer("tongshi", "虚构钱经办", Role.HANDLER)
    assert "本案由虚构周经办经办 · AUD-08" in refusal(notice.submit_notice, case, "tongshi")


def test_a_case_left_by_its_handler_is_never_stuck(case_decided):
    """AUD-03, AUD-09: handed over while its decision is being served, while it stands still, and after its effect."""
    case = case_decided
    colleague = new_officer("tongshi", "虚构钱经办", Role.HANDLER)
    case = do(handling.hand_over, case, "shenpi", to=colleague, reason="原经办人调离")
    assert case.file.handler == colleague and "propose_amendment" not in shown(case, "jingban")
    case = do(handling.recuse, case, "tongshi", reason="与当事人系近亲属")
    assert case.file.handler is None and "claim" in shown(case, "jingban")
