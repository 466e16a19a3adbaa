"""A paper with an error of substance is taken back: it reads 已撤销, whoever got it is told, what hung on it is void (edge case 38)."""
from datetime import date

from cases.actions import recall
from cases.actions.decide import decide, withdraw_decision
from cases.actions.detours import renotify
from cases.actions.hearing import grant_hearing, move_hearing
from cases.actions.notice import sign_notice, submit_notice
from cases.actions.review import pass_legal, submit_review
from cases.actions.statement import file_meanwhile, file_statement
from cases.states import CaseState as S
from office.models.clock import ClockAct, ClockEntry
from subjects.actions.correct import serve_again
from tests.cases.letters.reading import is_well_written
from tests.cases.letters.walked import words
from tests.cases.test_refusals import refusal, undone
from tests.cases.walk import decided, deliver, do, effective, fresh, items, notice_signed, proposed
from tests.office.workflow.stages import answer_all
from tests.sanctions import walk as entries
from tests.world import scan

DAY = date(2026, 4, 20)
SAID = {"received_on": DAY, "channel": "counter", "text": "不服。", "grounds": ["已经整改"]}
WHY = {"reason": "告知书所载的列入依据条款有误。"}


def told(case) -> list[str]:
    """To whom a recall is on its way, and the last one in words."""
    return [item.recipient.name for item in items(case, "DR")]


def text_of(case, kind: str) -> str:
    return words(case.file.documents.filter(kind=kind).order_by("id").last().blob.open())


def standings(case, kind: str) -> list[str]:
    return [each.standing for each in case.file.documents.filter(kind=kind).order_by("id")]


def test_a_wrong_notice_is_taken_back_from_everybody_it_has_reached(clock, client):
    """DES-09, edge case 38: told in writing, the window void with its reason, the paper 已撤销 to who holds its code."""
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    firm, person = items(case, "D1")
    with undone():
        untold = do(recall.recall_notice, case, "shenpi", **WHY)
        assert untold.state == S.DRAFT and not items(untold, "DR"), "nobody need be told of what reached nobody"
    deliver(firm, DAY)
    case = do(recall.recall_notice, fresh(case), "shenpi", **WHY)
    assert (case.state, case.round, told(case)) == (S.DRAFT, 2, [case.subject.name])
    paper = case.file.documents.get(kind="D1")
    assert paper.standing == "已撤销" and "该文书<strong>已撤销</strong>" in client.get(f"/v/{paper.code}/").content.decode()
    assert [each.state for each in items(case, "D1")] == ["served", "void"]
    assert ClockEntry.objects.get(key="des.statement", act=ClockAct.STOP).explanation == [f"作废：告知书已收回：{WHY['reason']}。"]
    letter = text_of(case, "DR")
    assert f"《拟认定严重失信主体告知书》（{paper.number}），内容有误。现予收回" in letter and is_well_written(letter)
    assert "此前已经提出的陈述、申辩继续有效" in letter and "列入依据条款有误" in letter


def test_what_is_said_between_two_notices_is_kept_and_answered(clock):
    """DES-10: before the first notice nobody has anything to answer; after it nobody's words are lost."""
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    firm, person = case.all_recipients
    assert "本案尚无人收到过告知书" in refusal(file_meanwhile, case, "jingban", recipient=firm, **SAID)
    deliver(items(case, "D1")[0], DAY)
    case = do(recall.recall_notice, fresh(case), "shenpi", **WHY)
    assert f"告知书从未送达{person.name} · DES-10" in refusal(file_meanwhile, case, "jingban", recipient=person, **SAID)
    case = do(file_meanwhile, case, "jingban", recipient=firm, **SAID)
    assert case.state == S.DRAFT and len(case.open_statements) == 1
    clock.at("2026-04-23 10:00")
    case = do(sign_notice, do(submit_notice, case, "jingban"), "shenpi")
    for item in items(case, "D1"):
        if item.state != "void" and not item.is_served:
            deliver(item, date(2026, 4, 23))
    posted = {**SAID, "channel": "mail", "postmark_on": date(2026, 4, 21), "received_on": date(2026, 4, 23)}
    case = do(file_statement, fresh(case), "jingban", recipient=fresh(case).organisation, **posted)
    assert len(case.open_statements) == 2, "posted after the first notice, arrived after the second"


def test_whoever_got_a_wrong_answer_is_told_at_once(case_noticed):
    """DES-11: in the same act that takes it back."""
    case = case_noticed
    case = do(file_statement, case, "jingban", recipient=case.organisation, **SAID)
    answer_all(case)
    said = fresh(case).statements.get()
    number = said.answer.number
    case = do(recall.recall_answer, fresh(case), "shenpi", statement=said, reason="核实对象有误")
    assert told(case) == [case.subject.name] and standings(case, "D2") == ["已撤销"]
    letter = text_of(case, "DR")
    assert f"《陈述申辩核实反馈书》（{number}）" in letter and "自收回之日起五个工作日内" in letter and is_well_written(letter)


