"""The detours of a case: hearings, late statements, new notices, suspension, and whose case it is."""
from datetime import date, time

import pytest
from django.db import transaction
from django.urls import reverse

from cases.actions import detours, handling, hearing
from cases import letters
from cases.actions.decide import decide
from cases.actions.notice import sign_notice
from cases.actions.open import name_persons
from cases.actions.consent import record_consent, refuse_consent
from cases.actions.recall import recall_answer
from cases.actions.review import pass_to_consent, submit_review
from cases.actions.suspend import end_suspended, go_on, suspend
from cases.models import Designation
from cases.states import CaseState as S
from office.models import Message
from office.calendar import today
from office.models.clock import ClockAct, ClockEntry
from office.workflow.clocks import Clocks
from office.workflow.errors import NotPermitted, Refused
from office.documents import render
from office.workflow.offers import offers, trial
from subjects import privacy
from subjects.actions import correct
from subjects.models import Subject
from tests.appointments import give_posts
from tests.cases.letters.walked import words
from tests.cases.test_refusals import refusal
from tests.cases.walk import deliver, do, drafted, fresh, items, notice_signed, noticed, opened, proposed, resettle, statement
from tests.office.workflow.stages import answer_all
from tests.stories.officers import Officer
from tests.world import market, officer, scan
from office.models import Role

FLOOD = {"reason": "洪水", "hindered_from": date(2026, 4, 20)}
SAID = {"received_on": date(2026, 4, 21), "channel": "counter", "text": "申请听证", "grounds": ["事实不清"]}


def asks_for_hearing(clock):
    case = noticed(clock)
    clock.at("2026-04-21 10:00")
    return do(statement.file_statement, case, "jingban", recipient=case.organisation, hearing=True, **SAID)


def test_a_hearing_is_granted_seven_working_days_ahead_held_and_recorded(clock):
    """DES-16, 处罚法64, CAL-10: the answer's time stands still until the hearing was held."""
    case = asks_for_hearing(clock)
    before = ClockEntry.objects.get(key="des.feedback", act=ClockAct.START)
    place = {"held_time": time(9, 30), "place": "本机关听证室", "chair": "虚构主持"}
    assert "最早可定于2026年4月30日之后 · DES-16" in refusal(
        hearing.grant_hearing, case, "jingban", held_on=date(2026, 4, 30), **place
    )
    case = do(hearing.grant_hearing, case, "jingban", held_on=date(2026, 5, 6), **place)
    paper = case.file.documents.get(title="听证通知书")
    assert paper.number == "潼市监信听〔2026〕1号"
    deliver(items(case, "DH")[0], date(2026, 4, 21))
    assert "听证程序尚未终结：" in refusal(submit_review, case, "jingban", **proposed())
    assert "届时再登记笔录" in refusal(hearing.record_hearing, case, "jingban", held_on=date(2026, 4, 21), record=scan())
    clock.at("2026-05-06 15:00")
    case = do(hearing.record_hearing, fresh(case), "jingban", held_on=date(2026, 5, 6), record=scan("笔录.pdf"))
    after = ClockEntry.objects.filter(key="des.feedback", act=ClockAct.RECKON).get()
    assert before.due == date(2026, 4, 28) and after.due > date(2026, 5, 6)
    assert any("中止" in line or "暂停" in line for line in after.explanation), after.explanation
    assert not case.hearings_ahead


