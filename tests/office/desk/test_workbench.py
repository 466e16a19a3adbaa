"""工作台: the officer's own queue, next due first, in few queries."""
from django.core.management import call_command

from cases.actions import handling, hearing, statement
from office.admin.queue import files_in, tabs_of
from office.calendar import today
from office.models import CaseFile, Message, Role
from office.models.case_file import Awaited
from tests.appointments import give_posts
from tests.cases.walk import do, drafted, fresh, notice_signed, opened, record
from tests.sanctions.walk import propose
from tests.world import market, officer


def text(response) -> str:
    return response.content.decode()


def holds(name: str, tab: str, case) -> bool:
    user = officer(name)
    return case.file_id in files_in(user, tabs_of(user)[tab], most=100).values_list("pk", flat=True)


def test_a_file_waits_where_its_next_person_looks(at_the_desk, reviewer, domain):
    page = text(at_the_desk(reviewer).get("/admin/", {"tab": "signing"}))
    assert domain.file.number in page and "待启用" in page and "启用领域" in page


def test_a_stranger_sees_an_empty_desk(at_the_desk, stranger, domain):
    page = text(at_the_desk(stranger).get("/admin/", {"tab": "department"}))
    assert domain.file.number not in page and "这里没有待办" in page


def test_an_unknown_tab_shows_the_first_one(at_the_desk, reviewer, domain):
    assert at_the_desk(reviewer).get("/admin/", {"tab": "nothing", "from": "x"}).status_code == 200


def where(case) -> tuple[str, str]:
    """For whom the file waits and what leads it on, as the queue has it."""
    return CaseFile.objects.values_list("awaits", "next_verb").get(pk=case.file_id)


def test_a_draft_waits_for_its_handler(office, clock):
    """L-8.1: what must be done next is a verb."""
    clock.at("2026-05-06 09:00")
    assert where(opened()) == (Awaited.OFFICE, "draft"), "the first thing still missing"
    case = drafted(basis=record(28))
    assert where(case) == (Awaited.OFFICE, "submit_notice")
    assert holds("jingban", "mine", case) and not holds("shenpi", "signing", case)


def test_a_notice_under_way_waits_for_its_service(office, clock):
    clock.at("2026-05-06 09:00")
    case = notice_signed()
    assert where(case) == (Awaited.SERVICE, "open_windows")
    assert holds("jingban", "waiting", case) and holds("jingban", "service", case) and not holds("jingban", "party", case)


def test_who_may_speak_is_waited_for_and_answered_when_he_spoke(case_noticed, office):
    """L-8.1, DES-11: a hearing is granted or refused, held and recorded, and then the statement is answered."""
    case = case_noticed
    assert where(case) == (Awaited.PARTY, "submit_review")
    assert holds("jingban", "party", case)
    said = {"recipient": case.organisation, "received_on": today(), "channel": "counter", "text": "不服。", "grounds": ["过重"]}
    do(statement.file_statement, case, "jingban", hearing=True, **said)
    assert where(case) == (Awaited.OFFICE, "grant_hearing")
    do(hearing.refuse_hearing, fresh(case), "shenpi", reason="书面陈述已足以查明")
    assert where(case) == (Awaited.OFFICE, "answer")


def test_a_review_and_a_decision_lie_with_who_signs_them(case_in_review, office):
    case = case_in_review
    assert where(case) == (Awaited.SIGNATURE, "pass_legal")
    assert holds("fazhi", "signing", case) and not holds("shenpi", "signing", case)


def test_nobody_is_offered_to_sign_what_he_handled_or_reviewed(case_in_approval, office):
    """AUD-08: the record is asked, not today's post."""
    case = case_in_approval
    assert where(case) == (Awaited.SIGNATURE, "decide")
    assert holds("shenpi", "signing", case)
    for name in ("jingban", "fazhi"):
        give_posts(officer(name), market(), Role.APPROVER)
        assert not holds(name, "signing", case), name


def test_who_handled_the_designation_is_not_offered_its_entry_to_sign(case_effective, office):
    """AUD-08: the door asks the decision's file, so the queue and the message do too."""
    entry = case_effective.entry
    give_posts(officer("jingban"), market(), Role.APPROVER)
    give_posts(officer("songda"), market(), Role.HANDLER)
    entry = propose(entry, "stay", by="songda")
    assert where(entry) == (Awaited.SIGNATURE, "stay")
    assert holds("shenpi", "signing", entry) and not holds("jingban", "signing", entry) and not holds("songda", "signing", entry)
    told = set(Message.objects.filter(event__file=entry.file, effect="signature").values_list("to__username", flat=True))
    assert told == {"shenpi"}


def test_what_has_come_to_rest_waits_for_nobody(case_effective, office):
    case = case_effective
    assert where(case) == (Awaited.NOBODY, "")
    assert not holds("jingban", "mine", case) and holds("jingban", "done", case)


def test_what_is_given_back_can_be_claimed(office, clock):
    clock.at("2026-05-06 09:00")
    case = do(handling.give_back, drafted(), "jingban", reason="另有任务")
    assert holds("jingban", "unclaimed", case) and not holds("jingban", "mine", case) and not holds("fazhi", "unclaimed", case)


def test_the_queue_agrees_with_every_case(case_decided, office, capsys):
    call_command("verify_queue")
    assert "0件不一致" in capsys.readouterr().out
