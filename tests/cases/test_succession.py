"""A party that ends while a case is under way: recorded, told, and decided by people; nothing moves by itself (SUB-07)."""
from datetime import date

import pytest
from django.db import connection, transaction
from django.urls import reverse

from cases.actions.detours import extend_window, renotify
from cases.actions.notice import sign_notice, submit_notice
from cases.actions.open import draft, name_persons
from cases.actions.sever import sever
from cases.actions.suspend import end_suspended, go_on, succeed, suspend
from cases.models import Designation
from cases.states import CaseState as S
from office.calendar import today
from office.models import Message, Role
from office.workflow.clocks import Clocks
from office.workflow.errors import NotPermitted, Refused
from sanctions.models import ListEntry
from subjects.actions.ending import confirm_end, discard_end, withdraw_end
from subjects.models import Subject, SubjectEnding
from tests.appointments import give_posts
from tests.cases.letters.reading import is_well_written
from tests.cases.letters.walked import words
from tests.cases.test_refusals import refusal, undone
from tests.cases.walk import deliver, do, drafted, effective, fresh, items, noticed, record, statement
from tests.stories.officers import Officer
from tests.subjects.endings import ended, recorded
from tests.world import hub, market, officer, scan

SAID = {"received_on": date(2026, 4, 20), "channel": "counter", "text": "已经整改。", "grounds": ["已经整改"]}


def successor() -> Subject:
    """Another firm, known from a sheet of its own."""
    return record(38).subject


def refused(attempt) -> str:
    with pytest.raises((Refused, NotPermitted)) as found, transaction.atomic():
        attempt()
    return str(found.value)


def test_whoever_handles_a_case_of_it_is_told_and_nothing_moves(clock):
    """SUB-07, edge case 12: an open case and a listing, each with a sentence of its own."""
    listed, open_one = effective(clock, CF_WSH="潼市监处罚〔2026〕901号"), drafted(CF_WSH="潼市监处罚〔2026〕902号")
    ended(open_one.subject, "huizong", hub(), way="merged", successor=successor())
    told = Message.objects.filter(to__username="jingban").values_list("text", flat=True)
    name = open_one.subject.name
    assert f"{open_one.file.number}的{name}已合并，请决定中止程序、由承继主体继续或者终止" in told
    assert f"{listed.file.number}的{name}已合并，已有的认定不随之移转，请审查" in told
    assert fresh(open_one).state == S.DRAFT and ListEntry.objects.get().subject == listed.subject
    assert ListEntry.objects.get().in_force()


def test_no_notice_goes_out_to_what_no_longer_exists(clock):
    """SUB-07: neither submitted nor signed."""
    clock.at("2026-04-20 10:00")
    case = drafted()
    with undone():
        ended(case.subject)
        assert "当事人已注销，不得启动新的告知 · SUB-07" in refusal(submit_notice, case, "jingban")
    case = do(submit_notice, case, "jingban")
    ended(case.subject)
    assert "当事人已注销，不得启动新的告知 · SUB-07" in refusal(sign_notice, case, "shenpi")


def test_until_a_second_person_has_confirmed_it_an_end_only_stops_new_notices(clock):
    """SUB-07, AUD-08: one officer's word moves no case, and still no notice goes out to who may be dead."""
    clock.at("2026-04-20 10:00")
    case = drafted()
    ending = recorded(case.subject)
    assert not Subject.objects.get(pk=case.subject_id).is_gone and not Message.objects.filter(text__contains="已注销").exists()
    waits = f"当事人的终止登记待确认（{ending.file.number}），确认与否之前不得启动新的告知 · SUB-07"
    assert waits in refusal(submit_notice, case, "jingban")
    assert f"该主体的终止已经登记，待确认（{ending.file.number}） · SUB-07" in refused(lambda: recorded(case.subject))
    with undone():
        give_posts(officer("jingban"), market(), Role.APPROVER)
        assert "确认或者撤回 · AUD-08" in refused(lambda: do(confirm_end, ending, "jingban"))
    with undone():
        do(discard_end, ending, "shenpi", reason="证明文书系另一公司的")
        assert do(submit_notice, fresh(case), "jingban").state == S.NOTICE_REVIEW
    do(confirm_end, SubjectEnding.objects.get(), "shenpi")
    assert Message.objects.filter(to__username="jingban", text__contains="请决定中止程序").exists()


