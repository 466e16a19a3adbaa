"""A decision is changed in reconsideration forty days after effect, as officers do it in their browsers (edge case 23)."""
from django.urls import reverse

from sanctions.models import ListEntry, Measure
from tests.stories.officers import Officer
from tests.world import scan

RULING, REASON = "渝潼府复〔2026〕3号行政复议决定书", "复议机关认为部分惩戒措施和期限不当，予以变更。"


def test_reconsideration_leaves_fewer_measures_and_a_shorter_term(case_effective, clock, client):
    """Edge case 23, C.1: proposed, signed by another, served anew; the old paper says 已变更, the new one 有效."""
    case = case_effective
    old, page = case.decision, reverse("admin:cases_designation_change", args=[case.pk])
    clock.at("2026-06-15 09:00")
    approver, handler = Officer("shenpi"), Officer("jingban")
    assert "须先由经办人提请变更决定" in approver.waits_for(page, "变更认定决定")
    kept, lifted = case.entry.measures_left
    offered = handler.choices(page, "提请变更决定", "measures")
    assert set(offered) == {str(kept), str(lifted)}, "only what the decision has"
    told = {"organ": "重庆市潼南区人民政府", "basis": RULING, "changed_on": "2026-06-15", "reason": REASON}
    handler.is_refused(
        page, "提请变更决定", "变更后的期限不得长于原期限", **told, measures=[kept.pk], term_ends="2030-05-06", order=scan()
    )
    handler.presses(page, "提请变更决定", **told, measures=[kept.pk], term_ends="2028-05-06", order=scan())
    assert "待签发" in approver.reads(page)
    approver.presses(page, "变更认定决定", reason=REASON)
    text = approver.reads(page)
    assert "变更认定严重失信主体决定书" in text and "在列，至2028-05-06届满" in text and "期限至2028-05-06" in text
    assert list(Measure.objects.in_force_for(case.subject)) == [kept]
    entry = ListEntry.objects.get()
    assert "在列，至2028-05-06届满" in handler.reads(reverse("admin:sanctions_listentry_change", args=[entry.pk]))
    assert "已变更" in client.get(f"/v/{old.code}/").content.decode()
    assert "有效" in client.get(f"/v/{entry.decision.code}/").content.decode()
    clock.at("2028-05-07 00:00")
    assert not ListEntry.objects.in_force().exists(), "the shorter term ends by its date"
