"""Listing and penalty as one procedure: opened on the penalty case, decided on the penalty decision (DES-16, DES-17)."""
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from cases import letters
from cases.actions import hearing
from cases.actions.decide import decide, drop
from cases.actions.detours import renotify
from cases.actions.open import open_designation
from cases.actions.open_combined import open_combined
from cases.actions.penalty import attach_basis, record_penalty_end, record_penalty_service
from cases.actions.sever import sever
from cases.actions.suspend import go_on, suspend
from cases.models import Designation
from cases.states import CaseState as S
from office.documents import render
from office.models import ClockEntry, Message
from office.workflow.errors import Refused
from office.workflow.offers import trial
from office.workflow.perform import open_case
from sanctions.models import ListDomain, ListEntry
from subjects.actions.correct import propose_correction
from subjects.intake.by_hand import met
from subjects.models import PenaltyRecord, ServiceItem
from subjects.states import AddressSource
from tests.cases.letters.reading import is_well_written
from tests.cases.letters.walked import words
from tests.cases.test_refusals import refusal, undone
from tests.cases.walk import deliver, do, filled_in, fresh, items, notice, proposed, record, resettle, review, serve, statement
from tests.world import market, officer, scan

FIRM, CODE = "重庆市潼南区虚构长青1020商贸有限公司", "91500152000010209K"
PERSON, NUMBER = "虚构褚丁", "500152190404161071"
PENALTY = {"penalty_case": "潼市监处立〔2026〕7号", "penalty_filed_on": date(2026, 4, 1), "penalty_hearing": True}
TOLD = {"penalty_notice": "潼市监罚告〔2026〕7号", "penalty_notice_on": date(2026, 4, 20)}
SAME = {"penalty_case": PENALTY["penalty_case"], "same_facts": True}


def domain() -> ListDomain:
    return ListDomain.objects.get(code="training-market-regulation")


def opened(**changes) -> Designation:
    facts = {"domain": domain(), "party": met(FIRM, CODE), "representative": met(PERSON, NUMBER), **PENALTY, **changes}
    return open_case(open_combined, department=market(), actor=officer("jingban"), **facts).case


def not_opened(**changes) -> str:
    with pytest.raises(Refused) as refused, transaction.atomic():
        opened(**changes)
    return str(refused.value)


def notified(clock) -> Designation:
    """Told on 2026-04-20 together with the penalty notice; the windows run to 2026-04-27."""
    clock.at("2026-04-20 10:00")
    case = do(notice.submit_notice, filled_in(opened(), **TOLD), "jingban")
    do(notice.sign_notice, case, "shenpi")
    for item in items(case, "D1"):
        deliver(item, date(2026, 4, 20))
    return fresh(case)


def in_approval(clock) -> Designation:
    case = notified(clock)
    clock.at("2026-05-06 09:00")
    case = do(review.submit_review, case, "jingban", **proposed())
    return do(review.pass_legal, case, "fazhi", reason="同意")


def punished(**changes) -> PenaltyRecord:
    return record(**{"CF_JDRQ": "2026-05-06", "CF_WSH": "潼市监处罚〔2026〕77号", **changes})


def test_the_time_runs_from_the_filing_of_the_penalty_case(clock):
    """DES-17, 处罚法60: ninety days from that filing and not from this one, also after the procedure stood still."""
    clock.at("2026-04-20 10:00")
    case = opened()
    limit = ClockEntry.objects.get(file=case.file, key="des.total")
    assert (limit.on, limit.due) == (date(2026, 4, 1), date(2026, 6, 30))
    assert "起算：2026年4月1日（周三）当日不计入" in limit.explanation[0]
    assert "《中华人民共和国行政处罚法》第六十条，自行政处罚案件立案之日起九十日（DES-17）" in limit.explanation[1]
    do(suspend, case, "jingban", reason="当事人失踪", document="失踪证明", proof=scan())
    clock.at("2026-04-30 10:00")
    do(go_on, fresh(case), "shenpi", reason="已经找到", document="情况说明", proof=scan())
    resumed = ClockEntry.objects.filter(file=case.file, key="des.total").last()
    assert resumed.due == date(2026, 7, 10) and "自行政处罚案件立案之日起" in resumed.explanation[1]