def test_no_notice_goes_out_to_a_director_who_has_died(clock):
    """SUB-07: he is taken out of the draft; who has spoken before is severed, and his words go with him."""
    clock.at("2026-04-20 10:00")
    case = drafted()
    person = case.persons[0]
    recorded(person.subject, way="deceased")
    assert f"责任人员{person.name}已登记终止，不得告知，请移除" in refusal(submit_notice, case, "jingban")
    case = do(name_persons, case, "jingban", persons=[], no_persons_reason="责任人员已死亡")
    assert do(submit_notice, fresh(case), "jingban").state == S.NOTICE_REVIEW


def test_a_director_who_spoke_and_died_is_severed_from_the_draft(case_noticed):
    """SUB-07, DES-10: between two notices; the case goes on without him."""
    case = case_noticed
    case = do(statement.file_statement, case, "jingban", recipient=case.persons[0], **SAID)
    recorded(case.persons[0].subject, way="deceased")
    case = do(renotify, fresh(case), "jingban", reason="发现新的违法事实")
    assert "已提出陈述申辩的，由审批人分案" in refusal(submit_notice, case, "jingban")
    do(sever, fresh(case), "shenpi", recipient=fresh(case).persons[0], reason="责任人员已死亡")
    assert do(submit_notice, fresh(case), "jingban").state == S.NOTICE_REVIEW


def test_a_successor_that_ended_meanwhile_is_no_successor(clock):
    """SUB-07: asked again on the day of the confirmation."""
    clock.at("2026-04-20 10:00")
    firm, other = record().subject, successor()
    ending = recorded(firm, successor=other)
    ended(other)
    ending = SubjectEnding.objects.get(pk=ending.pk)
    assert "承继主体已注销，请不予确认后重新登记 · SUB-07" in refused(lambda: do(confirm_end, ending, "shenpi"))


def test_while_a_case_is_suspended_nobodys_time_runs(case_noticed, clock):
    """SUB-07, CAL-11, edge case 14: a director keeps the days he had; the paper of the end lies in the file."""
    case = case_noticed
    firm, person = case.all_recipients
    longer = {"hindered_from": date(2026, 4, 20), "until": date(2026, 5, 20), "reason": "住院"}
    case = do(extend_window, case, "shenpi", recipient=person, **longer)
    assert "请附证明文书" in refusal(suspend, case, "jingban", reason="当事人已注销", document="虚构注销通知书")
    clock.at("2026-04-22 10:00")
    ended(firm.subject)
    case = do(suspend, fresh(case), "jingban", reason="当事人已注销", document="虚构注销通知书")
    assert [each.name for each in case.file.attachments.filter(about="ending")] == ["注销通知书.pdf"]
    assert not running(case)
    clock.at("2026-05-13 10:00")
    proved = {"document": "虚构准予撤销注销登记通知书", "proof": scan()}
    case = do(go_on, fresh(case), "shenpi", reason="注销登记已撤销", **proved)
    assert case.state == S.STATEMENT_WINDOW and running(case) == {"des.total", "des.statement"}
    assert [each.window_ends for each in case.all_recipients] == [date(2026, 5, 18), date(2026, 6, 10)]


def running(case) -> set[str]:
    """The limits of the procedure itself."""
    return {each.key for each in Clocks(case.file, today()).running() if each.key.startswith("des.")}


def test_the_unit_goes_on_against_the_successor_from_the_beginning(clock):
    """SUB-07, DES-09: a notice of its own; what the predecessor said is answered; the listing is the successor's."""
    case = noticed(clock, persons=False)
    old, new = case.subject, successor()
    case = do(statement.file_statement, case, "jingban", recipient=case.organisation, **SAID)
    ended(old, way="merged", successor=new)
    case = do(suspend, case, "jingban", reason="当事人被吸收合并", document="虚构合并登记通知书")
    assert "承办过本案的人员不得签批本案" in refusal_of_handler(case)
    case = do(succeed, fresh(case), "shenpi", reason="由存续公司承继权利义务")
    assert (case.state, case.subject, case.predecessor, case.round, case.party_address) == (S.DRAFT, new, old, 2, "")
    assert fresh(case).organisation.notice_served_on is None and len(fresh(case).open_statements) == 1
    said = {name: getattr(case, name) for name in ("facts", "reasons", "legal_basis")}
    case = do(draft, fresh(case), "jingban", party_address="虚构路3号", measures=case.noticed_measures.all(), **said)
    case = do(sign_notice, do(submit_notice, case, "jingban"), "shenpi")
    text = words(case.file.documents.filter(kind="D1").last().blob.open())
    assert f"当事人：{new.name}" in text and f"承继的主体：{old.name}（已合并）" in text and is_well_written(text)
    assert "此前已经提出的陈述、申辩继续有效" in text
    deliver(items(case, "D1")[-1], date(2026, 4, 20))
    assert fresh(case).state == S.STATEMENT_WINDOW


