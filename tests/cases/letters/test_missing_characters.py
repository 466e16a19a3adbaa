"""A character no font has stops the verb, names itself, and leaves nothing behind (L-PDF-1)."""
import pytest

from cases.actions import decide, notice, open as opening
from cases.states import CaseState as S
from office.models import Document, Event
from office.workflow.errors import Refused
from sanctions.models import Measure
from tests.cases.walk import do, drafted, fresh, noticed


def test_a_notice_with_a_private_character_is_not_signed(clock):
    clock.at("2026-04-20 10:00")
    case = do(
        opening.draft, drafted(persons=False), "jingban", party_address="重庆市潼南区虚构路1号",
        facts="当事人虚构\ue000某拒不整改。", reasons="性质恶劣。", legal_basis="《中华人民共和国安全生产法》第九十七条",
        measures=list(Measure.objects.all()[:1]),
    )
    case = do(notice.submit_notice, case, "jingban")
    with pytest.raises(Refused, match=r"《拟认定严重失信主体告知书》正文第\d+部分：“”U\+E000（自造字区字符.*PDF-1"):
        do(notice.sign_notice, case, "shenpi")
    assert fresh(case).state == S.NOTICE_REVIEW and not Document.objects.exists()


def test_a_reason_with_a_character_no_font_has_ends_nothing(clock):
    case = noticed(clock, persons=False)
    papers, events = Document.objects.count(), Event.objects.count()
    with pytest.raises(Refused, match=r"《不予认定（终止）通知书》正文第\d+部分：“\U0002ffff”U\+2FFFF（字库中没有这个字）"):
        do(decide.drop, case, "shenpi", reason="当事人\U0002ffff情节轻微。")
    assert fresh(case).state == S.STATEMENT_WINDOW
    assert (Document.objects.count(), Event.objects.count()) == (papers, events)
    case = do(decide.drop, case, "shenpi", reason="当事人情节轻微。")
    assert Document.objects.get(file=case.file, kind="D4").number == "潼市监信终〔2026〕1号"