def test_a_hearing_told_too_late_is_held_on_another_day(clock):
    """处罚法64(二): the seven days run from the service of the notice, not from its signature."""
    case = asks_for_hearing(clock)
    place = {"held_time": time(9, 30), "place": "本机关听证室", "chair": "虚构主持"}
    case = do(hearing.grant_hearing, case, "jingban", held_on=date(2026, 5, 6), **place)
    clock.at("2026-05-06 15:00")
    held = {"held_on": date(2026, 5, 6), "record": scan()}
    assert "听证通知书尚未送达" in refusal(hearing.record_hearing, case, "jingban", **held)
    deliver(items(case, "DH")[0], date(2026, 4, 29))
    assert "听证通知书2026年4月29日送达，听证应当在2026年5月12日之后举行 · DES-16" in refusal(
        hearing.record_hearing, case, "jingban", **held
    )
    case = do(hearing.move_hearing, fresh(case), "jingban", held_on=date(2026, 5, 20), **place)
    again = case.file.documents.filter(kind="DH").last()
    assert "原定于2026年5月6日举行的听证改期" in words(again.blob.open()) and "2026年5月20日" in words(again.blob.open())
    deliver(items(case, "DH")[1], date(2026, 5, 6))
    clock.at("2026-05-20 15:00")
    case = do(hearing.record_hearing, fresh(case), "jingban", held_on=date(2026, 5, 20), record=scan("笔录.pdf"))
    assert not case.hearings_ahead


def test_a_hearing_that_nobody_asked_for_is_not_granted_and_a_refusal_has_a_reason(case_noticed, clock):
    """DES-16; edge case 32."""
    case = case_noticed
    case = do(statement.file_statement, case, "jingban", recipient=case.organisation, **{**SAID, "received_on": date(2026, 4, 20)})
    assert "没有待处理的听证申请" in refusal(hearing.refuse_hearing, case, "shenpi", reason="无")
    case = asks_for_hearing_again(clock, case)
    case = do(hearing.refuse_hearing, case, "shenpi", reason="不属于应当听证的情形")
    assert not case.hearings_asked


def asks_for_hearing_again(clock, case):
    clock.at("2026-04-21 10:00")
    return do(statement.file_statement, case, "jingban", recipient=case.organisation, hearing=True, **SAID)


def test_whether_a_hearing_is_held_is_said_by_the_domains_own_rule(case_noticed, clock):
    """DES-16, edge case 32: asked for on the last day; refused where there is none, not refused where it is due."""
    case = case_noticed
    clock.at("2026-04-27 10:00")
    said = {**SAID, "received_on": date(2026, 4, 27)}
    case = do(statement.file_statement, case, "jingban", recipient=case.organisation, hearing=True, **said)
    meeting = {"held_on": date(2026, 5, 13), "held_time": time(9, 30), "place": "本机关听证室", "chair": "虚构主持"}
    with transaction.atomic():
        resettle(case.domain, {"hearing": "none"})
        assert "领域不举行听证，可以不予听证并写明理由 · DES-16" in refusal(hearing.grant_hearing, case, "jingban", **meeting)
        assert not do(hearing.refuse_hearing, fresh(case), "shenpi", reason="该领域不举行听证").hearings_asked
        transaction.set_rollback(True)
    resettle(case.domain, {"hearing": "granted"})
    assert "期限内提出的申请不得不予听证 · DES-16" in refusal(hearing.refuse_hearing, case, "shenpi", reason="不必要")
    assert do(hearing.grant_hearing, fresh(case), "jingban", **meeting).hearings_ahead


def test_a_notice_promises_a_hearing_only_where_the_rule_gives_it(clock):
    """DES-16."""
    clock.at("2026-04-20 10:00")
    case = drafted()
    assert "申请听证" not in words(render(letters.Notice(case, trial(sign_notice, case, officer("shenpi"))).preview()))
    resettle(case.domain, {"hearing": "granted"})
    told = words(render(letters.Notice(case, trial(sign_notice, case, officer("shenpi"))).preview()))
    assert "（三）申请听证你单位及上列责任人员可以自本告知书送达之日起" in told


def test_a_late_statement_with_a_just_cause_is_heard(case_in_approval):
    """DES-10, CAL-11: accepted by the approver, from wherever the case is; what is in time needs no leave."""
    case = case_in_approval
    late = {**SAID, "received_on": date(2026, 5, 6), "recipient": case.organisation, "because": "洪水导致交通中断"}
    case = do(statement.file_late, case, "shenpi", **late)
    assert case.state == S.STATEMENT_REVIEW and case.open_statements[0].late_because == "洪水导致交通中断"


