"""The penalty an entry rests on fell, was changed or stands again: what the entry's file is told, and how that is answered (REC-14)."""
from office.attachments import lay_beside
from office.calendar import today
from office.models import Role
from office.workflow.forms import ReasonForm
from office.workflow.verbs import verb
from sanctions.actions.entry import CHANGED
from sanctions.conditions.basis import WITHDRAWAL
from sanctions.flows.entry import EntryFlow
from sanctions.models import Stay
from sanctions.states import EntryState, StayTerm

BASIS = "basis"  # the mark of the document by which the basis fell, among the materials of the entry's file


@verb(EntryFlow.hear_basis_fell, label="登记依据文书失效", by=Role.SYSTEM, effects=["全部失效的，即时停止公示、共享和惩戒措施"])
def hear_basis_fell(entry, act):
    """Nothing works from the day its ground fell (`in_force`); that it is withdrawn, or examined, has three days (REC-14)."""
    fall = entry.basis.fall
    lay_beside(act, fall.scan, about=BASIS)
    act.clocks.start(WITHDRAWAL, on=fall.known_on)
    act.note(失去效力的文书=entry.basis.document_no, 失效方式=fall.get_kind_display(), 失效日期=fall.fell_on.isoformat())
    act.tell(act.file.handler, "attention", f"{act.file.number}所依据的处罚决定{_what_follows(fall)}")
    act.report(CHANGED, entry)


@verb(
    EntryFlow.keep_listed, label="依据变更，维持认定", by=Role.APPROVER, form=ReasonForm,
    effects=["条目的期限和措施不变", "撤回公示的期限停止计算"],
)
def keep_listed(entry, act, *, reason):
    """The penalty was changed, and what is left of it still bears the listing as it is (REC-14)."""
    act.clocks.stop(WITHDRAWAL)


@verb(EntryFlow.hear_basis_restored, label="登记依据文书恢复效力", by=Role.SYSTEM)
def hear_basis_restored(entry, act, *, annulment):
    """Its withdrawal is no longer due; whether it works again is for people to sign, and never for a job (条例32(3))."""
    act.clocks.stop(WITHDRAWAL)
    act.note(恢复效力的文书=entry.basis.document_no, 恢复效力之日=annulment.restored_on.isoformat(), 依据=annulment.restoring_document)
    act.tell(act.file.handler, "attention", f"{act.file.number}所依据的处罚决定恢复效力，{_what_may_follow(entry)}")


@verb(EntryFlow.hold_back, label="依据恢复，待恢复执行", by=Role.SYSTEM)
def hold_back(entry, act, *, annulment):
    """It stopped working on the day its ground fell, and does so until its resumption is signed and on its way to the party."""
    term_runs = entry.domain.choice("stay.term") == StayTerm.RUNS
    Stay.objects.create(
        entry=entry, from_on=max(annulment.fell_on, entry.effective_on), ordered_by="本机关", term_runs=term_runs,
        order_no=f"因{annulment.document}"[:112] + "停止执行",
    )
    act.report(CHANGED, entry)


def _what_may_follow(entry) -> str:
    if entry.state == EntryState.REVOKED:
        return "已经撤销的认定不恢复；仍应列入的，请重新立案、告知、认定"
    if entry.state in (EntryState.REMOVED, EntryState.EXPIRED) or entry.is_over(today()):
        return "条目已经移出，不恢复列入"
    return "条目暂不恢复执行；应当恢复的，请提请恢复执行，由审批人签发通知书并送达"


def _what_follows(fall) -> str:
    if fall.is_whole:
        return "已失去效力，请提请撤销认定"
    return "已变更，请审查条目：提请撤销部分措施、撤销认定，或者由审批人维持认定"
