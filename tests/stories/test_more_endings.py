"""What else becomes of entries, as officers see it in their browsers (edge cases 17, 24, 26, 29)."""
from django.urls import reverse

from office.models import Message
from sanctions.jobs import expire_entries
from sanctions.models import ListDomain, Measure
from tests.cases.walk import record
from tests.sanctions.test_several_entries import two
from tests.stories.officers import Officer
from tests.stories.test_fallen_penalty import annulled
from tests.world import officer, scan


def page(entry) -> str:
    return reverse("admin:sanctions_listentry_change", args=[entry.pk])


def propose(entry, kind: str, basis: str, reason: str) -> None:
    Officer("jingban").presses(page(entry), "提请变动条目", kind=kind, basis=basis, reason=reason, order=scan())


def test_two_lists_in_two_domains_and_one_ends(entry, clock):
    """Edge case 17, DES-34: the paper names what goes on; what only the ended one supported is lifted."""
    first, second = two(entry, clock)
    shared, own = first.measures.order_by("pk")
    [third] = second.measures.exclude(pk=shared.pk)
    assert first.domain != second.domain
    clock.at("2026-06-15 09:00")
    given = {"basis": "渝潼府复〔2026〕3号行政复议决定书", "reason": "认定事实不清。"}
    propose(first, "revoke", **given)
    Officer("shenpi").presses(page(first), "撤销认定", **given, fell_on="2026-06-15")
    assert set(Measure.objects.in_force_for(first.subject)) == {shared, third}
    assert "认定已于2026-06-15撤销" in Officer("jingban").reads(page(first))
    assert "在列，至2029-05-06届满" in Officer("jingban").reads(page(second)), "the other stands for itself"


def test_the_penalty_is_annulled_while_a_court_has_stayed_the_listing(entry, clock):
    """Edge case 24, DES-31, DES-33: the appeal pends; nothing is resumed on lost ground, the listing is revoked."""
    clock.at("2026-06-05 20:30")
    order = {"basis": "（2026）渝0152行初8号行政裁定书", "reason": "法院裁定停止执行。"}
    propose(entry, "stay", **order)
    Officer("shenpi").presses(page(entry), "中止执行", **order, ordered_by="重庆市潼南区人民法院", from_on="2026-06-05")
    clock.at("2026-06-15 09:00")
    annulled(entry.basis, "2026-06-12")
    assert "停止公示和惩戒措施，待撤销认定" in Officer("jingban").reads(page(entry))
    propose(entry, "resume", "（2026）渝0152行初8号行政判决书", "裁定失效。")
    assert "应当撤销认定" in Officer("shenpi").waits_for(page(entry), "恢复执行")
    propose(entry, "revoke", "渝潼府复〔2026〕3号行政复议决定书", "依据已被撤销。")
    Officer("shenpi").presses(
        page(entry), "撤销认定", basis="渝潼府复〔2026〕3号行政复议决定书", reason="依据已被撤销。", fell_on="2026-06-12"
    )
    assert "认定已于2026-06-12撤销" in Officer("jingban").reads(page(entry))


def test_early_removal_is_refused_and_then_the_term_expires(entry, clock):
    """Edge case 26: refused with a reason the handler reads; the entry goes on, and ends by its date."""
    clock.at("2029-04-20 09:00")
    approver = Officer("shenpi")
    assert "不同意提请" not in approver.reads(page(entry)), "nothing is proposed, so there is nothing to refuse"
    propose(entry, "remove_early", "信用修复申请书", "申请人称已经履行义务。")
    approver.presses(page(entry), "不同意提请", reason="罚款尚未缴清，不符合提前移出条件。")
    text = Officer("jingban").reads(page(entry))
    assert "不同意：罚款尚未缴清" in text and "在列，至2029-05-06届满" in text
    assert "罚款尚未缴清" in Message.objects.get(to=officer("jingban"), effect="refused").text
    assert "须先由经办人提请“提前移出”" in approver.waits_for(page(entry), "提前移出")
    clock.at("2029-05-07 00:00")
    assert expire_entries() == 1 and "期限已于2029-05-06届满，不再列入" in Officer("jingban").reads(page(entry))


def test_a_domain_is_repealed_while_entries_live(entry, clock):
    """Edge case 29: nothing ends of itself; both pages say so, and no new case is opened."""
    clock.at("2026-06-15 09:00")
    domain = reverse("admin:sanctions_listdomain_change", args=[entry.domain_id])
    Officer("fazhi").presses(domain, "停用领域", reason="规章已被废止。")
    text = Officer("fazhi").reads(domain)
    assert "领域已停用，在列条目须逐案审查" in text and entry.file.number in text
    assert "领域已停用，请审查本条目" in Officer("jingban").reads(page(entry)) and entry.in_force()
    other = record(CF_WSH="潼市监处罚〔2026〕977号")
    offered = Officer("jingban").choices(
        reverse("admin:subjects_penaltyrecord_change", args=[other.pk]), "据此立案", "domain"
    )
    assert ListDomain.objects.get(pk=entry.domain_id).name not in offered
    clock.at("2029-05-07 00:00")
    assert "领域已停用，在列条目须逐案审查" not in Officer("fazhi").reads(domain), "by then it has run out"
