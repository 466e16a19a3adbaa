"""One procedure for penalty and listing, as officers walk it in their browsers (DES-16, DES-17)."""
from datetime import date

from django.urls import reverse

from cases.models import Designation
from office.models import ClockEntry
from sanctions.models import ListEntry
from subjects.models import PenaltyRecord
from tests.cases.test_combined import CODE, FIRM, NUMBER, PERSON
from tests.stories.officers import Officer
from tests.stories.test_designation import NOTICE, case_url, deliver, item_url, service_items, weighed
from tests.world import hub, scan, sheet

LIST = reverse("admin:cases_designation_changelist")
FILED = {"penalty_case": "潼市监处立(2026)7号", "penalty_filed_on": "2026-09-01", "penalty_hearing": "on"}
PARTY = {"name": FIRM, "number": CODE, "representative": PERSON, "representative_number": NUMBER}


def bring_in(hub_officer) -> PenaltyRecord:
    """The penalty has been decided, and comes in by sheet like any other."""
    rows = sheet(22, CF_JDRQ="2026-10-20", CF_WSH="潼市监处罚〔2026〕77号")
    staged = hub_officer.web.post(reverse("admin:subjects_intakebatch_upload"), {"department": hub().pk, "sheet": scan("p.csv", rows)})
    hub_officer.web.post(staged.url, {"confirm": "1"})
    return PenaltyRecord.objects.get()


def open_and_notify(officers) -> Designation:
    handler = officers["jingban"]
    domain = handler.choices(LIST, "与行政处罚一并立案", "domain")
    assert "市场监管（训练）" in domain and len(domain) == 1, "only domains whose rule knows it"
    handler.is_refused(LIST, "与行政处罚一并立案", "第18位应为", domain=domain["市场监管（训练）"], **FILED, **{**PARTY, "number": CODE[:-1] + "1"})
    handler.presses(LIST, "与行政处罚一并立案", domain=domain["市场监管（训练）"], **FILED, **PARTY)
    case = Designation.objects.get()
    url = case_url(case)
    page = handler.reads(url)
    assert "待行政处罚决定作出后登记，登记前不得签发认定决定" in page and "2026-09-01，办理期限自该日起算" in page
    measures = list(handler.choices(url, "拟写告知内容", "measures").values())[:3]
    handler.is_refused(url, "拟写告知内容", "请填写", **NOTICE, measures=measures)
    handler.presses(url, "拟写告知内容", **NOTICE, measures=measures, penalty_notice="潼市监罚告〔2026〕7号", penalty_notice_on="2026-09-28")
    handler.presses(url, "添加证据", name="现场检查笔录", proves="违法事实", source="处罚案卷", upload=scan())
    handler.presses(url, "填写认定要素", intent="当事人明知而为。", **weighed(case))
    handler.presses(url, "确定责任人员", persons=list(handler.choices(url, "确定责任人员", "persons").values()))
    handler.presses(url, "提交告知书审签")
    officers["shenpi"].presses(url, "签发告知书")
    return Designation.objects.get()


def test_penalty_and_listing_are_told_heard_decided_and_served_as_one(clock):
    """DES-16, DES-17: the page says at each step what of the penalty is missing; the listing never comes before it."""
    clock.at("2026-09-28 09:00")
    officers = {name: Officer(name) for name in ("jingban", "fazhi", "shenpi", "songda", "huizong")}
    case = open_and_notify(officers)
    url = case_url(case)
    assert ClockEntry.objects.get(file=case.file, key="des.total").due == date(2026, 11, 30)
    for item in service_items(case, "D1"):
        deliver(officers["songda"], item, "2026-09-28")

    clock.at("2026-10-20 09:00")
    measures = list(officers["jingban"].choices(url, "送法制审核", "measures").values())[:2]
    officers["jingban"].presses(url, "送法制审核", reasons="事实清楚，未提出陈述申辩。", measures=measures)
    officers["fazhi"].presses(url, "法制审核通过", reason="同意。")
    assert "行政处罚决定书尚未登记为认定依据" in officers["shenpi"].waits_for(url, "签发认定决定")
    assert "登记处罚决定为认定依据" in officers["jingban"].reads(reverse("admin:index")), "his queue says what comes next"

    record = bring_in(officers["huizong"])
    page = reverse("admin:subjects_penaltyrecord_change", args=[record.pk])
    domain = officers["jingban"].choices(page, "据此立案", "domain")["市场监管（训练）"]
    officers["jingban"].is_refused(page, "据此立案", "请在该案登记处罚决定", domain=domain)
    assert officers["jingban"].opens(page, f"登记为{case.file.number}的认定依据") == officers["jingban"].opens(url, "登记处罚决定为认定依据")
    form = {"record": record.pk, "same_facts": "on"}
    officers["jingban"].is_refused(url, "登记处罚决定为认定依据", "不一致", **form, penalty_case="潼市监处立〔2026〕9号")
    officers["jingban"].presses(url, "登记处罚决定为认定依据", **form, penalty_case="潼市监处立（2026）7号")
    officers["shenpi"].presses(url, "签发认定决定", reasons="事实清楚，未提出陈述申辩。", measures=measures)

    firm, person = service_items(case, "D3")
    officers["songda"].presses(item_url(firm), "安排送达", place="虚构路1号", address_source="registered", address_dated="2026-10-20")
    assert "行政处罚决定书尚未登记送达" in officers["songda"].reads(item_url(firm))
    officers["songda"].presses(url, "登记处罚决定书送达", served_on="2026-10-20", proof=scan())
    officers["songda"].presses(item_url(firm), "登记直接送达", served_on="2026-10-20", signer="虚构签收人", capacity="receiving", proof=scan())
    entry = ListEntry.objects.get()
    assert (entry.basis, entry.effective_on) == (record, date(2026, 10, 20))
    deliver(officers["songda"], person, "2026-10-20")
    assert entry.responsible.get().person.name == PERSON
