"""Papers on the desk: seen before they are issued, linked when they are, and never read without a record."""

import hashlib

import pytest

from cases.states import CaseState
from office.models import AccessEntry, Document, Series
from tests.cases.walk import do, drafted, fresh, items, notice, notice_signed, opening, serve
from tests.world import officer, scan

CASE = "/admin/cases/designation/{}/{}"


def text(response) -> str:
    return response.content.decode()


@pytest.fixture
def waiting(clock):
    """A notice that waits for its signature."""
    clock.at("2026-04-20 10:00")
    return do(notice.submit_notice, drafted(), "jingban")


@pytest.fixture
def signing(at_the_desk, waiting):
    return at_the_desk(officer("shenpi"))


def address(case, *, page="verb/sign_notice/") -> str:
    return CASE.format(case.pk, page)


def numbers_taken() -> list:
    return list(Series.objects.order_by("pk").values_list())


def test_the_paper_is_shown_as_it_will_be_printed_and_nothing_happens(signing, waiting):
    """PDF-2; design §2: 预览 mark, blank number, no seal."""
    before = numbers_taken()
    page = text(signing.get(address(waiting)))
    assert "paper-preview" in page and "〔2026〕____号" in page and "拟认定严重失信主体告知书" in page
    assert "编号、签署并存档《拟认定严重失信主体告知书》" in page and "paper-seal" not in page
    assert not Document.objects.filter(file=waiting.file).exists() and numbers_taken() == before
    assert fresh(waiting).state == CaseState.NOTICE_REVIEW


def test_the_preview_can_be_had_as_pdf(signing, waiting):
    response = signing.post(address(waiting), {"_pdf": "0", "version": waiting.file.version})
    assert response.content.startswith(b"%PDF-") and response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"].startswith("inline;")
    assert not Document.objects.filter(file=waiting.file).exists()


@pytest.mark.parametrize("place", ["9", "-1", "x", ""])
def test_a_paper_that_is_not_there_has_no_preview(signing, waiting, place):
    assert signing.post(address(waiting), {"_pdf": place}).status_code == 404


def test_a_name_no_font_can_print_is_named_instead_of_printed(at_the_desk, clock):
    """PDF-1: the officer learns which character, on the preview and on the act."""
    clock.at("2026-04-20 10:00")
    case = do(notice.submit_notice, drafted(), "jingban")
    type(case).objects.filter(pk=case.pk).update(reasons="当事人名称中的\U0003ffff字")
    desk = at_the_desk(officer("shenpi"))
    case.file.refresh_from_db()
    for sent in ({"_pdf": "0"}, {"version": case.file.version}):
        page = text(desk.post(address(case), sent))
        assert "U+3FFFF" in page and "PDF-1" in page
    assert fresh(case).state == CaseState.NOTICE_REVIEW


def test_signing_leads_to_the_paper(signing, waiting):
    waiting.file.refresh_from_db()
    response = signing.post(address(waiting), {"version": waiting.file.version}, follow=True)
    paper = Document.objects.get(file=waiting.file, kind="D1")
    link = CASE.format(waiting.pk, f"document/{paper.pk}/")
    page = text(response)
    assert f'《<a href="{link}">{paper.title}</a>》{paper.number}' in page
    assert paper.number in page and paper.sha256[:16] in page and "有效" in page


@pytest.fixture
def issued(clock):
    clock.at("2026-04-20 10:00")
    return notice_signed()


@pytest.mark.parametrize(("query", "how", "kind"), [("", "inline", "view"), ("?download=1", "attachment", "download")])
def test_reading_a_paper_is_on_record(at_the_desk, issued, query, how, kind):
    """AUD-5; the bytes are those that were signed."""
    paper = Document.objects.get(file=issued.file, kind="D1")
    user = officer("jingban")
    response = at_the_desk(user).get(CASE.format(issued.pk, f"document/{paper.pk}/{query}"))
    assert hashlib.sha256(response.content).hexdigest() == paper.sha256
    assert response.headers["Content-Disposition"].startswith(how)
    assert response.headers["X-Content-Type-Options"] == "nosniff" and "no-store" in response.headers["Cache-Control"]
    entry = AccessEntry.objects.get(user=user, kind=kind)
    assert entry.file == issued.file and paper.number in entry.what


def test_a_paper_of_another_case_is_not_found_here(at_the_desk, issued):
    """A number in the address is no key."""
    paper = Document.objects.get(file=issued.file, kind="D1")
    item = items(issued, "D1")[0]
    desk = at_the_desk(officer("jingban"))
    assert desk.get(f"/admin/subjects/serviceitem/{item.pk}/document/{paper.pk}/").status_code == 200
    assert desk.get(CASE.format(issued.pk, "document/999999/")).status_code == 404
    outsider = officer("huizong")
    assert at_the_desk(outsider).get(CASE.format(issued.pk, f"document/{paper.pk}/")).status_code == 404


def test_a_file_sent_with_a_refused_form_must_be_chosen_again(at_the_desk, issued):
    """The page says so instead of losing it silently."""
    item = items(issued, "D1")[0]
    opened_on = issued.file.opened_at.date()
    do(serve.plan, item, "songda", place="虚构路1号", address_source="registered", address_dated=opened_on)
    item.file.refresh_from_db()
    response = at_the_desk(officer("songda")).post(
        f"/admin/subjects/serviceitem/{item.pk}/verb/record_direct/",
        {"version": item.file.version, "served_on": "2026-04-20", "signer": "", "capacity": "self", "proof": scan()},
    )
    assert "签收人：" in text(response) and "所选文件须重新选择" in text(response)


def test_what_lies_in_a_file_shows_its_own_record_and_leads_to_the_case(at_the_desk, issued):
    """A service item's page is about this service, not about the whole case."""
    item = items(issued, "D1")[0]
    page = text(at_the_desk(officer("songda")).get(f"/admin/subjects/serviceitem/{item.pk}/change/"))
    assert "送达事项状态为“待送达”" in page and "签发告知书" not in page
    assert f'<a href="/admin/cases/designation/{issued.pk}/change/">{issued.file.number}</a>' in page


def test_the_record_names_consequences_and_what_lies_in_the_file(at_the_desk, issued):
    page = text(at_the_desk(officer("jingban")).get(CASE.format(issued.pk, "change/")))
    assert "<b>系统</b>（随虚构郑审批的办理）交付送达（《拟认定严重失信主体告知书》" in page
    assert "<b>虚构郑审批</b>（审批）签发告知书，案件转为“告知送达中”。" in page
