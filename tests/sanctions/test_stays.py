"""A stay is executed on its day, and its end never works back in time (DES-33; SAN-11; domain.md I-13)."""
from datetime import date, datetime

import pytest

from office.calendar.clock import SHANGHAI
from sanctions.actions.entry import expire
from sanctions.actions.stay import resume, stay
from sanctions.jobs import expire_entries
from sanctions.models import ListEntry, Measure
from tests.sanctions.walk import again, propose, refusal, resumed, revoked, set_parameter, stayed, undone

FRIDAY, MONDAY = date(2026, 6, 5), date(2026, 6, 15)


def at(day: date, hour: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=SHANGHAI)


@pytest.fixture
def quiet(entry, clock):
    """Stayed on a Friday evening."""
    clock.at("2026-06-05 20:30")
    return stayed(entry, FRIDAY)


def works(entry, moment) -> set[bool]:
    """Every answer there is: entry, queryset, display, measures, the person's record."""
    listed = ListEntry.objects.filter(pk=entry.pk)
    return {
        entry.in_force(moment), listed.in_force(moment).exists(), entry.displayed(moment),
        listed.displayed(moment).exists(), Measure.objects.in_force_for(entry.subject, moment).exists(),
        entry.responsible.get().in_force(moment),
    }


def test_des_33_from_the_day_of_the_order_nothing_works(quiet):
    """DES-33, SAN-11: display, measures and the person's record, with no job run; the entry stays on its list."""
    assert quiet.state == "stayed"
    assert works(quiet, at(date(2026, 6, 4), 23)) == {True}
    assert works(quiet, at(FRIDAY)) == {False}
    assert quiet.on_list() and quiet.standing() == "自2026-06-05起中止执行，暂停公示和惩戒措施"
    assert quiet.decision.get_status_display() == "有效", "the paper stands, it is only not carried out"


def test_des_33_once_lifted_all_of_it_works_again_and_the_gap_remains_written(quiet, clock):
    """DES-33; edge case 25: by default the term ran on."""
    clock.at("2026-06-15 10:00")
    entry = resumed(quiet)
    assert entry.state == "listed" and entry.term_ends == date(2029, 5, 6)
    assert works(entry, at(date(2026, 6, 14), 23)) == {False} and works(entry, at(MONDAY)) == {True}
    assert [(each.from_on, each.until_on) for each in entry.stays.all()] == [(FRIDAY, MONDAY)]


def test_i_13_where_the_domain_says_so_the_term_stands_still(entry, clock):
    """I-13: ten days of stay, ten days later; and nothing expires meanwhile."""
    set_parameter(entry, "stay.term", "stops")
    clock.at("2029-05-01 09:00")
    entry = stayed(entry, date(2029, 5, 1))
    clock.at("2029-05-11 09:00")
    assert entry.on_list() and ListEntry.objects.on_list().filter(pk=entry.pk).exists()
    assert expire_entries() == 0
    assert "中止执行期间不计算名单期限" in refusal(expire, entry, None)
    entry = resumed(entry)
    assert entry.term_ends == date(2029, 5, 16) and entry.in_force()
    entry.decision.refresh_from_db()
    assert entry.decision.shown_until == date(2029, 5, 16)


def test_des_26_a_stayed_entry_expires_at_its_term(quiet, clock):
    """DES-26: the term ran on."""
    clock.at("2029-05-07 00:00")
    assert "期限已于2029-05-06届满，不再列入" == quiet.standing()
    propose(quiet, "resume")
    assert "期限已于2029-05-06届满 · DES-26" in refusal(resume, quiet, basis="依据", reason="理由")
    assert expire_entries() == 1 and again(quiet).state == "expired"


def test_a_stayed_entry_is_revoked_where_the_review_annuls_it(quiet, clock):
    clock.at("2026-07-01 10:00")
    entry = revoked(quiet, date(2026, 7, 1))
    assert entry.state == "revoked" and entry.standing() == "认定已于2026-07-01撤销"


def test_des_33_a_stay_has_a_day_on_which_the_entry_worked(entry, clock):
    clock.at("2026-06-05 20:30")
    given = {"ordered_by": "虚构法院", "basis": "裁定", "reason": "理由"}
    propose(entry, "stay")
    for day in (date(2026, 5, 5), date(2026, 6, 6)):
        assert "中止执行日期应在2026-05-06至今天之间 · DES-33" in refusal(stay, entry, from_on=day, **given)
    with undone():
        stayed(entry, FRIDAY)
        assert "现为“中止执行”，此时不能“中止执行”" in refusal(stay, entry, from_on=FRIDAY, **given)