def test_opening_asks_whether_the_domain_knows_it_and_which_penalty_case_it_is(clock):
    """DES-16, DES-17, DES-35, SUB-07, SUB-12: a party nobody has met is kept by its code, a known one found."""
    clock.at("2026-04-20 10:00")
    with undone():
        resettle(domain(), {"combined": "apart"})
        assert "领域的认定不与行政处罚一并办理，处罚决定作出后再立案 · DES-16" in not_opened()
    assert "行政处罚案件立案日期不能晚于今天 · DES-17" in not_opened(penalty_filed_on=date(2026, 4, 21))
    assert "行为终了日期不能晚于今天，行为仍在继续的不填 · SUB-10" in not_opened(conduct_ended_on=date(2026, 4, 21))
    case = opened()
    assert case.subject.name == FIRM and [link.person.name for link in case.possible_persons] == [PERSON]
    assert f"该行政处罚案件在该领域已立案（{case.file.number}） · DES-35" in not_opened()
    other = opened(penalty_case="潼市监处立〔2026〕8号")
    assert other.subject == case.subject and other.possible_persons.count() == 1
    with pytest.raises(IntegrityError, match="one_live_case_per_penalty_case"), transaction.atomic():
        Designation.objects.filter(pk=other.pk).update(penalty_case=case.penalty_case)


def test_what_waits_for_its_penalty_is_not_opened_again_on_the_decision(clock):
    """DES-35: the same conduct twice only where somebody says that it is another."""
    clock.at("2026-04-20 10:00")
    case, again = opened(), {"basis": record(), "domain": domain()}
    with pytest.raises(Refused, match=f"与行政处罚一并办理的案件（{case.file.number}），请在该案登记处罚决定.*DES-35"), transaction.atomic():
        open_case(open_designation, department=market(), actor=officer("jingban"), **again)
    other = open_case(open_designation, department=market(), actor=officer("jingban"), other_conduct=True, **again).case
    assert "本案不与行政处罚一并办理" in refusal(attach_basis, other, "jingban", record=again["basis"], **SAME)
    with pytest.raises(IntegrityError, match="one_live_case_per_conduct"), transaction.atomic():
        Designation.objects.filter(pk=case.pk).update(basis=again["basis"])


def test_the_notice_is_the_listing_part_told_with_the_penalty_notice(clock):
    """DES-09, DES-16; D1: it names both notices, one hearing, and promises no listing without the penalty."""
    clock.at("2026-04-20 10:00")
    case = opened()
    early = {**TOLD, "penalty_notice_on": date(2026, 3, 31)}
    with pytest.raises(Refused, match="行政处罚事先告知书日期应在处罚案件立案日期2026年4月1日与今天之间 · DES-16"), transaction.atomic():
        filled_in(fresh(case), **early)
    with undone():
        untold = filled_in(fresh(case))
        assert "未填写一并告知的行政处罚事先告知书文号和日期 · DES-16" in refusal(notice.submit_notice, untold, "jingban")
    case = do(notice.submit_notice, filled_in(fresh(case), **TOLD), "jingban")
    case = do(notice.sign_notice, case, "shenpi")
    text = words(case.file.documents.get(kind="D1").blob.open())
    for said in (
        "你单位涉嫌违法，由本机关在行政处罚案件（潼市监处立〔2026〕7号，2026年4月1日立案）中调查。",
        "由本机关2026年4月20日制发的《行政处罚事先告知书》（潼市监罚告〔2026〕7号）告知；本告知书与其一并告知、一并送达。",
        "上述事实由本机关在行政处罚案件（潼市监处立〔2026〕7号，2026年4月1日立案）中查明，并有下列证据证明：",
        "认定决定不早于行政处罚决定作出", "不予行政处罚的，本机关不予认定", "可以一并陈述、申辩，无须分别提出。",
        "听证就拟作的行政处罚和拟作的认定一并举行，申请一次即可。",
    ):
        assert said in text, text
    assert is_well_written(text) and "行政处罚决定书》（" not in text


def test_the_hearing_of_the_penalty_hears_both(clock):
    """DES-16, 处罚法63: due to whoever asks in time, also where the domain alone holds none."""
    case = notified(clock)
    resettle(domain(), {"hearing": "none"})
    do(statement.file_statement, case, "jingban", recipient=case.organisation, received_on=date(2026, 4, 20), channel="counter",
       text="申请听证。", grounds=["处罚过重"], hearing=True)
    answer = letters.Answer(fresh(case), trial(statement.answer, fresh(case), officer("jingban"))).preview()
    assert "和2026年4月20日制发的《行政处罚事先告知书》（潼市监罚告〔2026〕7号）一并提出的陈述、申辩收悉" in words(render(answer))
    assert "拟作的处罚应当告知听证权利，期限内提出的申请不得不予听证，听证一并举行 · DES-16" in refusal(
        hearing.refuse_hearing, case, "shenpi", reason="不必要")
    do(hearing.grant_hearing, fresh(case), "jingban", held_on=date(2026, 5, 7), held_time=None, place="听证室", chair="虚构主持人")
    text = words(case.file.documents.get(kind="DH").blob.open())
    assert "（潼市监罚告〔2026〕7号）拟作的行政处罚和前述告知书拟作的认定一并举行" in text and is_well_written(text)