def test_what_is_in_time_needs_no_leave(case_noticed):
    """DES-10."""
    case = case_noticed
    assert "按期限内的登记 · DES-10" in refusal(
        statement.file_late, case, "shenpi", recipient=case.organisation, because="无", **{**SAID, "received_on": date(2026, 4, 20)}
    )


def test_a_window_is_only_ever_made_longer(case_noticed, clock):
    """CAL-11: the explanation keeps the cause, and the decision waits for the new day."""
    case = case_noticed
    firm = case.organisation
    assert "延长后的期限应晚于2026-04-27 · CAL-11" in refusal(
        detours.extend_window, case, "shenpi", recipient=firm, until=date(2026, 4, 27), **FLOOD
    )
    case = do(detours.extend_window, case, "shenpi", recipient=firm, until=date(2026, 5, 20), **FLOOD)
    clock.at("2026-05-06 09:00")
    assert "2026年5月20日届满" in refusal(submit_review, fresh(case), "jingban", **proposed())
    entry = ClockEntry.objects.filter(key="des.statement", act=ClockAct.RECKON).get()
    assert "延长：洪水（CAL-11）。" in entry.explanation


def test_a_window_counts_on_when_the_hindrance_ends(case_noticed, clock):
    """CAL-11; 复议法20(2): the days of the flood are left out by themselves; less is refused, more may be granted."""
    case = case_noticed
    firm = case.organisation
    clock.at("2026-04-27 10:00")
    over = {**FLOOD, "hindered_from": date(2026, 4, 22), "hindered_until": date(2026, 4, 26)}
    too_little = {**over, "recipient": firm, "until": date(2026, 4, 28)}
    assert "障碍消除后期限继续计算至2026-04-30，延长不得早于该日 · CAL-11" in refusal(detours.extend_window, case, "shenpi", **too_little)
    late = {**FLOOD, "recipient": firm, "hindered_from": date(2026, 4, 28), "until": date(2026, 5, 20)}
    assert "障碍应当发生在陈述申辩期（至2026-04-27）届满之前 · CAL-11" in refusal(detours.extend_window, case, "shenpi", **late)
    tomorrow = {**over, "recipient": firm, "hindered_until": date(2026, 4, 28), "until": date(2026, 5, 20)}
    assert "障碍消除之日应在障碍发生之日至今天之间 · CAL-11" in refusal(detours.extend_window, case, "shenpi", **tomorrow)
    url, approver = reverse("admin:cases_designation_change", args=[case.pk]), Officer("shenpi")
    typed = {"recipient": firm.pk, "reason": "洪水", "hindered_from": "2026-04-22"}
    approver.is_refused(url, "延长陈述申辩期", "请填写延长至何日", **typed)
    approver.presses(url, "延长陈述申辩期", **typed, hindered_until="2026-04-26")
    assert fresh(case).organisation.window_ends == date(2026, 4, 30)


def test_new_facts_are_notified_anew(case_in_review):
    """DES-12, edge case 20: back to the draft, and every window begins again."""
    case = do(detours.renotify, case_in_review, "jingban", reason="发现新的违法事实")
    assert (case.state, case.round) == (S.DRAFT, 2)
    assert all(each.notice_served_on is None and each.window_ends is None for each in case.all_recipients)


def test_a_notice_that_was_replaced_opens_no_window_any_more(clock):
    """DES-09, DES-12, SRV-15: what is still on its way is served no more, and an old date corrected moves nothing."""
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    firm, person = items(case, "D1")
    deliver(firm, date(2026, 4, 20))
    clock.at("2026-04-22 10:00")
    case = do(detours.renotify, fresh(case), "jingban", reason="发现新的违法事实")
    assert [each.state for each in items(case, "D1")] == ["served", "void"]
    assert [each.standing for each in case.file.documents.filter(kind="D1")] == ["已撤销"]
    do(correct.propose_correction, items(case, "D1")[0], "songda", right_date=date(2026, 4, 21), reason="登记错误", evidence=scan())
    do(correct.confirm_correction, items(case, "D1")[0], "shenpi")
    assert all(each.notice_served_on is None and each.window_ends is None for each in fresh(case).all_recipients)


