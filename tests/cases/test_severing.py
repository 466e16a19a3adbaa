"""One responsible person severed into a linked case; the organisation's case goes on without him (C.1 note 2)."""
from datetime import date

from django.urls import reverse

from cases.actions import sever as severing
from cases.actions.amend import propose_amendment
from cases.actions.decide import decide, drop
from cases.actions.detours import renotify
from cases.actions.hearing import refuse_hearing
from cases.actions.notice import sign_notice, submit_notice
from cases.actions.open import draft, name_persons
from cases.actions.review import pass_legal, submit_review
from cases.models import Designation
from cases.states import CaseState as S
from office.models import Message
from office.models.clock import ClockEntry
from office.workflow.offers import offers
from sanctions.models import ListEntry
from tests.cases.letters.reading import is_well_written
from tests.cases.letters.walked import words
from tests.cases.test_amend import amended, words as review_of
from tests.cases.test_refusals import refusal, undone
from tests.cases.walk import deliver, do, fresh, items, notice_signed, proposed, statement
from tests.office.workflow.stages import answer_all
from tests.stories.officers import Officer
from tests.world import officer

DAY = date(2026, 4, 20)
SAID = {"received_on": DAY, "channel": "counter", "text": "我不负责该项业务。", "grounds": ["不负责该项业务"]}


def severed_from(case, by: str = "shenpi") -> Designation:
    person = fresh(case).persons[0]
    do(severing.sever, fresh(case), by, recipient=person, reason="下落不明，告知书无法送达其本人")
    return Designation.objects.get(severed_from=case)


def party_alone_is_served(clock) -> Designation:
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    deliver(items(case, "D1")[0], DAY)
    return fresh(case)


def notified(own) -> Designation:
    """His last known address is written down; the notice is signed and reaches him after all."""
    known = {name: getattr(own, name) for name in ("facts", "reasons", "legal_basis")}
    own = do(draft, fresh(own), "jingban", party_address="重庆市潼南区虚构路9号", measures=own.noticed_measures.all(), **known)
    own = do(sign_notice, do(submit_notice, own, "jingban"), "shenpi")
    deliver(items(own, "D1")[0], DAY)
    return fresh(own)


def to_approval(clock, case) -> Designation:
    clock.at("2026-05-06 09:00")
    case = do(submit_review, fresh(case), "jingban", **proposed())
    return do(pass_legal, case, "fazhi", reason="同意")


def serve_decision(case) -> None:
    for item in items(case, "D3"):
        deliver(item, date(2026, 5, 6))


def text_of(case, kind: str) -> str:
    return words(case.file.documents.filter(kind=kind).order_by("id").last().blob.open())


def test_the_organisations_case_no_longer_waits_for_the_one_who_cannot_be_found(clock):
    """C.1 note 2: what he was to receive is withdrawn; the rest goes on to effect, and its paper says so."""
    case = party_alone_is_served(clock)
    own = severed_from(case)
    case = fresh(case)
    assert [each.subject for each in case.all_recipients] == [case.subject] and case.state == S.STATEMENT_WINDOW
    assert [item.get_state_display() for item in items(case, "D1")] == ["已送达", "不再送达"]
    assert (own.state, own.file.handler, own.facts) == (S.DRAFT, case.file.handler, case.facts)
    assert own.evidence.count() == case.evidence.count() and all(each.is_weighed for each in own.factors.all())
    case = do(decide, to_approval(clock, case), "shenpi", **proposed())
    serve_decision(case)
    assert fresh(case).state == S.EFFECTIVE
    text = text_of(case, "D3")
    assert "是否记入失信记录，由本机关分案办理，不影响本案。" in text and is_well_written(text)
    assert own.subject.name not in text


def test_the_severed_case_ends_in_his_own_record_and_never_in_an_entry(clock):
    """DES-22, SUB-09, DES-35: notice, decision and service of his own; the record waits for the main case's entry."""
    case = party_alone_is_served(clock)
    own = severed_from(case)
    own = notified(own)
    main, own = to_approval(clock, case), to_approval(clock, own)
    assert f"主案{main.file.number}的认定决定尚未生效 · DES-22" in refusal(decide, own, "shenpi", **proposed())
    with undone():
        do(drop, fresh(main), "shenpi", reason="证据不足")
        assert "已不予认定，本案应当终止 · DES-22" in refusal(decide, own, "shenpi", **proposed())
        assert Message.objects.filter(to__username="jingban", text__contains=f"{own.file.number}的主案").exists()
    serve_decision(do(decide, main, "shenpi", **proposed()))
    entry = ListEntry.objects.get()
    assert not entry.responsible.exists()
    own = do(decide, fresh(own), "shenpi", **proposed())
    serve_decision(own)
    own = fresh(own)
    assert own.state == S.EFFECTIVE and ListEntry.objects.get() == entry
    [record] = entry.responsible.all()
    assert (record.person, record.effective_on) == (own.subject, date(2026, 5, 6))
    assert own.decision.shown_until == entry.last_day and not own.file.documents.filter(kind="D9").exists()
    assert "名单条目的变更在主案办理 · DES-22" in refusal(propose_amendment, fresh(own), "jingban", measures=None)


