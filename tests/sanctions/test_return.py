"""A removal obtained by fraud is undone after notice and statement, also when the old term is over (DES-32; edge case 27)."""
from datetime import date

import pytest

from sanctions.actions.ending import reinstate
from sanctions.models import ListEntry
from tests.sanctions.walk import propose, refusal, reinstated, removed, set_parameter, undone
from tests.world import scan


@pytest.fixture
def gone(entry, clock):
    """Removed on 2027-05-10, 727 days before the end of its term."""
    clock.at("2027-05-10 09:00")
    return removed(entry)


def test_des_32_the_whole_term_anew_or_what_was_left(gone, clock):
    """DES-32: the domain says which; discovered after the original term it works all the same."""
    clock.at("2029-09-03 09:00")
    with undone():
        entry = reinstated(gone, date(2029, 8, 20), date(2029, 8, 21))
        assert (entry.state, entry.term_ends) == ("listed", date(2032, 9, 3))
        assert entry.in_force() and ListEntry.objects.in_force().filter(pk=entry.pk).exists()
        assert entry.responsible.get().in_force()
        removal = entry.removals.get()
        assert (removal.from_on, removal.until_on) == (date(2027, 5, 10), date(2029, 9, 3))
        assert removal.statement_on == date(2029, 8, 21)
        entry.decision.refresh_from_db()
        assert (entry.decision.standing, entry.decision.shown_until) == ("有效", date(2032, 9, 3))
        kinds = list(entry.file.attachments.values_list("kind", flat=True))
        assert kinds.count("statement") == 1 and kinds.count("proof_of_service") == 1
    set_parameter(gone, "reinstate.term", "remaining")
    entry = reinstated(gone, date(2029, 8, 20))
    assert entry.term_ends == date(2031, 8, 31), "727 days after the return"


def test_des_32_nobody_is_put_back_unheard(gone, clock):
    clock.at("2027-07-01 09:00")
    propose(gone, "reinstate")
    given = {"basis": "核查记录", "reason": "材料不实", "notice": scan(), "statement": scan()}
    early = refusal(reinstate, gone, notice_on=date(2027, 5, 9), **given)
    assert "告知送达日期应在2027-05-10（移出之日）至今天之间 · DES-32" in early
    inside = refusal(reinstate, gone, notice_on=date(2027, 6, 28), statement_on=date(2027, 6, 28), **given)
    assert "届满前不得恢复列入 · DES-32" in inside, "a statement closes no window"
    odd = refusal(reinstate, gone, notice_on=date(2027, 6, 1), statement_on=date(2027, 5, 31), **given)
    assert "陈述申辩日期应在告知送达日期至今天之间 · DES-32" in odd
