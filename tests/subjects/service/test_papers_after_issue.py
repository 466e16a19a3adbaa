"""Papers after their issue: mended by a further paper, never in the old one; the stamped original bound to its number."""
import hashlib
from datetime import date

from office.models import Document, DocumentStatus, Role, SealingWay
from office.models.attachment import AttachmentKind
from office.workflow.offers import trial
from office.workflow.verbs import verbs_of
from sanctions.actions.stay import stay
from subjects.actions import announce, through
from subjects.actions.papers import bind_stamped, correct_paper
from subjects.forms import StampedForm
from subjects.models import ServiceItem
from subjects.service_states import ServiceState
from tests.appointments import give_posts
from tests.cases.letters.reading import is_well_written
from tests.cases.letters.walked import words
from tests.cases.test_deputies import deputised
from tests.cases.walk import do, items, notice_signed, noticed
from tests.sanctions.walk import BASIS, REASON, again, propose, stayed
from tests.stored import new_officer
from tests.subjects.service.walk import (
    HOME, ISSUED, SIGNED, act, failed, mailed, now, posted, proposed, serve, served, why_not,
)
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


def test_a_clerical_error_is_mended_by_a_numbered_paper_and_served_again(case_noticed):
    """Design §5; SRV-16: the bytes of the first paper stay, its standing says 已变更."""
    case = case_noticed
    item = items(case, "D1")[0]
    before = item.document.sha256
    act(correct_paper, item, "shenpi", **MEND)
    paper = now(item).document
    assert (paper.sha256, paper.status) == (before, DocumentStatus.CHANGED)
    assert case.file.documents.get(kind="DC").number == "潼市监信补〔2026〕1号"
    assert {each.recipient for each in items(case, "DC")} == {each.subject for each in case.all_recipients}


def test_a_repair_notice_is_mended_as_well_as_a_decision(case_effective):
    """Design §5: papers of every procedure, by one verb where each of them is served."""
    case = case_effective
    for kind in ("D3", "D9"):
        act(correct_paper, items(case, kind)[0], "shenpi", **MEND)
    assert [len(items(case, "DC")), case.file.documents.filter(kind="DC").count()] == [3, 2]


def test_what_was_taken_back_or_given_anew_is_not_mended(clock):
    """SRV-16: the new paper is mended, not the one it replaced."""
    item = items(noticed(clock), "D1")[0]
    item.document.status = DocumentStatus.REVOKED
    item.document.save()
    assert "《拟认定严重失信主体告知书》（潼市监信告〔2026〕1号）已撤销或者已由其他文书代替，不得补正 · SRV-16" in why_not(
        correct_paper, item, "shenpi", **MEND
    )


def test_an_announcement_is_stamped_before_it_is_posted_and_mended_as_it_was_posted(clock):
    """Design §5(b); SRV-14, PRI-04: a correction of what hangs in public names nobody who is masked there."""
    person = by_hand(clock)[1]
    proposed(failed(mailed(person)))
    act(announce.announce, person, "shenpi")
    assert "送达公告以实体印章用印，盖章原件尚未扫描登记，不得发布 · SRV-14" in why_not(
        announce.record_posting, person, place="board", where="虚构处所", on=ISSUED, evidence=scan("张贴.pdf")
    )
    paper = now(person).announcement.document
    act(bind_stamped, person, paper=paper, scan=scan("公告.pdf"))
    posted(person, ISSUED)
    assert "不得更换" in why_not(bind_stamped, person, paper=paper, scan=scan("公告二.pdf"))
    act(correct_paper, person, "shenpi", paper=paper, **MEND)
    mending = person.file.documents.get(kind="DC")
    text = words(mending.blob.open())
    assert person.recipient.masked_name in text and person.recipient.name not in text and is_well_written(text)
    assert not mending.service_items.exists() and paper.is_mended
    act(bind_stamped, person, paper=mending, scan=scan("补正.pdf"))


def test_what_goes_with_a_service_is_stamped_and_mended_on_its_page(clock):
    """Design §5: the letter of entrustment is mended with the organ that has it, the dates with the recipient."""
    item = by_hand(clock)[0]
    act(bind_stamped, item, scan=scan("盖章.pdf"))
    act(serve.plan, item, method="entrusted", through="虚构区市场监督管理局", **HOME)
    letter = item.file.documents.get(kind="WT")
    form = StampedForm(case=now(item), act=trial(bind_stamped, now(item), officer("songda")))
    assert form.initial["paper"] == letter.pk and letter in form.fields["paper"].queryset
    act(bind_stamped, item, paper=letter, scan=scan("函.pdf"))
    act(correct_paper, item, "shenpi", paper=letter, **MEND)
    assert "虚构区市场监督管理局：" in words(item.file.documents.get(kind="DC").blob.open())
    act(through.record_through, item, served_on=ISSUED, proof=scan(), **SIGNED)
    act(correct_paper, item, "shenpi", paper=item.file.documents.get(kind="QX"), **MEND)
    [mending] = items(item, "DC")
    assert mending.recipient == item.recipient and "《期限告知单》有文字错误" in words(mending.document.blob.open())


def test_who_handled_the_case_does_not_mend_its_papers(case_noticed):
    """AUD-08: neither by role nor, once he is an approver too, in his own case."""
    item = items(case_noticed, "D1")[0]
    assert "须由审批岗位办理" in why_not(correct_paper, item, "jingban", **MEND)
    give_posts(officer("jingban"), market(), Role.APPROVER)
    assert "承办过本案的人员不得签批对其文书的更正" in why_not(correct_paper, item, "jingban", **MEND)


def test_nor_does_who_acted_as_his_deputy(case_noticed):
    """AUD-08; design §4: the two are one side, and what the deputy did stays his."""
    item = items(case_noticed, "D1")[0]
    deputised(officer("songda"), "jingban")
    give_posts(officer("songda"), market(), Role.APPROVER)
    assert "承办过本案的人员不得签批对其文书的更正" in why_not(correct_paper, item, "songda", **MEND)


def test_nor_the_papers_of_the_listing_that_came_of_it(entry):
    """AUD-08: the entry's file is another one; who handled the designation is still of the same side."""
    new_officer("banli", "虚构承办甲", Role.HANDLER)
    propose(entry, "stay", by="banli")
    do(stay, again(entry), "shenpi", basis=BASIS, reason=REASON, ordered_by="重庆市潼南区人民法院", from_on=date(2026, 5, 6))
    give_posts(officer("jingban"), market(), Role.APPROVER)
    assert "承办过本案的人员不得签批对其文书的更正" in why_not(correct_paper, items(entry, "D8d")[0], "jingban", **MEND)


def test_a_mended_decision_is_changed_whatever_becomes_of_its_entry(entry):
    """Design §5: a stay leaves the paper as it is, and does not make it the one it was before it was mended."""
    item = ServiceItem.objects.filter(document=entry.decision).first()
    act(correct_paper, item, "shenpi", **MEND)
    stayed(entry, date(2026, 5, 6))
    assert Document.objects.get(pk=entry.decision_id).standing == "已变更"


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