def test_his_papers_speak_to_him_and_about_him_alone(clock):
    """C.1 note 2, DES-09, DES-18, DES-37: he is told whose conduct it is, as what he answers, and that he is not listed."""
    case = party_alone_is_served(clock)
    own = notified(severed_from(case))
    told = text_of(own, "D1")
    firm, name = case.subject.name, own.subject.name
    assert f"拟记入失信记录告知书{name}：责任人员：{name}" in told and f"所在单位：{firm}（统一社会信用代码" in told
    assert f"拟将你作为{firm}的法定代表人记入失信记录。你本人不列入严重失信主体名单。" in told
    assert "中有关你的内容由本告知书代替" in told and f"依法对{firm}采取下列失信惩戒措施" in told
    with undone():
        ended = text_of(do(drop, own, "shenpi", reason="不负有直接责任"), "D4")
        assert f"决定不予将你作为{firm}的法定代表人记入失信记录，认定程序终止。" in ended and is_well_written(ended)
    serve_decision(do(decide, to_approval(clock, case), "shenpi", **proposed()))
    decided = text_of(do(decide, to_approval(clock, own), "shenpi", **proposed()), "D3")
    assert f"将你作为{firm}的法定代表人记入失信记录。你本人不列入严重失信主体名单。" in decided
    assert "责任人员失信记录决定书" in decided and "你的记录自本决定书送达你本人之日起生效" in decided
    assert "申请行政复议" in decided and is_well_written(told) and is_well_written(decided)


def test_what_he_said_goes_with_him_and_is_answered_there(case_noticed, clock):
    """DES-10, DES-13: his statement bars his own decision and no longer that of the organisation."""
    case = case_noticed
    case = do(statement.file_statement, case, "jingban", recipient=case.persons[0], **SAID)
    own = severed_from(case)
    assert not fresh(case).open_statements and len(own.open_statements) == 1
    assert ClockEntry.objects.filter(file=own.file, key="des.feedback").count() == 1
    own = notified(own)
    clock.at("2026-05-06 09:00")
    assert "尚未书面反馈" in refusal(submit_review, own, "jingban", **proposed())
    answer_all(fresh(own))
    assert do(submit_review, fresh(own), "jingban", **proposed()).state == S.LEGAL_REVIEW
    assert do(submit_review, fresh(case), "jingban", **proposed()).state == S.LEGAL_REVIEW


def test_who_is_severed_has_no_hearing_open_and_is_not_named_twice(case_noticed):
    """DES-16, DES-35, AUD-08."""
    case = case_noticed
    case = do(statement.file_statement, case, "jingban", recipient=case.persons[0], hearing=True, **SAID)
    who = {"recipient": case.persons[0], "reason": "核实需要较长时间"}
    assert "申请的听证尚未终结 · DES-16" in refusal(severing.sever, case, "shenpi", **who)
    do(refuse_hearing, fresh(case), "shenpi", reason="不属于应当听证的情形")
    links = list(case.possible_persons)
    own = severed_from(case)
    case = do(renotify, fresh(case), "jingban", reason="发现新的违法事实")
    assert f"已分案办理（{own.file.number}） · DES-35" in refusal(name_persons, case, "jingban", persons=links)
    assert do(submit_notice, case, "jingban").state == S.NOTICE_REVIEW, "who is severed need not be named"


def test_nobody_is_named_beside_him(clock):
    """DES-22: the others answer in the main case."""
    case = party_alone_is_served(clock)
    own = severed_from(case)
    assert "分案只涉及其本人，其他责任人员在主案确定 · DES-22" in refusal(name_persons, own, "jingban", persons=[])
    assert "确定责任人员" not in [offer.verb.label for offer in offers(own, officer("jingban"))]


def test_both_pages_lead_to_each_other(clock):
    """C.1 note 2: through the desk, by the words on the page."""
    case = party_alone_is_served(clock)
    url = reverse("admin:cases_designation_change", args=[case.pk])
    approver = Officer("shenpi")
    [person] = approver.choices(url, "责任人员分案", "recipient").values()
    approver.presses(url, "责任人员分案", recipient=person, reason="下落不明")
    own = Designation.objects.get(severed_from=case)
    assert f"关联案件 分案 {own.file.number} （{own.subject.name}，草拟）" in approver.reads(url)
    there = reverse("admin:cases_designation_change", args=[own.pk])
    assert f"关联案件 主案 {case.file.number} （{case.subject.name}，陈述申辩期）" in approver.reads(there)
    assert "责任人员分案" not in approver.reads(there), "there is nobody beside him"


def test_what_review_changes_of_the_listing_is_changed_in_the_main_case(clock):
    """C.1 changed by review: the severed case has no entry of its own; its person stands beside the changed one."""
    main = party_alone_is_served(clock)
    own = notified(severed_from(main))
    main, own = to_approval(clock, main), to_approval(clock, own)
    main = do(decide, main, "shenpi", **proposed())
    serve_decision(main)
    serve_decision(do(decide, fresh(own), "shenpi", **proposed()))
    assert "名单条目的变更在主案办理 · DES-22" in refusal(propose_amendment, fresh(own), "jingban", **review_of(main))
    main = fresh(amended(main))
    entry = main.entry
    assert entry.term_ends == date(2028, 5, 6) and entry.responsible.get().in_force()
    assert main.decision.service_items.filter(recipient=own.subject, state="pending").exists(), "it changes what he was told"
    assert fresh(own).decision.standing == "已变更"
    text = text_of(main, "D3")
    assert f"本机关对{own.subject.name}另行制发的《责任人员失信记录决定书》" in text and is_well_written(text)


def test_nobody_answers_beside_a_measure_that_the_listing_has_lost(clock):
    """DES-22: decided after the main case's decision was changed, his own says no more than what is left."""
    main = party_alone_is_served(clock)
    own = notified(severed_from(main))
    main, own = to_approval(clock, main), to_approval(clock, own)
    serve_decision(do(decide, main, "shenpi", **proposed()))
    main = amended(fresh(main))
    assert "主案的名单条目已不再适用：" in refusal(decide, fresh(own), "shenpi", **proposed())
    left = {"reasons": "理由充分。", "measures": main.entry.measures_left}
    assert do(decide, fresh(own), "shenpi", **left).state == S.DECIDED