def test_an_answer_that_was_wrong_is_taken_back_and_given_anew(case_noticed, clock):
    """Edge case 38, DES-11, SRV-15: its service counts no more, its time runs again, and nothing is decided meanwhile."""
    case = case_noticed
    case = do(statement.file_statement, case, "jingban", recipient=case.organisation, received_on=date(2026, 4, 20),
              channel="counter", text="不服", grounds=["已经整改"])
    assert "没有已经制发的反馈书 · DES-11" in refusal(recall_answer, case, "shenpi", statement=None, reason="无")
    answer_all(case)
    clock.at("2026-05-06 09:00")
    case = in_legal_review(case)
    said = case.statements.get()
    wrong, why = said.answer, {"statement": said, "reason": "核实对象有误"}
    assert "承办过本案的人员不得签批本案" in refusal_of(recall_answer, case, "jingban", **why)
    case = do(recall_answer, case, "shenpi", **why)
    wrong.refresh_from_db()
    assert case.state == S.STATEMENT_REVIEW and wrong.standing == "已撤销" and len(case.open_statements) == 1
    assert ClockEntry.objects.filter(key="des.feedback", act=ClockAct.START).last().due == date(2026, 5, 12)
    assert "尚未书面反馈" in refusal(submit_review, case, "jingban", **proposed())
    answer_all(case)
    right = fresh(case).statements.get().answer
    assert f"《陈述申辩核实反馈书》（{wrong.number}）已经收回，以本反馈书为准" in words(right.blob.open())
    do(correct.propose_correction, items(case, "D2")[0], "songda", right_date=date(2026, 4, 21), reason="登记错误", evidence=scan())
    do(correct.confirm_correction, items(case, "D2")[0], "shenpi")
    assert fresh(case).statements.get().answer_served_on == date(2026, 5, 6), "the old one's date is nobody's any more"
    assert do(submit_review, fresh(case), "jingban", **proposed()).state == S.LEGAL_REVIEW


def in_legal_review(case):
    return do(submit_review, fresh(case), "jingban", **proposed())


def refusal_of(verb, case, by, **data) -> str:
    """Of somebody who was given the role, and has handled the case."""
    with transaction.atomic():
        give_posts(officer(by), market(), Role.APPROVER)
        said = refusal(verb, case, by, **data)
        transaction.set_rollback(True)
    officer(by).__dict__.pop("_posts_today", None)
    return said


def test_a_suspended_case_goes_back_to_where_it_stood(case_in_review, clock):
    """SUB-07: nothing happens of itself; the total time stands still."""
    case = do(suspend, case_in_review, "jingban", reason="当事人注销登记中", document="虚构注销申请", proof=scan())
    assert case.state == S.SUSPENDED and not ClockEntry.objects.filter(key="des.total", act=ClockAct.RECKON).exists()
    assert "现为“程序中止”" in refusal(decide, case, "shenpi", **proposed())
    with transaction.atomic():
        ended = do(end_suspended, fresh(case), "shenpi", reason="当事人已注销，无承继主体")
        assert ended.state == S.DROPPED and ended.file.documents.filter(kind="D4").exists()
        transaction.set_rollback(True)
    clock.at("2026-05-16 09:00")
    case = do(go_on, fresh(case), "shenpi", reason="注销申请已撤回", document="虚构撤回申请书", proof=scan())
    assert case.state == S.LEGAL_REVIEW
    assert ClockEntry.objects.get(key="des.total", act=ClockAct.RECKON).due == date(2026, 7, 29)


