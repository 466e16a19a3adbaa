"""How an entry ends before its term, whole or in part, and why not yet (DES-25…31; edge cases 22, 23)."""
from datetime import date

from office.models import Event
from sanctions.actions.ending import remove_early, revoke, revoke_part
from sanctions.actions.entry import expire, record_restriction
from sanctions.jobs import expire_entries
from sanctions.models import ListEntry, Measure
from tests.cases.walk import do
from tests.sanctions.walk import again, propose, refusal, removed, revoked, revoked_in_part, stayed, undone
from tests.subjects.falls import fallen
from tests.world import scan

WORDS = {"basis": "依据", "reason": "理由"}


def decision_of(entry) -> str:
    entry.decision.refresh_from_db()
    return entry.decision.standing


def test_des_31_a_revoked_entry_never_works_again(entry, clock):
    """DES-31: from the day it fell; the person's record and the decision's standing go with it, in its own file too."""
    clock.at("2026-06-15 09:00")
    entry = revoked(entry, date(2026, 6, 10))
    assert entry.state == "revoked" and entry.standing() == "认定已于2026-06-10撤销"
    assert not entry.responsible.get().in_force() and decision_of(entry) == "已撤销"
    assert Event.objects.filter(file=entry.decision.file, verb="follow_entry").exists()
    assert entry.file.service_items.filter(document__kind="D8c").count() == 2, "to the party and to the person"


def test_des_31_it_falls_between_its_effect_and_today(entry, clock):
    clock.at("2026-06-15 09:00")
    propose(entry, "revoke")
    for day in (date(2026, 5, 5), date(2026, 6, 16)):
        assert "撤销生效日期应在2026-05-06至今天之间 · DES-31" in refusal(revoke, entry, fell_on=day, **WORDS)


def test_des_31_what_had_ended_is_corrected_too(entry, clock):
    """Edge case 23: annulled after expiry, and after removal; the history says so."""
    with undone():
        clock.at("2029-05-07 00:00")
        assert expire_entries() == 1 and decision_of(entry) == "不再公示"
        clock.at("2029-08-01 09:00")
        gone = revoked(again(entry), date(2026, 5, 6))
        assert (gone.state, gone.expired_on) == ("revoked", date(2029, 5, 7)) and decision_of(gone) == "已撤销"
        assert not gone.in_force() and not ListEntry.objects.in_force().exists()
    with undone():
        clock.at("2027-05-10 09:00")
        removed(entry)
        gone = revoked(entry, date(2027, 5, 10))
        assert gone.state == "revoked" and gone.removals.count() == 1


def test_des_34_a_part_falls_and_the_rest_stands(entry, clock):
    """Edge case 23: only some measures; they end by date, the entry stays."""
    clock.at("2026-06-15 09:00")
    first, second = entry.measures.all()
    entry = revoked_in_part(entry, [first], date(2026, 6, 15))
    assert entry.state == "listed" and entry.in_force() and decision_of(entry) == "已变更"
    assert list(Measure.objects.in_force_for(entry.subject)) == [second]
    propose(entry, "revoke_part")
    refused = refusal(revoke_part, entry, measures=[second], fell_on=date(2026, 6, 15), **WORDS)
    assert "撤销全部措施的，应当撤销认定，不得按部分撤销办理 · DES-34" in refused


def test_des_27_no_early_removal_before_the_least_time(entry, clock):
    """DES-27: its last day belongs to it; a basis that has fallen asks for no waiting."""
    clock.at("2027-05-06 23:00")
    propose(entry, "remove_early")
    assert "列入未满最短期限（至2027-05-06），不得提前移出 · DES-27" in refusal(remove_early, entry, **WORDS)
    with undone():
        fallen(entry.basis, date(2027, 1, 4))
        assert removed(entry).state == "removed"
    clock.at("2027-05-07 00:00")
    gone = removed(entry)
    assert gone.state == "removed" and gone.standing() == "已于2027-05-07提前移出"
    assert not gone.in_force() and not gone.responsible.get().in_force() and decision_of(gone) == "不再公示"
    assert gone.file.service_items.filter(document__kind="D8a").count() == 2


def test_des_25_a_longer_restriction_keeps_the_entry_to_its_end(entry, clock):
    """DES-25, DES-26, DES-28."""
    facts = {"restricted_by": "处罚决定书第二项", "reason": "禁业五年", "order": scan()}
    short = refusal(record_restriction, entry, restricted_until=date(2029, 5, 6), **facts)
    assert "法定限制期限不长于名单期限（至2029-05-06），无须登记 · DES-25" in short
    do(record_restriction, entry, "shenpi", restricted_until=date(2031, 5, 6), **facts)
    clock.at("2029-05-07 00:00")
    entry = again(entry)
    assert entry.in_force() and ListEntry.objects.in_force().filter(pk=entry.pk).exists()
    assert entry.standing() == "在列，至2031-05-06届满" and expire_entries() == 0
    assert "法定限制期限至2031-05-06届满 · DES-26" in refusal(expire, entry, None)
    propose(entry, "remove_early")
    assert "法定限制期限至2031-05-06届满，期间不得提前移出 · DES-28" in refusal(remove_early, entry, **WORDS)
    clock.at("2031-05-07 00:00")
    assert not ListEntry.objects.in_force().exists() and expire_entries() == 1


def test_des_26_what_has_run_out_is_changed_no_more(entry, clock):
    clock.at("2029-05-07 00:00")
    over = "名单期限已于2029-05-06届满 · DES-26"
    propose(entry, "remove_early")
    assert over in refusal(remove_early, entry, **WORDS)
    propose(entry, "revoke_part")
    measures = list(entry.measures.all()[:1])
    assert over in refusal(revoke_part, entry, measures=measures, fell_on=date(2029, 5, 6), **WORDS)
    facts = {"restricted_until": date(2031, 1, 1), "restricted_by": "决定书", "reason": "理由", "order": scan()}
    assert over in refusal(record_restriction, entry, **facts)


def test_des_26_expiry_is_told_to_everybody(entry, clock):
    clock.at("2029-05-07 00:00")
    assert expire_entries() == 1
    assert entry.file.service_items.filter(document__kind="D8b").count() == 2


def test_only_a_listed_entry_is_removed(entry, clock):
    clock.at("2027-06-01 09:00")
    entry = stayed(entry, date(2027, 6, 1))
    assert "现为“中止执行”，此时不能“提前移出”" in refusal(remove_early, entry, **WORDS)