def test_no_listing_before_its_penalty_nor_on_another(clock):
    """DES-05, DES-06, DES-12, DES-16, DES-35, REC-16: same organ, same party, same penalty case, same conduct."""
    case = in_approval(clock)
    assert (case.file.next_verb, case.file.awaits) == ("attach_basis", "office"), "nothing to sign yet"
    undecided = "行政处罚决定书尚未登记为认定依据，认定决定不得先于处罚决定签发 · DES-16"
    assert undecided in refusal(decide, case, "shenpi", **proposed())
    assert "须先登记行政处罚决定书，再登记其送达 · DES-16" in refusal(
        record_penalty_service, case, "songda", served_on=date(2026, 5, 6), proof=scan())
    ours = punished()

    def not_attached(found, **changes) -> str:
        return refusal(attach_basis, case, "jingban", record=found, **{**SAME, **changes})

    elsewhere = record(20, CF_JDRQ="2026-05-06")
    assert "不是本机关一并办理的处罚 · DES-05" in not_attached(elsewhere)
    assert "该处罚的当事人是" in not_attached(record(38, CF_JDRQ="2026-05-06", CF_CFJG=ours.organ_name, CF_CFJGDM=ours.organ_code))
    assert "所属案件的立案号与本案登记的（潼市监处立〔2026〕7号）不一致 · DES-16" in not_attached(ours, penalty_case="潼市监处立〔2026〕9号")
    assert "处罚决定认定的事实与告知的不一致的，应当先重新告知 · DES-12" in not_attached(ours, same_facts=False)
    assert "早于本案的2026年4月20日，不是一并办理的处罚 · DES-16" in not_attached(record(CF_WSH="潼市监处罚〔2026〕70号"))
    with undone():
        PenaltyRecord.objects.filter(pk=ours.pk).update(conduct_end_provisional=False, conduct_end_date=date(2026, 3, 1))
        Designation.objects.filter(pk=case.pk).update(conduct_ended_on=date(2026, 2, 1))
        assert "处罚记录的行为终了日期为2026年3月1日，与本案登记的不一致，不是同一行为 · DES-35" in not_attached(
            PenaltyRecord.objects.get(pk=ours.pk))
    with undone():
        PenaltyRecord.objects.filter(pk=ours.pk).update(sanction_exempt=True, sanction_exempt_reason="首违不罚")
        assert "该行为已免于失信惩戒，应当不予认定：首违不罚 · REC-16" in not_attached(PenaltyRecord.objects.get(pk=ours.pk))
    with undone():
        other = open_case(open_designation, department=market(), actor=officer("jingban"), basis=ours, domain=domain(),
                          other_conduct=True).case
        assert f"该处罚决定书已是{other.file.number}的认定依据 · DES-35" in not_attached(ours)
    case = do(attach_basis, fresh(case), "jingban", record=ours, **SAME)
    with undone():
        anew = do(renotify, fresh(case), "jingban", reason="有新事实")
        anew = do(notice.sign_notice, do(notice.submit_notice, anew, "jingban"), "shenpi")
        text = words(anew.file.documents.filter(kind="D1").last().blob.open())
        assert "作出的《行政处罚决定书》（潼市监处罚〔2026〕77号" in text and "事先告知书" not in text and is_well_written(text)
    assert case.basis == ours and (case.file.next_verb, case.file.awaits) == ("decide", "signature")
    assert Message.objects.filter(to__username="shenpi", effect="signature", text__contains="签发认定决定").exists()
    assert "行政处罚决定已经登记" in refusal(record_penalty_end, case, "jingban", ended_on=date(2026, 5, 6), document="无",
                                       reason="无", upload=scan())


