"""Over an entry two different persons act, and none who handled its designation signs (AUD-08)."""
import pytest
from django.db import IntegrityError, transaction

from office.models import Message, Role
from sanctions.actions.ending import remove_early, revoke
from sanctions.actions.proposal import propose_end, refuse_end
from sanctions.models import EndProposal
from tests.appointments import give_posts
from tests.cases.walk import do
from tests.sanctions.walk import BASIS, REASON, again, propose, refusal, removed
from tests.stored import new_officer
from tests.world import market, officer, scan

WORDS = {"basis": BASIS, "reason": REASON}


@pytest.fixture
def ripe(entry, clock):
    """More than a year on the list."""
    clock.at("2027-06-01 09:00")
    return entry


def test_aud_08_nothing_is_signed_that_nobody_proposed(ripe):
    """AUD-08: and a proposal of something else is none."""
    assert "须先由经办人提请“提前移出” · AUD-08" in refusal(remove_early, ripe, **WORDS)
    propose(ripe, "stay")
    assert "须先由经办人提请“提前移出” · AUD-08" in refusal(remove_early, ripe, **WORDS)


def test_aud_08_who_proposes_does_not_sign(ripe):
    new_officer("quanneng", "虚构全能", Role.HANDLER, Role.APPROVER)
    propose(ripe, "remove_early", by="quanneng")
    assert "提请人不得签批自己提请的事项 · AUD-08" in refusal(remove_early, ripe, "quanneng", **WORDS)


def test_aud_08_who_handled_the_designation_does_not_sign_its_end(ripe):
    """AUD-08: whatever post he holds by now; the record answers."""
    handler = officer("jingban")
    new_officer("xinjing", "虚构新经办", Role.HANDLER)
    propose(ripe, "remove_early", by="xinjing")
    give_posts(handler, market(), Role.APPROVER, since=ripe.effective_on)
    assert "承办过该认定案件的人员不得签批 · AUD-08" in refusal(remove_early, ripe, "jingban", **WORDS)


def test_aud_08_only_what_can_follow_is_proposed(ripe):
    refused = refusal(propose_end, ripe, "jingban", kind="resume", order=scan(), **WORDS)
    assert "条目现为“在列”，不能提请“恢复执行” · AUD-08" in refused


def test_a_new_proposal_takes_the_place_of_the_old_and_the_signature_settles_it(ripe):
    propose(ripe, "stay")
    gone = removed(ripe)
    first, second = gone.proposals.order_by("id")
    assert first.settled_on and first.signed_by is None
    assert (second.signed_by, second.attachment.note) == (officer("shenpi"), BASIS)
    assert gone.proposal is None and Message.objects.filter(to=officer("jingban"), effect="signed").exists()
    assert "须先由经办人提请“撤销认定”" in refusal(revoke, again(gone), fell_on=gone.effective_on, **WORDS)


def test_what_is_refused_leaves_the_entry_as_it_was(ripe):
    """Edge case 26: with a reason, and nothing remains to be signed; by nobody who proposed it."""
    assert "没有待签批的提请" in refusal(refuse_end, ripe, reason="不同意")
    new_officer("quanneng", "虚构全能", Role.HANDLER, Role.APPROVER)
    propose(ripe, "remove_early", by="quanneng")
    assert "提请人不得签批自己提请的事项 · AUD-08" in refusal(refuse_end, ripe, "quanneng", reason="不同意")
    kept = do(refuse_end, again(ripe), "shenpi", reason="罚款尚未缴清")
    assert kept.state == "listed" and kept.proposal is None and kept.file.closed_at
    with pytest.raises(IntegrityError, match="what_is_refused_is_settled_and_unsigned"), transaction.atomic():
        EndProposal.objects.update(signed_by=officer("shenpi"))


def test_aud_08_the_database_knows_two_persons_too(ripe):
    propose(ripe, "remove_early")
    with pytest.raises(IntegrityError, match="who_proposes_does_not_sign"), transaction.atomic():
        EndProposal.objects.update(signed_by=officer("jingban"), settled_on=ripe.effective_on.replace(year=2028))
