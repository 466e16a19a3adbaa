"""An entry whose basis fell or was changed: what its file is told, and how it is answered (REC-14, DES-31)."""
from datetime import date

import pytest

from office.models import Message
from office.workflow.clocks import Clocks
from sanctions.actions.basis import keep_listed
from sanctions.actions.ending import reinstate
from sanctions.actions.proposal import propose_end
from sanctions.actions.stay import resume
from sanctions.models import ListEntry
from subjects.models import PenaltyRecord
from tests.cases.walk import do
from tests.sanctions.walk import BASIS, REASON, again, propose, refusal, removed, revoked, revoked_in_part, stayed, undone
from tests.subjects.falls import fallen
from tests.world import scan

FELL, WORDS = date(2026, 6, 15), {"basis": BASIS, "reason": REASON}


@pytest.fixture
def entry(entry, clock) -> ListEntry:
    """Forty-two days after its effect."""
    clock.at("2026-06-17 09:00")
    return entry


def form(entry, **typed):
    known = propose_end.form(case=again(entry), act=None).initial
    given = {name: known[name] for name in ("kind", "basis", "reason")}
    return propose_end.form({**given, **typed}, case=again(entry), act=None), given


def test_rec_14_three_days_run_from_knowing(entry):
    """REC-14: ← annulment takes effect or becomes known; the nineteenth of June is a holiday."""
    fallen(entry.basis, FELL, known_on=date(2026, 6, 16))
    file = again(entry).file
    assert (file.next_due, file.next_due_key, file.closed_at) == (date(2026, 6, 22), "pub.withdraw", None)
    assert file.attachments.get(about="basis").note == "渝潼府复〔2026〕3号行政复议决定书"


def test_des_31_the_proposal_is_prepared(entry):
    """DES-31: kind, document and reason stand in the form; the document itself is in the file already."""
    fallen(entry.basis, FELL)
    filled, given = form(entry)
    assert given["kind"] == "revoke" and "已被撤销：事实不清" in given["reason"] and filled.is_valid()
    assert form(entry, basis="另一文书")[0].errors == {"order": ["请附依据文书"]}
    do(propose_end, again(entry), "jingban", **given)
    assert again(entry).proposal.attachment.about == "basis"
    assert revoked(entry, FELL).file.closed_at


def test_rec_14_a_changed_penalty_takes_nothing_by_itself(entry):
    """REC-14: the rest of it stands; the entry is examined, and kept or changed by an approver."""
    assert "没有待审查的变更" in refusal(keep_listed, entry, reason="维持")
    fallen(entry.basis, FELL, kind="changed", document="渝潼府复〔2026〕4号")
    entry = again(entry)
    assert entry.basis.is_effective and PenaltyRecord.objects.effective().filter(pk=entry.basis_id).exists()
    assert entry.in_force() and ListEntry.objects.in_force().exists() and entry.file.next_due_key == "pub.withdraw"
    assert "已变更，请审查条目" in Message.objects.get(effect="attention").text and form(entry)[1]["kind"] == "revoke_part"
    with undone():
        part = revoked_in_part(entry, [entry.measures.first()], FELL)
        assert part.file.next_due_key == "srv.decision" and part.file.closed_at
    kept = do(keep_listed, entry, "shenpi", reason="变更后仍符合认定标准")
    assert kept.file.next_due is None and kept.file.closed_at and kept.in_force()


def test_rec_14_what_was_changed_may_still_fall(entry):
    fallen(entry.basis, FELL, kind="changed", document="渝潼府复〔2026〕4号")
    fallen(entry.basis, date(2026, 6, 16), document="（2026）渝0152行初8号行政判决书")
    entry = again(entry)
    assert not entry.in_force() and entry.basis.standing == "撤销（2026-06-16）"
    assert "没有待审查的变更" in refusal(keep_listed, entry, reason="维持")


def test_des_31_nothing_is_resumed_or_put_back_on_lost_ground(entry, clock):
    with undone():
        stayed(entry, FELL)
        fallen(entry.basis, FELL)
        propose(entry, "resume")
        assert "应当撤销认定 · DES-31" in refusal(resume, entry, **WORDS)
    clock.at("2027-05-10 09:00")
    gone = removed(entry)
    clock.at("2027-07-01 09:00")
    fallen(entry.basis, date(2027, 6, 30))
    propose(gone, "reinstate")
    told = {"notice_on": date(2027, 6, 1), "notice": scan(), "statement": scan()}
    assert "应当撤销认定 · DES-31" in refusal(reinstate, gone, **WORDS, **told)
    due = {each.key: each.due for each in Clocks(again(gone).file, date(2027, 7, 1)).running()}
    assert due["pub.withdraw"] == date(2027, 7, 5), "what had ended is corrected too"
