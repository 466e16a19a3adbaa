"""A decision turns out to have been served on another day after its entry was stayed, changed, removed, expired or revoked (SRV-15)."""
from datetime import date

import pytest
from django.db import connection

from cases.models import Designation
from office.models import Message
from office.workflow.offers import trial
from sanctions.jobs import expire_entries
from sanctions.models import ListEntry
from subjects.actions.correct import confirm_correction, moved_limits, propose_correction
from subjects.models import ServiceItem
from tests.cases.test_amend import amended
from tests.cases.walk import deliver, do, fresh, items
from tests.sanctions.walk import again, reinstated, removed, resumed, revoked, set_parameter, stayed
from tests.world import officer, scan

LATER, EARLIER = date(2026, 5, 8), date(2026, 5, 6)


@pytest.fixture
def case(case_effective) -> Designation:
    """Served on 2026-05-06 as it was recorded; in effect to 2029-05-06."""
    return case_effective


def corrected(case, day: date = LATER) -> tuple[ListEntry, list[str]]:
    """Two days later than recorded; the entry as it then stands, and what was said beforehand."""
    item = next(each for each in items(case, "D3") if each.recipient == case.subject)  # the first version
    do(propose_correction, item, "songda", right_date=day, reason="回证日期登记错误", evidence=scan())
    item = ServiceItem.objects.get(pk=item.pk)
    said = moved_limits(item, trial(confirm_correction, item, officer("shenpi")))
    do(confirm_correction, item, "shenpi")
    connection.check_constraints()
    return again(case.entry), said


def test_a_plain_term_moves_with_its_effect(case, clock):
    clock.at("2026-06-15 09:00")
    entry, said = corrected(case)
    assert (entry.effective_on, entry.term_ends) == (LATER, date(2029, 5, 8)) and entry.in_force()
    assert "列入严重失信主体名单的期限：原至2029年5月6日届满，改为至2029年5月8日" in said


def test_what_a_stay_added_is_kept(case, clock):
    """I-13: ten days of a stay that stops the term stand on top of the corrected one."""
    set_parameter(case.entry, "stay.term", "stops")
    clock.at("2026-06-05 09:00")
    entry = stayed(case.entry, date(2026, 6, 5))
    clock.at("2026-06-15 09:00")
    assert resumed(entry).term_ends == date(2029, 5, 16)
    entry, said = corrected(case)
    assert entry.term_ends == date(2029, 5, 18) and "列入期限：原至2029年5月16日届满，改为至2029年5月18日" in said


def test_a_stayed_entry_stays_stayed(case, clock):
    clock.at("2026-06-05 20:30")
    stayed(case.entry, date(2026, 6, 5))
    clock.at("2026-06-15 09:00")
    entry, _ = corrected(case)
    assert entry.state == "stayed" and entry.effective_on == LATER and not entry.in_force()


def test_a_term_a_review_has_shortened_is_not_made_longer(case, clock):
    """C.1: what the review organ fixed by date stands."""
    clock.at("2026-06-15 09:00")
    amended(case)
    entry, said = corrected(fresh(case))
    assert (entry.effective_on, entry.term_ends) == (LATER, date(2028, 5, 6))
    assert "列入期限：原至2028年5月6日届满，不变" in said


def test_once_the_new_version_is_served_the_old_ones_date_moves_no_remedy(case, clock):
    """DES-19: they run from the decision as it stands."""
    clock.at("2026-06-15 09:00")
    case = amended(case)
    deliver(next(each for each in items(case, "D3") if each.document == case.decision), date(2026, 6, 15))
    before = case.file.clock_entries.filter(key="remedy.review").count()
    entry, said = corrected(case)
    assert entry.effective_on == LATER and case.file.clock_entries.filter(key="remedy.review").count() == before
    assert not any("行政复议" in each for each in said)


def test_a_removed_entry_stays_removed(case, clock):
    clock.at("2027-05-10 09:00")
    removed(case.entry)
    clock.at("2027-05-20 09:00")
    entry, said = corrected(case)
    assert entry.state == "removed" and entry.effective_on == LATER and not entry.on_list()
    assert said[-1] == "名单条目已于2027-05-10提前移出，更正后不恢复列入"
    assert entry.decision.standing == "不再公示"
    assert "送达日期更正后不恢复列入，请核对" in Message.objects.get(effect="attention", to=officer("jingban")).text


def test_what_returned_with_a_new_term_keeps_it(case, clock):
    """DES-32: the term began anew on the day of the return."""
    clock.at("2027-05-10 09:00")
    gone = removed(case.entry)
    clock.at("2029-09-03 09:00")
    reinstated(gone, date(2029, 8, 20))
    entry, said = corrected(fresh(case))
    assert entry.term_ends == date(2032, 9, 3) and entry.in_force() and "列入期限：原至2032年9月3日届满，不变" in said


@pytest.mark.parametrize("written_down", [True, False])
def test_what_ran_out_does_not_come_back_for_two_days(case, clock, written_down):
    """DES-26: whether the night's job has written it down or not; the party was off the list and stays off it."""
    clock.at("2029-05-07 00:30")
    assert not written_down or expire_entries() == 1
    entry, said = corrected(case)
    assert not entry.on_list() and not ListEntry.objects.on_list().exists()
    assert (entry.effective_on, entry.term_ends) == (LATER, date(2029, 5, 6))
    assert said[-1] == "名单条目期限已于2029-05-06届满，不再列入，更正后不恢复列入"
    assert expire_entries() == (0 if written_down else 1)


def test_an_earlier_day_may_end_the_term_and_the_job_writes_it_down(case_effective, clock):
    """DES-26: by date, with no act of its own."""
    case = case_effective
    clock.at("2026-05-08 09:00")
    corrected(case)
    clock.at("2029-05-07 09:00")
    entry, _ = corrected(fresh(case), EARLIER)
    assert entry.term_ends == date(2029, 5, 6) and not entry.on_list() and expire_entries() == 1


def test_a_revoked_entry_stays_revoked(case, clock):
    clock.at("2026-06-15 09:00")
    revoked(case.entry, date(2026, 6, 15))
    entry, said = corrected(case)
    assert entry.state == "revoked" and entry.effective_on == LATER and entry.decision.standing == "已撤销"
    assert said[-1] == "名单条目认定已于2026-06-15撤销，更正后不恢复列入"