def test_the_listing_is_served_with_the_penalty_or_after_it(clock):
    """DES-16, DES-21, SRV-02: whatever way it goes, and no correction mends it; D3 says so."""
    case = do(attach_basis, in_approval(clock), "jingban", record=punished(), **SAME)
    case = do(decide, case, "shenpi", **proposed())
    text = words(case.file.documents.get(kind="D3").blob.open())
    for said in (
        "本机关与行政处罚案件（潼市监处立〔2026〕7号，2026年4月1日立案）一并办理，依法一并履行了告知、听取陈述申辩程序，并经法制审核",
        "（与2026年4月20日制发的《行政处罚事先告知书》（潼市监罚告〔2026〕7号）一并告知），2026年4月20日送达你单位", "作出的《行政处罚决定书》（潼市监处罚〔2026〕77号",
        "本决定书与《行政处罚决定书》（潼市监处罚〔2026〕77号）一并或者在其之后送达。本决定自送达你单位之日起生效。",
    ):
        assert said in text, text
    assert is_well_written(text)
    item = items(case, "D3")[0]
    do(serve.plan, item, "songda", place="虚构路1号", address_source=AddressSource.REGISTERED, address_dated=date(2026, 5, 6))
    signed = {"signer": "虚构签收人", "capacity": "representative", "proof": scan()}
    first = "行政处罚决定书尚未登记送达，本文书应当与其一并或者在其之后送达 · DES-16"
    assert first in _not_served(item, served_on=date(2026, 5, 6), **signed)
    assert "处罚决定书的送达日期应在其作出之日2026年5月6日与今天之间 · SRV-02" in refusal(
        record_penalty_service, case, "songda", served_on=date(2026, 5, 5), proof=scan())
    clock.at("2026-05-08 09:00")
    do(record_penalty_service, fresh(case), "songda", served_on=date(2026, 5, 7), proof=scan())
    assert "行政处罚决定书于2026年5月7日送达，本文书应当" in _not_served(item, served_on=date(2026, 5, 6), **signed)
    item = do(serve.record_direct, ServiceItem.objects.get(pk=item.pk), "songda", served_on=date(2026, 5, 7), **signed)
    assert fresh(case).effective_on == date(2026, 5, 7) and ListEntry.objects.get().basis.document_no == "潼市监处罚〔2026〕77号"
    with pytest.raises(Refused, match="于2026年5月7日送达"), transaction.atomic():
        do(propose_correction, ServiceItem.objects.get(pk=item.pk), "songda", right_date=date(2026, 5, 6), reason="笔误",
           evidence=scan())
    with pytest.raises(IntegrityError, match="a_listing_is_not_served_before_its_penalty"), transaction.atomic():
        Designation.objects.filter(pk=case.pk).update(penalty_served_on=date(2026, 5, 8))


def _not_served(item, **signed) -> str:
    with pytest.raises(Refused) as refused, transaction.atomic():
        do(serve.record_direct, ServiceItem.objects.get(pk=item.pk), "songda", **signed)
    return str(refused.value)


def test_without_a_penalty_there_is_no_listing(clock):
    """DES-06, DES-16, DES-37: on record by the handler, signed by the approver who finds it in his queue; D4 says why."""
    case = notified(clock)
    ended = {"document": "潼市监不罚〔2026〕2号", "reason": "违法行为轻微并及时改正，没有造成危害后果", "upload": scan()}
    assert "处罚案件终止日期应在其立案日期2026年4月1日与今天之间 · DES-16" in refusal(
        record_penalty_end, case, "jingban", ended_on=date(2026, 4, 21), **ended)
    case = do(record_penalty_end, case, "jingban", ended_on=date(2026, 4, 20), **ended)
    assert (case.file.next_verb, case.file.awaits) == ("drop", "signature")
    assert Message.objects.filter(to__username="shenpi", effect="signature", text__contains="不予认定").exists()
    assert "行政处罚案件的终止已经登记" in refusal(record_penalty_end, case, "jingban", ended_on=date(2026, 4, 20), **ended)
    clock.at("2026-05-06 09:00")
    fell = "行政处罚案件已经终止（潼市监不罚〔2026〕2号），应当不予认定 · DES-16"
    assert fell in refusal(review.submit_review, case, "jingban", **proposed())
    assert fell in refusal(attach_basis, case, "jingban", record=punished(), **SAME)
    case = do(drop, fresh(case), "shenpi", reason="行政处罚案件已经终止，认定失去依据。")
    text = words(case.file.documents.get(kind="D4").blob.open())
    assert "与2026年4月20日制发的《行政处罚事先告知书》（潼市监罚告〔2026〕7号）一并告知拟认定你单位为严重失信主体" in text
    assert case.state == S.DROPPED and is_well_written(text)


def test_whoever_was_severed_rests_on_the_same_penalty(clock):
    """DES-22, DES-35: attached once, in the main case; his own notice speaks to him alone."""
    case = notified(clock)
    do(sever, case, "shenpi", recipient=case.persons[0], reason="其陈述需要较长时间核实")
    own = Designation.objects.get(severed_from=case)
    assert own.basis is None and own.penalty_case == case.penalty_case and not own.told_with_penalty
    assert ClockEntry.objects.get(file=own.file, key="des.total").on == date(2026, 4, 20), "his time is his own"
    clock.at("2026-05-06 09:00")
    found = punished()
    do(attach_basis, fresh(case), "jingban", record=found, **SAME)
    assert fresh(own).basis == found and fresh(own).file.events.last().label == "随主案登记认定依据"
