"""A designation from the row of a penalty sheet to the list and off it again, as officers do it in their browsers."""
from datetime import date

import pytest
from django.urls import reverse

from cases.models import Designation
from office.models import Event, Message
from sanctions.jobs import expire_entries
from sanctions.models import ListEntry
from subjects.models import PenaltyRecord, ServiceItem
from tests.stories.officers import Officer
from tests.world import hub, scan, sheet

NOTICE = {
    "party_address": "重庆市潼南区虚构路1号", "facts": "当事人经营超过保质期的食品，货值较大。",
    "reasons": "违法行为性质恶劣、情节严重、社会危害较大，受到较重行政处罚。", "legal_basis": "《中华人民共和国食品安全法》第一百二十四条",
}


@pytest.fixture
def officers(clock):
    clock.at("2026-09-28 09:00")
    return {name: Officer(name) for name in ("jingban", "fazhi", "shenpi", "songda", "huizong", "jiandu")}


def case_url(case) -> str:
    return reverse("admin:cases_designation_change", args=[case.pk])


def item_url(item) -> str:
    return reverse("admin:subjects_serviceitem_change", args=[item.pk])


def import_row(hub_officer, row: int) -> PenaltyRecord:
    """The hub brings the sheet in: upload, look at the preview, confirm."""
    upload = reverse("admin:subjects_intakebatch_upload")
    staged = hub_officer.web.post(upload, {"department": hub().pk, "sheet": scan("penalties.csv", sheet(row))})
    assert "重庆市潼南区虚构长青1020商贸有限公司" in hub_officer.reads(staged.url)
    assert not PenaltyRecord.objects.exists(), "looking changes nothing"
    hub_officer.web.post(staged.url, {"confirm": "1"})
    return PenaltyRecord.objects.get()


def open_and_notify(officers) -> Designation:
    """Import, open, draft, sign: the notice is on its way."""
    record = import_row(officers["huizong"], 22)
    handler = officers["jingban"]
    page = reverse("admin:subjects_penaltyrecord_change", args=[record.pk])
    domain = handler.choices(page, "据此立案", "domain")["市场监管（训练）"]
    handler.presses(page, "据此立案", domain=domain)
    case = Designation.objects.get()
    url = case_url(case)
    measures = list(handler.choices(url, "拟写告知内容", "measures").values())[:3]
    handler.presses(url, "拟写告知内容", **NOTICE, measures=measures)
    handler.presses(url, "添加证据", name="行政处罚决定书", proves="违法事实和处罚结果", source="本机关案卷", upload=scan())
    handler.presses(url, "填写认定要素", intent="当事人明知而为。", **weighed(case))
    person = list(handler.choices(url, "确定责任人员", "persons").values())
    handler.presses(url, "确定责任人员", persons=person)
    handler.presses(url, "提交告知书审签")
    officers["shenpi"].presses(url, "签发告知书")
    return Designation.objects.get()


def weighed(case) -> dict[str, str]:
    factors = case.factors.all()
    return {f"finding_{f.pk}": "经查属实。" for f in factors} | {f"evidence_{f.pk}": "行政处罚决定书" for f in factors}


def deliver(server, item, on: str, **signed) -> None:
    server.presses(
        item_url(item), "安排送达", place="重庆市潼南区虚构路1号", address_source="registered", address_dated=on
    )
    capacity = "self" if item.recipient.is_person else "receiving"
    fields = {"served_on": on, "signer": "虚构签收人", "capacity": capacity, "proof": scan(), **signed}
    server.presses(item_url(item), "登记直接送达", **fields)


def service_items(case, kind: str) -> list[ServiceItem]:
    """The organisation's first, then the responsible person's."""
    return list(ServiceItem.objects.filter(file=case.file, document__kind=kind).order_by("id"))


