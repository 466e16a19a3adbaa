"""The ruling that annulled a penalty is itself overturned: it stands again, and no listing comes back by itself (REC-14; 条例32(3))."""
from datetime import date

import pytest
from django.db import connection, transaction
from django.urls import reverse

from cases.models import Designation
from office.models import Message, Role
from office.workflow.errors import Refused
from sanctions.models import ListEntry
from subjects.actions.annul import confirm
from subjects.actions.restore import confirm_restoring, propose_restoring, refuse_restoring
from subjects.models import Annulment, PenaltyRecord
from tests.appointments import give_posts
from tests.cases import walk
from tests.cases.walk import do, drafted
from tests.sanctions.walk import again, resumed, revoked, undone
from tests.stories.officers import Officer
from tests.subjects.falls import fall, fallen
from tests.subjects.test_annulment import refused
from tests.world import market, officer, scan

FELL, RESTORED = date(2026, 6, 10), date(2026, 8, 3)
RULING = {"restored_on": RESTORED, "document": "（2026）渝虚行再1号判决书", "reason": "再审判决撤销原判，维持处罚决定。"}


def restored(penalty) -> PenaltyRecord:
    """The last fall undone: entered by the handler, confirmed by the approver."""
    annulment = penalty.fall
    do(propose_restoring, annulment, "jingban", **RULING, scan=scan("再审判决书.pdf"))
    do(confirm_restoring, Annulment.objects.get(pk=annulment.pk), "shenpi")
    connection.check_constraints()
    return PenaltyRecord.objects.get(pk=penalty.pk)


def told() -> list[str]:
    return list(Message.objects.filter(to__username="jingban").order_by("id").values_list("text", flat=True))


def test_two_people_and_a_ruling_undo_a_fall(clock):
    """REC-14, AUD-08: an earlier change of the penalty still counts; nothing is undone around the door."""
    clock.at("2026-06-15 09:00")
    penalty = fallen(walk.record(), date(2026, 5, 6), kind="changed")
    changed, penalty = penalty.fall, fallen(penalty, FELL)
    last = penalty.fall
    clock.at("2026-08-05 09:00")
    assert f"此后又有失效登记（{last.file.number}），应先处理后者 · REC-14" in refused(
        lambda: do(propose_restoring, changed, "jingban", **RULING, scan=scan())
    )
    tomorrow = {**RULING, "restored_on": date(2026, 8, 6)}
    assert "恢复效力之日应在失效日期2026-06-10至今天之间" in refused(lambda: do(propose_restoring, last, "jingban", **tomorrow, scan=scan()))
    assert "没有待确认的恢复效力登记" in refused(lambda: do(confirm_restoring, last, "shenpi"))
    do(propose_restoring, last, "jingban", **RULING, scan=scan())
    last = Annulment.objects.get(pk=last.pk)
    assert (last.file.closed_at, last.file.next_verb, last.record.is_effective) == (None, "confirm_restoring", False)
    assert "恢复效力已经登记，待确认" in refused(lambda: do(propose_restoring, last, "jingban", **RULING, scan=scan()))
    with undone():
        give_posts(officer("jingban"), market(), Role.APPROVER)
        assert "恢复效力须由登记人以外的人员确认 · AUD-08" in refused(lambda: do(confirm_restoring, last, "jingban"))
    with undone():
        do(refuse_restoring, last, "shenpi", reason="判决尚未生效")
        assert Annulment.objects.get(pk=last.pk).restored_on is None and "判决尚未生效" in told()[-1]
    do(confirm_restoring, Annulment.objects.get(pk=last.pk), "shenpi")
    connection.check_constraints()
    penalty = PenaltyRecord.objects.get(pk=penalty.pk)
    assert penalty.is_effective and (penalty.annulled_on, penalty.annulment_kind) == (date(2026, 5, 6), "changed")
    with pytest.raises(Exception, match="没有同一事务内的办理记录"), transaction.atomic():
        PenaltyRecord.objects.filter(pk=penalty.pk).update(annulled_on=None, annulment_kind="", annulment_reason="", annulment_document="")
        connection.check_constraints()


def test_what_was_not_revoked_yet_waits_for_a_signature_and_a_notice(entry, clock):
    """DES-33 by analogy: off since the day its ground fell, on again when its resumption is signed and sent to the party."""
    clock.at("2026-06-15 09:00")
    penalty = fallen(entry.basis, FELL)
    clock.at("2026-08-05 09:00")
    assert restored(penalty).is_effective
    entry = again(entry)
    assert (entry.state, entry.in_force(), entry.stays.get().from_on) == ("stayed", False, FELL)
    assert entry.file.next_due_key != "pub.withdraw" and not ListEntry.objects.in_force().exists()
    assert f"{entry.file.number}所依据的处罚决定恢复效力，条目暂不恢复执行；应当恢复的，请提请恢复执行，由审批人签发通知书并送达" in told()
    entry = resumed(entry)
    assert entry.in_force() and entry.file.service_items.filter(document__kind="D8e", state="pending").count() == 2


def test_what_was_revoked_stays_so_and_may_be_found_anew_from_the_beginning(entry, clock):
    """条例32(3), DES-35; 行诉法71: the party was told that it is off the list; a new case notifies, hears and decides."""
    clock.at("2026-06-15 09:00")
    penalty = fallen(entry.basis, FELL)
    entry = revoked(entry, FELL)
    case = Designation.objects.get()
    assert case.revoked_on == FELL
    clock.at("2026-08-05 09:00")
    with undone():
        PenaltyRecord.objects.filter(pk=penalty.pk).update(annulled_on=None, annulment_kind="")
        with pytest.raises(Refused, match="同一文书在该领域的认定已被撤销，不得再以其认定"):
            walk.opened(basis=PenaltyRecord.objects.get(pk=penalty.pk))
    penalty = restored(penalty)
    assert again(entry).state == "revoked" and any("已经撤销的认定不恢复；仍应列入的，请重新立案、告知、认定" in each for each in told())
    anew = drafted(basis=penalty)
    connection.check_constraints()
    assert anew.state == "draft" and anew.pk != case.pk


def test_a_case_under_way_is_told_and_goes_on(clock):
    """DES-06: what may be decided on it may be decided again."""
    clock.at("2026-06-15 09:00")
    case = drafted()
    page = reverse("admin:subjects_annulment_change", args=[do(confirm, fall(case.basis), "shenpi").pk])
    clock.at("2026-08-05 09:00")
    Officer("jingban").presses(page, "登记恢复效力", **{**RULING, "restored_on": "2026-08-03"}, scan=scan())
    approver = Officer("shenpi")
    assert "恢复效力 恢复效力之日" in approver.reads(page)
    approver.presses(page, "确认恢复效力")
    assert f"{case.file.number}所依据的处罚决定恢复效力，请核对后继续办理" in told()
    assert walk.fresh(case).basis.is_effective
