"""The queue as its officers use it: one field that finds a case, what narrows it, what is kept, rows that are ticked together."""
from datetime import date
from urllib.parse import urlencode

import pytest

from cases.actions import handling
from office.admin.pages import FIRST, Place, place
from office.admin.queue import files_in, tabs_of
from office.admin.queue_rows import party
from office.models import AccessEntry, BulkRun, CaseFile, Document
from office.models.seal import AccessKind
from subjects.actions import serve
from subjects.states import AddressSource
from tests.cases.walk import do, drafted, items, notice_signed, opened
from tests.world import market, officer

START = "2026-05-06 09:00"


@pytest.fixture
def sits(client):
    """sits("jingban") → that officer's browser at the product's own desks."""
    def sit(username: str):
        client.force_login(officer(username), backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sit


def text(response) -> str:
    return response.content.decode()


def found(desk, words: str) -> str:
    """What the field shows for these words, wherever it leads."""
    return text(desk.post("/admin/queue/search/", {"q": words}, follow=True))


def test_one_field_finds_a_case_by_every_number_and_by_two_characters(office, clock, sits):
    """design §6; L-8.1."""
    clock.at(START)
    case, other = notice_signed(), opened(CF_WSH="潼市监处罚〔2026〕992号")
    number, paper = case.file.number, Document.objects.filter(file=case.file, kind="D1").first().number
    desk = sits("jingban")
    for words in (number, number.replace("〔", "[").replace("〕", "]"), paper, case.basis.document_no, case.subject.uscc, case.subject.name[8:10]):
        assert f">{number}</a>" in found(desk, words), words
    assert f">{other.file.number}</a>" not in found(desk, number)
    assert "没有找到" in found(desk, "查无此名") and "没有找到" in found(desk, "司")
    assert "没有找到" in found(sits("huizong"), number), "PER-1: another department's"


def test_exact_hits_stand_before_names(office, clock, sits):
    clock.at(START)
    exact, named = opened(CF_WSH="九九一号"), opened(row=38, CF_WSH="潼市监处罚〔2026〕992号", CF_XDR_MC="重庆市潼南区虚构九九一号商贸有限公司")
    page = found(sits("jingban"), "九九一号")
    assert page.index(exact.file.number) < page.index(named.file.number)
    page = found(sits("jingban"), "虚构")
    assert page.index(named.file.number) < page.index(exact.file.number), "by name alone: what was opened last"


def test_a_persons_number_stands_in_no_address_and_the_search_is_on_record(office, clock, sits):
    """AUD-10; PRI-04."""
    clock.at(START)
    case = drafted()
    person = case.persons[0].subject
    number = person.reveal_number()
    answer = sits("jingban").post("/admin/queue/search/", {"q": number})
    assert answer.status_code == 200 and case.file.number in text(answer) and number not in text(answer)
    assert "no-store" in answer["Cache-Control"]
    entry = AccessEntry.objects.get(kind=AccessKind.LOOK_UP)
    assert entry.user == officer("jingban") and entry.what == "按证件号码查询案卷，1件" and number not in entry.what
    assert "没有找到" in text(sits("jingban").get("/admin/", {"q": number})), "nor is it searched from there"


def test_who_only_supervises_reads_a_persons_surname(office):
    """PRI-01: he opens the case to know more, and that is on record."""
    file = CaseFile(party="虚构张三", party_masked="虚＊", department=market())
    assert party(file, officer("jingban")) == "虚构张三" and party(file, officer("jiandu")) == "虚＊"


def test_the_queue_is_narrowed_by_its_address(office, clock, sits):
    clock.at(START)
    draft, signed = opened(CF_WSH="潼市监处罚〔2026〕992号"), notice_signed()
    desk = sits("jingban")
    page = text(desk.get("/admin/", {"tab": "department", "what": "designation.draft"}))
    assert f">{draft.file.number}</a>" in page and f">{signed.file.number}</a>" not in page and "认定案件：草拟" in page
    assert "没有符合筛选条件的案件" in text(desk.get("/admin/", {"tab": "department", "due": "over"}))
    clock.at("2027-05-06 09:00")
    assert draft.file.number in text(desk.get("/admin/", {"tab": "department", "due": "over"}))
    assert draft.file.number in text(desk.get("/admin/", {"tab": "department", "what": "nonsense", "due": "x", "department": "9'"}))


def test_what_narrows_is_kept_under_a_name_of_ones_own(office, clock, sits):
    clock.at(START)
    desk = sits("jingban")
    sent = {"tab": "department", "what": "designation", "due": "3wd"}
    desk.post("/admin/queue/keep/", {**sent, "name": "三日内到期"})
    assert officer("jingban").kept_filters == [{"name": "三日内到期", "query": f"?{urlencode(sent)}"}]
    assert "三日内到期" in text(desk.get("/admin/")) and officer("fazhi").kept_filters == []
    desk.post("/admin/queue/keep/", {**sent, "name": ""})
    desk.post("/admin/queue/drop/", {"name": "三日内到期"})
    assert officer("jingban").kept_filters == [] and desk.get("/admin/queue/drop/").status_code == 405


def test_ticked_rows_or_the_whole_list_go_to_one_verb(office, clock, sits):
    """L-8.7."""
    clock.at(START)
    ours, given_back = opened(), do(handling.give_back, opened(CF_WSH="潼市监处罚〔2026〕992号"), "jingban", reason="另有任务")
    desk = sits("jingban")
    answer = desk.post("/admin/queue/bulk/", {"tab": "department", "file": [ours.pk, given_back.pk]})
    assert answer.url == f"/admin/bulk/{BulkRun.objects.get().pk}/" and "批量领办" in text(desk.get(answer.url))
    desk.post("/admin/queue/bulk/", {"tab": "unclaimed", "all": "1"})
    assert [item.file_id for item in BulkRun.objects.latest("pk").items.all()] == [given_back.pk]
    assert desk.post("/admin/queue/bulk/", {"tab": "mine"}).url == "/admin/?tab=mine"


def test_a_server_finds_a_row_for_each_paper_and_recipient(office, clock, sits):
    """SRV-01, SRV-16: which papers, by what method, until when, and the verb to press."""
    clock.at(START)
    case = notice_signed()
    first, second = items(case, "D1")
    page = text(sits("songda").get("/admin/", {"tab": "serving"}))
    for item in (first, second):
        assert f'/admin/subjects/serviceitem/{item.pk}/verb/plan/' in page and item.recipient.name in page
    assert page.count("还剩7个工作日") == 2 and "未定方式" in page
    do(serve.plan, first, "songda", place="虚构路1号", address_source=AddressSource.REGISTERED, address_dated=date(2026, 5, 6))
    page = text(sits("songda").get("/admin/", {"tab": "serving"}))
    assert f"/admin/subjects/serviceitem/{first.pk}/verb/record_direct/" in page and "直接送达" in page
    assert "tab=serving" not in text(sits("shenpi").get("/admin/"))


def test_pages_follow_each_other_without_gap_or_repetition(office, clock):
    """PRF-2: each begins where the last one ended, with those that have no limit at the end."""
    clock.at(START)
    for number in (1, 2, 3):
        opened(CF_WSH=f"潼市监处罚〔2026〕99{number}号")
    user = officer("jingban")
    tab, seen, after = tabs_of(user)["department"], [], FIRST
    everything = list(files_in(user, tab, most=100))
    while page := list(files_in(user, tab, after=after, most=1)):
        seen, after = [*seen, *page], place(str(Place(page[0].next_due, page[0].pk)))
    assert seen == everything and len(seen) == 3
    assert {file.pk for file in everything} == set(CaseFile.objects.filter(department=market()).exclude(awaits="").values_list("pk", flat=True))


@pytest.mark.parametrize("typed", ["", "~", "x~y", "2026-13-40~1", "~99999999999999999999"])
def test_what_is_no_place_is_the_beginning(typed):
    assert place(typed) == FIRST
