"""Papers after their issue: mended by a further paper, never in the old one; the stamped original bound to its number."""
import hashlib

from office.models import DocumentStatus, Role, SealingWay
from office.models.attachment import AttachmentKind
from office.workflow.verbs import verbs_of
from subjects.actions.papers import bind_stamped, correct_paper
from subjects.service_states import ServiceState
from tests.appointments import give_posts
from tests.cases.walk import effective, items, notice_signed, noticed
from tests.subjects.service.walk import HOME, act, now, serve, served, why_not
from tests.world import PDF, market, officer, scan

MEND = {"wrong": "虚构路1号", "right": "虚构路11号", "reason": "录入笔误。"}


def stamping_office() -> None:
    organ = market()
    organ.sealing = SealingWay.HAND
    organ.save()


def by_hand(clock) -> list:
    clock.at("2026-04-20 10:00")
    stamping_office()
    return items(notice_signed(), "D1")


def test_a_clerical_error_is_mended_by_a_numbered_paper_and_served_again(clock):
    """Design §5; SRV-16: the bytes of the first paper stay, its standing says 已变更."""
    case = noticed(clock)
    item = items(case, "D1")[0]
    before = item.document.sha256
    act(correct_paper, item, "shenpi", **MEND)
    paper = now(item).document
    assert (paper.sha256, paper.status) == (before, DocumentStatus.CHANGED)
    assert case.file.documents.get(kind="DC").number == "潼市监信补〔2026〕1号"
    assert {each.recipient for each in items(case, "DC")} == {each.subject for each in case.all_recipients}


def test_a_repair_notice_is_mended_as_well_as_a_decision(clock):
    """Design §5: papers of every procedure, by one verb where each of them is served."""
    case = effective(clock)
    for kind in ("D3", "D9"):
        act(correct_paper, items(case, kind)[0], "shenpi", **MEND)
    assert [len(items(case, "DC")), case.file.documents.filter(kind="DC").count()] == [3, 2]


def test_who_handled_the_case_does_not_mend_its_papers(clock):
    """AUD-08: neither by role nor, once he is an approver too, in his own case."""
    item = items(noticed(clock), "D1")[0]
    assert "须由审批岗位办理" in why_not(correct_paper, item, "jingban", **MEND)
    give_posts(officer("jingban"), market(), Role.APPROVER)
    assert "承办过本案的人员不得签批对其文书的更正" in why_not(correct_paper, item, "jingban", **MEND)


def test_a_sheet_sealed_by_hand_waits_for_its_stamped_original(clock):
    """Design §5(b); SRV-02: not planned, hence by no way served, before the stamped sheet lies in the file."""
    item = by_hand(clock)[0]
    assert "该文书以实体印章用印，盖章原件尚未扫描登记，不得送达" in why_not(serve.plan, item, **HOME)
    act(bind_stamped, item, scan=scan("盖章.pdf"))
    assert served(item).is_served


def test_the_stamped_original_is_bound_to_number_and_hash_for_all_recipients(clock):
    """Design §5(b)."""
    company, person = by_hand(clock)
    act(bind_stamped, company, scan=scan("盖章.pdf"))
    bound = company.file.attachments.get(kind=AttachmentKind.STAMPED)
    facts = company.file.events.last().facts
    assert bound.about == f"document:{company.document.pk}" and facts["文书散列"] == company.document.sha256
    assert facts["扫描件散列"] == hashlib.sha256(PDF).hexdigest() == bound.sha256
    act(serve.plan, person, **HOME)


def test_a_bad_scan_is_replaced_before_it_goes_out_and_never_after(clock):
    """SRV-02: what was served is the original."""
    item = by_hand(clock)[0]
    act(bind_stamped, item, scan=scan("一.pdf"))
    act(bind_stamped, item, scan=scan("二.pdf"))
    act(serve.plan, item, **HOME)
    assert "盖章原件已登记并用于送达，不得更换" in why_not(bind_stamped, item, scan=scan("三.pdf"))


def test_what_carries_an_electronic_seal_has_no_stamped_original(clock):
    """SRV-02; the way is kept with the paper: a department that changes it changes no paper already issued."""
    clock.at("2026-04-20 10:00")
    item = items(notice_signed(), "D1")[0]
    stamping_office()
    assert "该文书以电子签章制发，没有盖章原件" in why_not(bind_stamped, item, scan=scan("盖章.pdf"))
    assert served(item).is_served


def test_no_way_of_service_opens_before_the_plan():
    """SRV-02: only the plan leads out of 待送达 towards a service, so asking there for the stamped sheet is enough."""
    out = {verb.arrow.name for verb in verbs_of("service") if verb.arrow.target and ServiceState.PENDING in verb.arrow.sources}
    assert out == {"plan", "void"}
