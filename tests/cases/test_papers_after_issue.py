"""Papers after their issue: mended by a further paper, never in the old one; the stamped original bound to its number."""
import hashlib

import pytest

from cases.actions.papers import bind_stamped, correct_paper
from office.models import DocumentStatus
from office.models.attachment import AttachmentKind
from tests.cases.test_refusals import refusal
from tests.cases.walk import do, items, noticed
from tests.world import PDF, scan


def test_a_clerical_error_is_mended_by_a_numbered_paper_and_served_again(clock):
    """design §5; SRV-16: the bytes of the first paper stay, its standing says 已变更."""
    case = noticed(clock)
    notice = case.file.documents.get(kind="D1")
    before = notice.sha256
    mend = {"paper": notice, "wrong": "虚构路1号", "right": "虚构路11号", "reason": "录入笔误。"}
    case = do(correct_paper, case, "shenpi", **mend)
    notice.refresh_from_db()
    assert (notice.sha256, notice.status) == (before, DocumentStatus.CHANGED)
    assert case.file.documents.get(kind="DC").number == "潼市监信补〔2026〕1号"
    assert {item.recipient for item in items(case, "DC")} == {each.subject for each in case.all_recipients}


def test_the_stamped_original_is_bound_to_number_and_hash(clock):
    """design §5(b)."""
    case = noticed(clock)
    notice = case.file.documents.get(kind="D1")
    case = do(bind_stamped, case, "songda", paper=notice, scan=scan("盖章.pdf"))
    bound = case.file.attachments.get(kind=AttachmentKind.STAMPED)
    facts = case.file.events.last().facts
    assert bound.about == f"document:{notice.pk}" and facts["文书散列"] == notice.sha256
    assert facts["扫描件散列"] == hashlib.sha256(PDF).hexdigest() == bound.sha256


@pytest.mark.parametrize("verb", [correct_paper])
def test_who_handles_the_case_does_not_mend_its_papers(clock, verb):
    case = noticed(clock)
    paper = case.file.documents.get(kind="D1")
    assert "须由审批岗位办理" in refusal(verb, case, "jingban", paper=paper, wrong="一", right="二", reason="笔误")
