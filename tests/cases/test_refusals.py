"""What may not be done in a designation, and the sentence that says why."""
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import transaction

from cases.actions.handling import share
from cases.actions.decide import decide, drop
from cases.actions.open import open_designation
from cases.actions.review import pass_legal, submit_review
from cases.models import Designation
from cases.states import CaseState as S
from office.models import Department, Document, Event, Role
from office.workflow.errors import NotPermitted, Refused
from office.workflow.offers import trial
from office.workflow.perform import open_case
from sanctions.models import ListDomain, Measure
from subjects.models import PenaltyRecord, Subject
from tests.appointments import give_posts
from tests.cases.walk import deliver, do, fresh, items, notice_signed, record, statement
from tests.world import hub, market, officer, scan

DAY = date(2026, 4, 20)


@contextmanager
def undone():
    """Whatever happens inside is taken back, so that one walk serves many questions."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def approval(clock):
    """A case that waits for its decision, nothing standing against it."""
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    for item in items(case, "D1"):
        deliver(item, DAY)
    clock.at("2026-05-06 09:00")
    case = do(submit_review, fresh(case), "jingban", reasons="理由充分。", measures=measures())
    return do(pass_legal, case, "fazhi", reason="同意")


def measures(count: int = 2) -> list[Measure]:
    return list(Measure.objects.all()[:count])


def refusal(verb, case, by: str, **data) -> str:
    """The sentence; and nothing of the attempt remains."""
    before = (Event.objects.count(), Document.objects.count())
    with pytest.raises((Refused, NotPermitted)) as refused, transaction.atomic():
        do(verb, fresh(case), by, **data)
    assert (Event.objects.count(), Document.objects.count()) == before
    return str(refused.value)


def test_a_decision_waits_for_everything_the_law_asks(approval, clock):
    """DES-05, DES-07, DES-12…20, AUD-08: each obstacle alone, with its rule; without any the decision is signed."""
    case, plain = approval, {"reasons": "理由充分。", "measures": measures()}

    def decided_by(username: str = "shenpi", **changes) -> str:
        return refusal(decide, case, username, **{**plain, **changes})

    with undone():
        case.recipients.filter(role="法定代表人").update(window_ends=date(2026, 5, 7))
        assert "陈述申辩期至2026年5月7日届满，届满前不得作出决定 · DES-13" in decided_by()
    with undone():
        case.recipients.filter(role="法定代表人").update(notice_served_on=None, window_ends=None)
        assert "告知书尚未送达：虚构褚丁 · DES-09" in decided_by()
    with undone():
        clock.at("2026-04-27 10:00")
        recipient = case.recipients.first()
        do(statement.file_statement, fresh(case), "jingban", recipient=recipient, received_on=date(2026, 4, 27),
           channel="counter", text="不服", grounds=["不服"])
        assert "尚未书面反馈" in decided_by() and "DES-13" in decided_by()
    with undone():
        case.factors.filter(pk=case.factors.first().pk).update(finding="  ")
        assert "认定要素未填写：违法行为的性质 · DES-07" in decided_by()
    with undone():
        assert "决定重于告知，告知书未载明" in decided_by(measures=list(Measure.objects.all())) and "DES-12" in decided_by(
            measures=list(Measure.objects.all()))
    with undone():
        Department.objects.filter(pk=market().pk).update(court_name="")
        assert "救济途径不完整" in decided_by() and "DES-20" in decided_by()
    with undone():
        Department.objects.filter(pk=market().pk).update(government_name="重庆市市场监督管理局")
        assert "复议机关应为同级人民政府" in decided_by() and "DES-19" in decided_by()
    with undone():
        case.domain.competent.clear()
        assert "不是“市场监管（训练）”领域的认定单位 · DES-05" in decided_by()
    with undone():
        case.domain.parameters.filter(key="list.term").update(confirmed_by=None, confidence="R")
        assert "领域参数待法制确认：列入期限 · DES-03" in decided_by()
    with undone():
        PenaltyRecord.objects.filter(pk=case.basis_id).update(
            annulled_on=date(2026, 5, 5), annulment_kind="annulled", annulment_reason="复议撤销"
        )
        assert "已失去效力，应当不予认定 · DES-06" in decided_by()
    assert "须由审批岗位办理" in decided_by("fazhi") and "须由审批岗位办理" in decided_by("jingban")
    assert do(decide, fresh(case), "shenpi", **plain).state == S.DECIDED


@pytest.mark.parametrize(("username", "sentence"), [
    ("jingban", "承办过本案的人员不得签发决定 · AUD-08"), ("fazhi", "法制审核人不得签发决定 · AUD-08"),
])
def test_nobody_signs_twice_even_with_the_role(approval, username, sentence):
    """AUD-08, edge case 21: handler ≠ legal reviewer ≠ approver, whatever posts a person holds."""
    give_posts(officer(username), market(), Role.APPROVER)
    assert sentence in refusal(decide, approval, username, reasons="理由充分。", measures=measures())


def test_a_late_statement_is_refused_and_one_by_postmark_is_in_time(approval, clock):
    """DES-10, CAL-05: what counts is the day it was posted."""
    recipient = approval.recipients.first()
    late = {"recipient": recipient, "text": "不服", "grounds": ["不服"], "received_on": date(2026, 5, 6)}
    assert recipient.window_ends == date(2026, 4, 27)
    assert "陈述申辩期已于2026年4月27日届满 · DES-10" in refusal(
        statement.file_statement, approval, "jingban", channel="counter", **late
    )
    assert "届满" in refusal(
        statement.file_statement, approval, "jingban", channel="mail", postmark_on=date(2026, 4, 28), **late
    )
    case = do(statement.file_statement, fresh(approval), "jingban", channel="mail", postmark_on=date(2026, 4, 27), **late)
    assert case.state == S.STATEMENT_REVIEW, "back to be answered, from wherever the case was"


def test_a_waiver_closes_one_window_and_no_other(clock):
    """DES-13(b): signed by the recipient himself; the others may still speak."""
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    for item in items(case, "D1"):
        deliver(item, DAY)
    firm, person = fresh(case).all_recipients
    case = do(statement.waive, fresh(case), "jingban", recipient=firm, signed_on=DAY, waiver=scan("放弃.pdf"))
    assert "虚构褚丁仍可陈述申辩" in refusal(submit_review, case, "jingban", reasons="理由。", measures=measures())
    case = do(statement.waive, case, "jingban", recipient=person, signed_on=DAY, waiver=scan("放弃.pdf"))
    assert do(submit_review, case, "jingban", reasons="理由。", measures=measures()).state == S.LEGAL_REVIEW


def test_opening_asks_who_where_and_on_what(clock):
    """DES-01, DES-03, DES-05, DES-06, DES-35, REC-16, SUB-07, SUB-12."""
    clock.at("2026-04-20 10:00")
    basis, domain = record(), ListDomain.objects.get(code="training-market-regulation")

    def opening(department=None, by: str = "jingban", **data) -> str:
        before = Designation.objects.count()
        with pytest.raises((Refused, NotPermitted)) as refused, transaction.atomic():
            open_case(open_designation, department=department or market(), actor=officer(by),
                      **{"basis": PenaltyRecord.objects.get(pk=basis.pk), "domain": domain, **data})
        assert Designation.objects.count() == before
        return str(refused.value)

    with undone():
        domain.competent.clear()
        assert "DES-05" in opening()
    assert "须由经办岗位办理" in opening(by="shenpi")
    assert "DES-05" in opening(department=hub(), by="huizong"), "the credit office never designates"
    draft = ListDomain.objects.exclude(pk=domain.pk).first()
    draft.__dict__["state"] = "draft"
    assert "待启用，不得立案 · DES-03" in opening(domain=draft)
    changes = {
        "已失去效力 · DES-06": {"annulled_on": DAY, "annulment_kind": "void", "annulment_reason": "确认无效"},
        "已免于失信惩戒：首违轻微 · REC-16": {"sanction_exempt": True, "sanction_exempt_reason": "首违轻微"},
        "应由其认定 · DES-05": {"organ_code": "11500236000000019R"},
    }
    for sentence, change in changes.items():
        with undone():
            PenaltyRecord.objects.filter(pk=basis.pk).update(**change)
            assert sentence in opening()
    with undone():
        Subject.objects.filter(pk=basis.subject_id).update(status="deregistered", ended_on=DAY)
        assert "已注销，不得启动新的告知 · SUB-07" in opening()
    open_case(open_designation, department=market(), actor=officer("jingban"), basis=basis, domain=domain)
    assert "同一文书在该领域已立案（潼市监信案〔2026〕1号） · DES-35" in opening()


def test_a_notice_is_complete_before_it_is_submitted(clock):
    """DES-09, SUB-09: the missing parts are named."""
    from cases.actions.notice import submit_notice
    from tests.cases.walk import opened

    clock.at("2026-04-20 10:00")
    said = refusal(submit_notice, opened(), "jingban")
    assert "缺少：事实、理由、依据、当事人地址、拟采取的措施 · DES-09" in said
    assert "证据清单为空" in said and "未确定责任人员" in said


def test_a_deputy_who_took_a_statement_in_does_not_decide(approval):
    """AUD-08: whoever acted as handler in the record, whosever file it is; nor who failed a review."""
    deputy = officer("gongshi")
    give_posts(deputy, market(), Role.HANDLER, Role.APPROVER)
    letter = {"recipient": approval.recipients.first(), "text": "不服", "grounds": ["不服"], "channel": "mail",
              "received_on": date(2026, 5, 6), "postmark_on": date(2026, 4, 27)}
    with undone():
        case = do(statement.file_statement, fresh(approval), "gongshi", **letter)
        assert "承办过本案的人员不得签批本案 · AUD-08" in refusal(drop, case, "gongshi", reason="不予认定")
    assert do(decide, fresh(approval), "gongshi", reasons="理由充分。", measures=measures()).state == S.DECIDED


def test_an_answer_belongs_to_its_statement_and_to_every_ground(case_noticed):
    """DES-11."""
    case = case_noticed
    firm = case.all_recipients[0]
    case = do(statement.file_statement, case, "jingban", recipient=firm, received_on=DAY, channel="counter",
              text="两点意见", grounds=["无故意", "已整改"])
    waiting = case.open_statements[0]
    first, second = waiting.grounds.all()
    one = {"ground": first, "finding": "属实", "adopted": True, "reason": "有书证"}
    answer = {"statement": waiting, "convincing": False}
    assert "应当对每项理由逐一反馈 · DES-11" in refusal(statement.answer, case, "jingban", answers=[one], **answer)
    empty = {"ground": second, "finding": " ", "adopted": False, "reason": "无证据"}
    assert "第2项理由未写明" in refusal(statement.answer, case, "jingban", answers=[one, empty], **answer)
    full = [one, {**empty, "finding": "未见整改"}]
    case = do(statement.answer, case, "jingban", answers=full, **answer)
    case = do(statement.file_statement, case, "jingban", recipient=firm, received_on=DAY, channel="counter",
              text="补充", grounds=["补充一点"])
    assert "不属于本案，或者已经反馈 · DES-11" in refusal(statement.answer, case, "jingban", answers=full, **answer)


def test_a_statement_is_not_taken_in_before_it_came(case_noticed):
    """CAL-05: neither receipt nor postmark lies ahead."""
    case = case_noticed
    assert "不能晚于今天 · DES-10" in refusal(
        statement.file_statement, case, "jingban", recipient=case.all_recipients[0], received_on=date(2026, 4, 21),
        channel="counter", text="不服", grounds=["不服"],
    )


def test_the_hub_never_designates_even_where_it_is_listed(clock):
    """DES-05; design §4: the credit office has no designation verb."""
    clock.at("2026-04-20 10:00")
    domain = ListDomain.objects.get(code="training-market-regulation")
    basis = record()
    with undone():
        domain.competent.add(hub())
        with pytest.raises(Refused, match="不是“市场监管（训练）”领域的认定单位 · DES-05"):
            open_case(open_designation, department=hub(), actor=officer("huizong"), basis=basis, domain=domain)


def test_a_statement_does_not_come_before_its_notice(case_noticed):
    """DES-10: what was said before the notice reached him answers something else."""
    case = case_noticed
    assert "才送达" in refusal(
        statement.file_statement, case, "jingban", recipient=case.all_recipients[0], received_on=date(2026, 1, 1),
        channel="counter", text="不服", grounds=["不服"],
    )


def test_only_an_open_window_is_waived(approval):
    """DES-13(b): after its end there is nothing to waive; the signature lies between service and today."""
    firm = approval.all_recipients[0]
    with undone():
        clock_back = do(statement.file_statement, fresh(approval), "jingban", recipient=firm, channel="mail", text="不服",
                        grounds=["不服"], received_on=date(2026, 5, 6), postmark_on=date(2026, 4, 27))
        assert "陈述申辩期已经结束，无须放弃" in refusal(
            statement.waive, clock_back, "jingban", recipient=firm, signed_on=date(2026, 5, 6), waiver=scan()
        )


def test_what_no_paper_can_show_is_refused_where_it_is_typed(case_noticed):
    """PDF-1: an emoji in a party's words would stop the answer weeks later, with nobody able to mend it."""
    case = case_noticed
    form = statement.file_statement.form(
        {"recipient": case.all_recipients[0].pk, "received_on": "2026-04-20", "channel": "counter",
         "text": "处罚过重😀", "grounds": "处罚过重😀"},
        case=case, act=trial(statement.file_statement, case, officer("jingban")),
    )
    assert not form.is_valid()
    assert "U+1F600" in form.errors["text"][0] and "U+1F600" in form.errors["grounds"][0]


def test_a_case_is_not_opened_to_an_administrator_nor_for_ever(case_noticed):
    """AUD-05, PER-6."""
    case = case_noticed
    form = share.form({"person": officer("xitong").pk, "reason": "协查", "until": "9999-12-31"}, case=case,
                      act=trial(share, case, officer("shenpi")))
    assert not form.is_valid() and set(form.errors) == {"person", "until"}
