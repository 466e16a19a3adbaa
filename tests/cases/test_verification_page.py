"""The page behind the QR code proves a paper and publishes nothing (design §5)."""
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from office.models import Document, DocumentStatus
from tests.cases.walk import effective


@pytest.fixture
def papers(clock):
    """The issued papers of a case that took effect, by kind."""
    case = effective(clock)
    return {paper.kind: paper for paper in case.file.documents.all()}


def shown(client, document, /, **posted) -> str:
    url = f"/v/{document.code}/"
    answer = client.post(url, posted) if posted else client.get(url)
    assert answer.status_code == 200
    assert "noindex" in answer["X-Robots-Tag"] and answer["Referrer-Policy"] == "same-origin"
    return answer.content.decode()


def test_a_paper_is_proved_and_nobody_is_named(client, papers, clock):
    """PRI-04, DES-37: organ, number, date and standing; no name, no code, no facts. A notice shows not even those."""
    decision, notice, case = papers["D3"], papers["D1"], papers["D3"].file
    page = shown(client, decision)
    assert decision.number in page and "重庆市潼南区市场监督管理局" in page and "2026年5月6日" in page and "有效" in page
    quiet = shown(client, notice)
    assert notice.number not in quiet and "告知类文书" in quiet
    for text in (page, quiet):
        assert "长青1020" not in text and "91500152000010209K" not in text and case.number not in text

    genuine, forged = decision.blob.open(), decision.blob.open()[:-1] + b"x"
    assert "✓ 相符" in shown(client, decision, paper=SimpleUploadedFile("a.pdf", genuine))
    assert "✕ 不相符" in shown(client, decision, paper=SimpleUploadedFile("a.pdf", forged))
    assert "✓ 相符" in shown(client, notice, digest=notice.sha256.upper())
    assert "<dt>用印</dt><dd>完整性签名</dd>" in page and "<dt>用印</dt>" not in quiet
    assert "只证明文件制发后未被改动" in page, "said so that an applicant understands it"
    assert "64位十六进制" in shown(client, notice, digest="123")
    assert "请选择文件" in shown(client, notice, digest="", empty="1")

    clock.at("2029-05-07 00:00")
    assert "不再公示" in shown(client, decision), "the term is over, whether a job ran or not"
    clock.at("2029-05-06 23:00")
    Document.objects.filter(pk=decision.pk).update(status=DocumentStatus.REVOKED)
    assert "已撤销</strong><br>已被撤销或者由其他文书代替，不再作为依据" in shown(client, decision)


def test_a_code_cannot_be_guessed(client, papers):
    """Random 128 bits; an unknown one answers like any missing page."""
    assert {len(paper.code) for paper in papers.values()} == {32}
    unknown = client.get("/v/00000000000000000000000000000000/")
    assert unknown.status_code == 404 and "没有这个核验码" in unknown.content.decode()


def test_a_code_can_be_typed_by_hand(client, papers):
    """D.1: the paper prints the code in words beside the QR code; spaces and capitals do not matter."""
    code = papers["D3"].code
    answer = client.get("/v/", {"code": f" {code[:16].upper()} {code[16:]} "})
    assert answer.status_code == 302 and answer.url == f"/v/{code}/"
    assert "核验码应为32位" in client.get("/v/", {"code": "12"}).content.decode()
