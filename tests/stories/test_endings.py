"""How entries end, are stayed and come back, as officers do it in their browsers (edge cases 17, 22, 25, 27)."""
from datetime import date

from django.urls import reverse

from sanctions.jobs import expire_entries
from sanctions.models import ListEntry, Measure
from tests.sanctions import walk
from tests.stored import NUMBER
from tests.stories.officers import Officer
from tests.world import scan


def page(entry) -> str:
    return reverse("admin:sanctions_listentry_change", args=[entry.pk])


def case_page(entry) -> str:
    return reverse("admin:cases_designation_change", args=[entry.decision.file_id])


def propose(entry, kind: str, basis: str, reason: str) -> None:
    Officer("jingban").presses(page(entry), "提请变动条目", kind=kind, basis=basis, reason=reason, order=scan())


def verified(client, entry) -> str:
    return client.get(f"/v/{entry.decision.code}/").content.decode()


def test_annulled_in_reconsideration_forty_days_after_publication(entry, clock, client):
    """Edge case 22, DES-31: the approver cannot sign what nobody proposed; then everything follows from the date."""
    clock.at("2026-06-15 09:00")
    approver = Officer("shenpi")
    assert "须先由经办人提请“撤销认定”" in approver.waits_for(page(entry), "撤销认定")
    assert "有效" in verified(client, entry)
    propose(entry, "revoke", "渝潼府复〔2026〕3号行政复议决定书", "复议机关认定事实不清，撤销原决定。")
    approver.presses(
        page(entry), "撤销认定", basis="渝潼府复〔2026〕3号行政复议决定书", reason="复议机关认定事实不清，撤销原决定。",
        fell_on="2026-06-15",
    )
    assert "认定已于2026-06-15撤销" in approver.reads(page(entry))
    assert "认定已于2026-06-15撤销" in approver.reads(case_page(entry)), "the last of the five steps"
    assert "已撤销" in verified(client, entry) and not ListEntry.objects.in_force().exists()
    assert not Measure.objects.in_force_for(entry.subject).exists()


def test_a_stay_ordered_on_a_friday_evening_and_lifted_later(entry, clock, client):
    """Edge case 25, DES-33: executed the same evening, no working day awaited; the term runs on."""
    clock.at("2026-06-05 20:30")
    propose(entry, "stay", "（2026）渝0152行初8号行政裁定书", "法院裁定停止执行。")
    approver = Officer("shenpi")
    given = {"basis": "（2026）渝0152行初8号行政裁定书", "reason": "法院裁定停止执行。"}
    approver.is_refused(page(entry), "中止执行", "DES-33", **given, ordered_by="重庆市潼南区人民法院", from_on="2026-06-06")
    approver.presses(page(entry), "中止执行", **given, ordered_by="重庆市潼南区人民法院", from_on="2026-06-05")
    assert not ListEntry.objects.displayed().exists() and not Measure.objects.in_force_for(entry.subject).exists()
    assert "自2026-06-05起中止执行" in approver.reads(case_page(entry))
    clock.at("2026-06-25 09:00")
    propose(entry, "resume", "（2026）渝0152行初8号行政判决书", "判决驳回诉讼请求，停止执行裁定失效。")
    Officer("shenpi").presses(
        page(entry), "恢复执行", basis="（2026）渝0152行初8号行政判决书", reason="判决驳回诉讼请求，停止执行裁定失效。"
    )
    assert ListEntry.objects.displayed().exists()
    text = Officer("jingban").reads(page(entry))
    assert "在列，至2029-05-06届满" in text and "2026-06-25恢复执行" in text


def test_a_removal_by_fraud_discovered_after_the_old_term(entry, clock, client):
    """Edge case 27, DES-32: told, heard, and put back; the term begins anew."""
    clock.at("2027-05-10 09:00")
    propose(entry, "remove_early", "信用修复申请及承诺书", "已经履行义务，消除影响。")
    Officer("shenpi").presses(page(entry), "提前移出", basis="信用修复申请及承诺书", reason="已经履行义务，消除影响。")
    assert "不再公示" in verified(client, entry) and not ListEntry.objects.in_force().exists()
    clock.at("2029-09-03 09:00")
    assert expire_entries() == 0, "what was removed does not expire"
    propose(entry, "reinstate", "核查记录〔2029〕2号", "履行凭证系伪造。")
    Officer("shenpi").presses(
        page(entry), "恢复列入", basis="核查记录〔2029〕2号", reason="履行凭证系伪造。", notice_on="2029-08-20",
        notice=scan("告知书.pdf"), statement=scan("情况说明.pdf"),
    )
    assert "在列，至2032-09-03届满" in Officer("jingban").reads(case_page(entry))
    assert "有效" in verified(client, entry)


def test_two_entries_and_one_ends(entry, clock):
    """Edge case 17, DES-34: what both support stays until the second ends too."""
    other = walk.listed(clock, CF_WSH=NUMBER.format(8))
    clock.at("2026-06-15 09:00")
    walk.revoked(entry, date(2026, 6, 15))
    assert set(Measure.objects.in_force_for(entry.subject)) == set(other.measures.all())
    walk.revoked(other, date(2026, 6, 15))
    assert not Measure.objects.in_force_for(entry.subject).exists()