def test_consent_stops_the_offices_time_and_without_it_there_is_no_listing(case_in_review, clock):
    """DES-15."""
    case = case_in_review
    resettle(case.domain, superior_consent_required=True)
    case = fresh(case)
    case = do(pass_to_consent, case, "fazhi", reason="同意报送")
    assert (case.file.next_due_key, case.file.next_due) == ("des.consent", date(2026, 5, 19)), "the superior's own time"
    with transaction.atomic():
        clock.at("2026-05-16 09:00")
        late = do(statement.file_late, fresh(case), "shenpi", recipient=case.organisation, received_on=date(2026, 5, 16),
                  channel="counter", text="住院", grounds=["住院期间不能提出"], because="住院")
        running = {each.key for each in Clocks(late.file, today()).running()}
        assert late.state == S.STATEMENT_REVIEW and "des.total" in running and "des.consent" not in running
        transaction.set_rollback(True)
    letter = {"document": "渝市监函〔2026〕1号", "upload": scan()}
    with transaction.atomic():
        dropped = do(refuse_consent, fresh(case), "shenpi", reason="上级认为情节尚不严重", **letter)
        assert dropped.state == S.DROPPED and dropped.drop_reason
        transaction.set_rollback(True)
    clock.at("2026-05-16 09:00")
    assert do(record_consent, fresh(case), "jingban", **letter).state == S.APPROVAL
    assert ClockEntry.objects.get(key="des.total", act=ClockAct.RECKON).due == date(2026, 7, 29)


def test_a_case_is_handed_over_given_back_and_claimed(clock):
    """AUD-03: only its handler hands it on, and the new one is told."""
    clock.at("2026-04-20 10:00")
    case = opened()
    give_posts(officer("gongshi"), market(), Role.HANDLER)
    with pytest.raises(NotPermitted, match="本案由虚构周经办经办"), transaction.atomic():
        do(handling.hand_over, case, "gongshi", to=officer("gongshi"), reason="我来办")
    case = do(handling.hand_over, fresh(case), "jingban", to=officer("gongshi"), reason="岗位调整")
    assert case.file.handler == officer("gongshi") and Message.objects.filter(to__username="gongshi").exists()
    assert "领办" not in labels(case, "gongshi")
    case = do(handling.give_back, case, "gongshi", reason="另有任务")
    assert case.file.handler is None and "领办" in labels(case, "jingban")
    assert do(handling.claim, case, "jingban").file.handler == officer("jingban")


def labels(case, username: str) -> list[str]:
    return [offer.verb.label for offer in offers(fresh(case), officer(username)) if offer.allowed]


def test_who_recused_himself_does_nothing_more_in_the_case(clock):
    """AUD-09: on record, for every verb; a handler's case waits for another."""
    clock.at("2026-04-20 10:00")
    case = do(handling.recuse, opened(), "jingban", reason="与当事人有亲属关系")
    assert case.file.handler is None
    with pytest.raises((NotPermitted, Refused), match="您已回避本案 · AUD-09"), transaction.atomic():
        do(handling.claim, fresh(case), "jingban")
    assert labels(case, "jingban") == []


def test_a_note_stays_in_the_record_alone(clock):
    """AUD-07."""
    clock.at("2026-04-20 10:00")
    case = do(handling.add_note, opened(), "jingban", reason="已电话联系当事人")
    assert Designation.objects.get().file.events.last().reason == "已电话联系当事人" and case.state == S.DRAFT


def test_nobody_under_eighteen_is_named_beside_an_organisation(clock):
    """SUB-12, edge case 15: on the day before his birthday; on the birthday he is of age."""
    clock.at("2026-04-20 10:00")
    case = drafted()
    [link] = case.possible_persons
    young, grown = (privacy.seal_birth_date(f"2008-04-{day}") for day in (21, 20))
    Subject.objects.filter(pk=link.person_id).update(birth_sealed=young)
    assert "未满十八周岁，不得记入失信记录 · SUB-12" in refusal(name_persons, case, "jingban", persons=[fresh_link(case)])
    Subject.objects.filter(pk=link.person_id).update(birth_sealed=grown)
    assert do(name_persons, fresh(case), "jingban", persons=[fresh_link(case)]).persons


def fresh_link(case):
    return case.possible_persons.get()