def test_from_a_penalty_sheet_to_the_list_and_off_it_at_term(officers, clock):
    """DES-05…26, SRV-02, SUB-09. The responsible person is served later than the firm: each date stands alone."""
    case = open_and_notify(officers)
    url, (firm, person) = case_url(case), service_items(case, "D1")

    clock.at("2026-09-30 15:00")
    deliver(officers["songda"], firm, "2026-09-30")
    clock.at("2026-10-12 10:00")
    assert "告知书尚未送达" in officers["jingban"].waits_for(url, "送法制审核")
    deliver(officers["songda"], person, "2026-10-12")
    windows = dict(case.recipients.values_list("role", "window_ends"))
    assert windows == {"当事人": date(2026, 10, 13), "法定代表人": date(2026, 10, 19)}

    clock.at("2026-10-19 23:30")
    refusal = officers["jingban"].waits_for(url, "送法制审核")
    assert "2026年10月19日届满" in refusal and "DES-13" in refusal
    assert "DES-13" in officers["shenpi"].waits_for(url, "签发认定决定")
    clock.at("2026-10-20 00:00")
    measures = list(officers["jingban"].choices(url, "送法制审核", "measures").values())[:3]
    officers["jingban"].presses(url, "送法制审核", reasons="事实清楚，理由充分，未提出陈述申辩。", measures=measures)
    officers["fazhi"].presses(url, "法制审核通过", reason="事实清楚、证据确凿，程序合法，同意。")
    officers["shenpi"].presses(url, "签发认定决定", reasons="事实清楚，理由充分，未提出陈述申辩。", measures=measures)

    firm, person, repair = [*service_items(case, "D3"), *service_items(case, "D9")]
    clock.at("2026-10-21 16:00")
    deliver(officers["songda"], firm, "2026-10-21")
    deliver(officers["songda"], repair, "2026-10-21")
    entry = ListEntry.objects.get()
    assert (entry.effective_on, entry.term_ends) == (date(2026, 10, 21), date(2029, 10, 21))
    assert not entry.responsible.exists(), "nothing shows of a person before he was served"
    clock.at("2026-11-02 09:00")
    deliver(officers["songda"], person, "2026-11-02")
    assert entry.responsible.get().effective_on == date(2026, 11, 2)
    assert "在列，至2029-10-21届满" in officers["jingban"].reads(url)

    entry_url = reverse("admin:sanctions_listentry_change", args=[entry.pk])
    clock.at("2029-10-21 23:59")
    officers = {name: Officer(name) for name in ("jingban", "jiandu")}
    assert "在列" in officers["jingban"].reads(entry_url)
    clock.at("2029-10-22 00:00")
    assert "期限已于2029-10-21届满，不再列入" in officers["jingban"].reads(entry_url), "with no job run"
    assert not ListEntry.objects.in_force().exists()
    assert expire_entries() == 1 and expire_entries() == 0
    assert "期满移出" in officers["jiandu"].reads(entry_url)
    labels = list(Event.objects.filter(file=case.file, machine="designation").order_by("seq").values_list("label", flat=True))
    assert labels == [
        "立案", "拟写告知内容", "添加证据", "填写认定要素", "确定责任人员", "提交告知书审签", "签发告知书", "陈述申辩期开始",
        "送法制审核", "法制审核通过", "签发认定决定", "决定生效", "登记条目变动",
    ]


def test_a_convincing_statement_drops_the_case(officers, clock):
    """DES-10, DES-11, DES-37; design §9.1: answered, served, and then not designated."""
    case = open_and_notify(officers)
    url = case_url(case)
    clock.at("2026-09-30 15:00")
    for item in service_items(case, "D1"):
        deliver(officers["songda"], item, "2026-09-30")
    recipient = officers["jingban"].choices(url, "登记陈述申辩", "recipient")
    firm = next(value for text, value in recipient.items() if "当事人" in text)
    officers["jingban"].is_refused(
        url, "登记陈述申辩", "邮戳日期", recipient=firm, received_on="2026-09-30", channel="mail", text="无主观故意",
        grounds="没有主观故意",
    )
    clock.at("2026-10-09 10:00")
    officers["jingban"].presses(
        url, "登记陈述申辩", recipient=firm, received_on="2026-10-09", channel="counter",
        text="所涉食品由供货商更换标签，当事人不知情。", grounds="没有主观故意\n已经主动召回并赔偿", upload=scan("陈述.pdf"),
    )
    grounds = list(case.statements.get().grounds.all())
    answers = {}
    for ground in grounds:
        answers |= {f"finding_{ground.pk}": "经向供货商核实属实", f"adopted_{ground.pk}": "yes", f"reason_{ground.pk}": "有书证证明"}
    officers["jingban"].presses(url, "反馈陈述申辩", convincing="yes", **answers)
    assert "陈述申辩期至2026年10月13日届满" in officers["shenpi"].waits_for(url, "签发认定决定"), "a statement closes no window"
    officers["shenpi"].presses(url, "不予认定", reason="当事人证明没有主观故意，依据44号令第十二条第二款不予列入。")
    case = Designation.objects.get()
    assert case.get_state_display() == "不予认定" and not ListEntry.objects.exists()
    assert case.file.documents.filter(kind="D4").exclude(number="").count() == 1
    assert Message.objects.filter(to__username="jingban").exists()
    for item in service_items(case, "D4"):
        deliver(officers["songda"], item, "2026-10-09")