def refusal_of_handler(case) -> str:
    give_posts(officer("jingban"), market(), Role.APPROVER)
    with transaction.atomic():
        said = refusal(succeed, case, "jingban", reason="承继")
        transaction.set_rollback(True)
    officer("jingban").__dict__.pop("_posts_today", None)
    return said


def test_without_a_successor_on_record_it_does_not_go_on(clock):
    """SUB-07, edge case 14: who died is succeeded by nobody here."""
    case = noticed(clock, persons=False)
    ended(case.subject)
    case = do(suspend, case, "jingban", reason="当事人已注销", document="虚构注销通知书")
    assert "当事人没有登记权利义务承继主体，可以终止程序 · SUB-07" in refusal(succeed, case, "shenpi", reason="继续")
    assert do(end_suspended, fresh(case), "shenpi", reason="当事人已注销，无承继主体").state == S.DROPPED


def test_an_end_is_recorded_once_truly_and_of_the_right_kind(clock):
    """SUB-07, AUD-08."""
    clock.at("2026-04-20 10:00")
    firm, other = record().subject, successor()
    assert "不能登记为已死亡 · SUB-07" in refused(lambda: ended(firm, way="deceased"))
    assert "终止日期不能晚于今天 · SUB-07" in refused(lambda: ended(firm, ended_on=date(2026, 4, 21)))
    assert "承继主体应为另一存续的主体 · SUB-07" in refused(lambda: ended(firm, successor=firm))
    ending = ended(firm, successor=other)
    connection.check_constraints()
    firm = Subject.objects.get(pk=firm.pk)
    assert "该主体已于2026-04-18登记为已注销 · SUB-07" in refused(lambda: ended(firm))
    give_posts(officer("jingban"), market(), Role.APPROVER)
    assert "须由登记人以外的人员确认或者撤回 · AUD-08" in refused(lambda: do(withdraw_end, ending, "jingban", reason="登记错误"))
    do(withdraw_end, SubjectEnding.objects.get(), "shenpi", reason="登记错误")
    connection.check_constraints()
    assert not Subject.objects.get(pk=firm.pk).is_gone


def test_a_party_does_not_end_around_the_door(clock):
    """Design §2: its status changes only beside the record of its end."""
    clock.at("2026-04-20 10:00")
    firm = record().subject
    with pytest.raises(Exception, match="没有同一事务内的办理记录"), transaction.atomic():
        Subject.objects.filter(pk=firm.pk).update(status="deregistered", ended_on=date(2026, 4, 18))
        connection.check_constraints()


def test_from_the_subjects_page_with_a_successor_nobody_knew(clock):
    """SUB-07: it comes in with the paper that names it."""
    clock.at("2026-04-20 10:00")
    firm = record().subject
    handler = Officer("jingban")
    page = reverse("admin:subjects_subject_change", args=[firm.pk])
    data = {"way": "merged", "ended_on": "2026-04-18", "document": "虚构合并登记通知书", "scan": scan(),
            "successor_code": "91500000000000001X", "successor_name": "虚构存续有限公司"}
    assert "校验位错误" in handler.is_refused(page, "登记主体终止", "校验位错误", **data)
    handler.presses(page, "登记主体终止", **{**data, "scan": scan(), "successor_code": "915000000000000018"})
    assert not Subject.objects.get(pk=firm.pk).is_gone and "存续（终止登记待确认：" in handler.reads(page)
    ending = SubjectEnding.objects.get()
    Officer("shenpi").presses(reverse("admin:subjects_subjectending_change", args=[ending.pk]), "确认主体终止")
    found = Subject.objects.get(pk=firm.pk)
    assert (found.get_status_display(), found.successor.name) == ("已合并", "虚构存续有限公司")
    assert "登记主体终止" not in handler.reads(page).split("主体状态")[0]
    assert Designation.objects.count() == 0