def test_a_wrong_decision_that_binds_nobody_yet_is_taken_back_and_made_anew(case_decided):
    """DES-12, DES-21: with its repair notice; the director who got it is told; the whole time counts on to its old day."""
    case = case_decided
    total = ClockEntry.objects.filter(key="des.total", due__isnull=False).last().due
    firm, person = items(case, "D3")
    deliver(person, date(2026, 5, 6))
    former = case.decision.number
    case = do(recall.recall_decision, fresh(case), "shenpi", reason="漏列一项措施的依据")
    assert (case.state, case.decision, case.decided_on, told(case)) == (S.STATEMENT_REVIEW, None, None, [person.recipient.name])
    assert standings(case, "D3") == standings(case, "D9") == ["已撤销"]
    assert [each.state for each in items(case, "D3")] == ["void", "served"] and [each.state for each in items(case, "D9")] == ["void"]
    assert ClockEntry.objects.filter(key="des.total").last().due == total and case.file.next_due_key == "srv.decision"
    letter = text_of(case, "DR")
    assert "没有发生效力" in letter and "不重于已经告知的内容" in letter and is_well_written(letter)
    case = do(submit_review, fresh(case), "jingban", **proposed())
    case = do(decide, do(pass_legal, case, "fazhi", reason="同意"), "shenpi", **proposed())
    assert f"（{former}）已经收回，以本决定书为准。" in text_of(case, "D3")
    for item in items(case, "D3")[2:]:
        deliver(item, date(2026, 5, 6))
    assert fresh(case).state == S.EFFECTIVE and fresh(case).entry.responsible.get().in_force()


def test_the_repair_notice_falls_with_its_decision_and_is_given_anew_when_it_was_wrong(clock):
    """DES-36, REP-05: one that stands, whatever happened; its periods still run from the decision."""
    with undone():
        case = do(withdraw_decision, decided(clock), "shenpi", reason="撤回")
        assert standings(case, "D3") == standings(case, "D9") == ["已撤销"]
    case = effective(clock)
    clock.at("2026-06-01 10:00")
    first = text_of(case, "D9")
    number = case.file.documents.get(kind="D9").number
    case = do(recall.renew_repair_notice, case, "shenpi", reason="联系方式有误")
    assert standings(case, "D9") == ["已撤销", "有效"] and [each.state for each in items(case, "D9")] == ["void", "pending"]
    again = text_of(case, "D9")
    assert f"（{number}）由本告知书代替，不再有效。" in again and is_well_written(again)
    period = "最短一年，至2027年5月6日"
    assert period in first and period in again
    with undone():
        clock.at("2029-05-07 09:00")
        assert "无须重制信用修复告知书 · DES-36" in refusal(recall.renew_repair_notice, case, "shenpi", reason="联系方式有误")
    clock.at("2026-06-01 11:00")
    entries.revoked(case.entry, date(2026, 6, 1))
    assert standings(fresh(case), "D9") == ["已撤销", "已撤销"]
    assert "本案没有信用修复告知书" in refusal(recall.renew_repair_notice, case, "shenpi", reason="联系方式有误")


def test_what_was_replaced_reads_so(case_noticed):
    """A hearing notice that names another day, a proof of service that proves nothing any more."""
    case = case_noticed
    case = do(file_statement, case, "jingban", recipient=case.organisation, hearing=True, **SAID)
    place = {"held_time": None, "place": "本机关听证室", "chair": "虚构主持"}
    case = do(grant_hearing, case, "jingban", held_on=date(2026, 5, 6), **place)
    case = do(move_hearing, fresh(case), "jingban", held_on=date(2026, 5, 20), **place)
    assert standings(case, "DH") == ["已撤销", "有效"] and [each.state for each in items(case, "DH")] == ["void", "pending"]
    item = items(case, "D1")[0]
    do(serve_again, item, "shenpi", reason="签收人无权签收")
    assert item.proof.kind == "D5"
    item.proof.refresh_from_db()
    assert item.proof.standing == "已撤销"


def test_how_a_statement_came_is_on_record(case_noticed, clock):
    """CAL-05, AUD-07: a postmark belongs to a letter, and lies before its arrival; what was said is signed for."""
    case = case_noticed
    firm = {"recipient": case.organisation}
    no_mark = {**SAID, **firm, "channel": "mail"}
    assert "邮寄的陈述申辩须登记邮戳日期 · CAL-05" in refusal(file_statement, case, "jingban", **no_mark)
    assert "只有邮寄的陈述申辩才登记邮戳日期" in refusal(file_statement, case, "jingban", **SAID, **firm, postmark_on=DAY)
    clock.at("2026-04-29 10:00")
    late = {**no_mark, "received_on": date(2026, 4, 28)}
    assert "邮戳日期不能晚于收到日期 · CAL-05" in refusal(file_statement, case, "jingban", **late, postmark_on=date(2026, 4, 29))
    spoken = {**SAID, **firm, "channel": "oral"}
    assert "应当制作笔录，由陈述人签名后扫描入卷 · AUD-07" in refusal(file_statement, case, "jingban", **spoken)
    with undone():
        assert do(file_statement, case, "jingban", **spoken, upload=scan("笔录.pdf")).open_statements
    assert do(file_statement, fresh(case), "jingban", **late, postmark_on=date(2026, 4, 27)).open_statements, "posted on the last day"


def test_new_facts_may_come_before_anybody_was_served(clock):
    """DES-12: the notice that is on its way is replaced before it arrives."""
    clock.at("2026-04-20 10:00")
    case = do(renotify, notice_signed(), "jingban", reason="发现新的违法事实")
    assert case.state == S.DRAFT and standings(case, "D1") == ["已撤销"]
