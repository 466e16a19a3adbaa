"""A penalty is annulled while something rests on it: a case under way, a decision on its way, a listing (REC-14)."""
from datetime import date

import pytest
from django.urls import reverse

from cases.models import Designation
from office.calendar import today
from office.models import Message
from office.models.clock import ClockEntry
from sanctions.jobs import expire_entries
from sanctions.models import ListEntry, Measure
from subjects.models import Annulment, PenaltyRecord, ServiceItem
from tests.cases import walk
from tests.cases.walk import deliver, items
from tests.sanctions.walk import again
from tests.stories.officers import Officer
from tests.world import scan

RULING = "渝潼府复〔2026〕3号行政复议决定书"


def annulled(record, fell_on: str, kind: str = "annulled") -> str:
    """Entered by the handler on the record's page, confirmed by the approver; the address of the record's page."""
    page = reverse("admin:subjects_penaltyrecord_change", args=[record.pk])
    Officer("jingban").presses(
        page, "登记文书失效", kind=kind, fell_on=fell_on, known_on=f"{today():%Y-%m-%d}", document=RULING, reason="复议机关认定事实不清。", scan=scan(),
    )
    annulment = Annulment.objects.get(record=record)
    Officer("shenpi").presses(reverse("admin:subjects_annulment_change", args=[annulment.pk]), "确认失效")
    return page


def page_of(thing, model: str) -> str:
    return reverse(f"admin:{model}_change", args=[thing.pk])


def test_what_is_listed_on_it_stops_working_at_once_and_is_revoked_in_three_days(entry, clock, client):
    """REC-14, DES-31, edge case 24: the appeal against the listing still pends; the ground falls from under it."""
    clock.at("2026-06-15 09:00")
    page = annulled(entry.basis, "2026-06-12")
    assert "撤销（2026-06-12）" in Officer("jingban").reads(page)
    entry = again(entry)
    assert not entry.in_force() and not ListEntry.objects.displayed().exists()
    assert not Measure.objects.in_force_for(entry.subject).exists() and not entry.responsible.get().in_force()
    text = Officer("jingban").reads(page_of(entry, "sanctions_listentry"))
    assert "依据文书已于2026-06-12失去效力，停止公示和惩戒措施，待撤销认定" in text and "撤回公示" in text
    assert ClockEntry.objects.filter(file=entry.file, key="pub.withdraw").latest("id").due == date(2026, 6, 18)
    assert "请提请撤销认定" in Message.objects.get(to__username="jingban", effect="attention").text
    handler = Officer("jingban")
    assert entry.file.number in handler.reads("/admin/"), "it lies in his queue"
    handler.presses(
        page_of(entry, "sanctions_listentry"), "提请变动条目", kind="revoke", basis=RULING, reason="依据已被撤销。", order=scan()
    )
    assert entry.file.number in Officer("shenpi").reads("/admin/"), "and then in the approver's"
    Officer("shenpi").presses(
        page_of(entry, "sanctions_listentry"), "撤销认定", basis=RULING, reason="依据已被撤销。", fell_on="2026-06-12"
    )
    entry = again(entry)
    assert entry.state == "revoked" and entry.file.closed_at and entry.file.next_due_key == "srv.decision"
    assert "已撤销" in client.get(f"/v/{entry.decision.code}/").content.decode()


def test_a_case_under_way_ends_without_a_listing(case_in_approval, clock):
    """DES-06: nothing is decided on a fallen penalty; the handler is told, the approver drops the case."""
    case = case_in_approval
    clock.at("2026-05-07 09:00")
    annulled(case.basis, "2026-05-06")
    case_page = page_of(case, "cases_designation")
    assert "已失去效力" in Officer("shenpi").waits_for(case_page, "签发认定决定")
    assert "请提请审批人不予认定" in Message.objects.get(to__username="jingban", effect="attention").text
    Officer("shenpi").presses(case_page, "不予认定", reason="认定依据文书已被撤销。")
    assert Designation.objects.get(pk=case.pk).state == "dropped"


def test_a_decision_on_its_way_never_takes_effect(case_decided, client):
    """DES-06, DES-21: served on the party or not, what rests on nothing is taken back by the office that made it."""
    case = case_decided
    firm, person = items(case, "D3")
    deliver(person, date(2026, 5, 6))
    annulled(case.basis, "2026-05-06")
    deliver(ServiceItem.objects.get(pk=firm.pk), date(2026, 5, 6))
    case = Designation.objects.get(pk=case.pk)
    assert case.state == "decided" and not ListEntry.objects.exists()
    Officer("shenpi").presses(page_of(case, "cases_designation"), "撤回认定决定", reason="认定依据文书已被撤销。")
    case = Designation.objects.get(pk=case.pk)
    assert case.state == "dropped" and "已撤销" in client.get(f"/v/{case.decision.code}/").content.decode()
    assert {item.recipient_id for item in items(case, "D4")} == {firm.recipient_id, person.recipient_id}
    assert not case.file.service_items.open().exclude(document__kind="D4").exists()


def test_what_had_ended_before_is_corrected_too(entry, clock):
    """Edge case 23: annulled after expiry; the history is corrected with its reasons."""
    clock.at("2029-05-08 09:00")
    assert expire_entries() == 1
    annulled(entry.basis, "2029-05-08", kind="unlawful")
    text = Officer("jingban").reads(page_of(entry, "sanctions_listentry"))
    assert "撤回公示" in text and PenaltyRecord.objects.get(pk=entry.basis_id).annulment_kind == "unlawful"


@pytest.mark.parametrize("by, shown", [("jingban", True), ("shenpi", False), ("jiandu", False)])
def test_who_may_enter_it_is_shown_the_way(clock, by, shown):
    """PER-3: the organ's handlers, nobody else."""
    clock.at("2026-04-20 10:00")
    page = reverse("admin:subjects_penaltyrecord_change", args=[walk.record().pk])
    assert ("登记文书失效" in Officer(by).reads(page)) is shown
