"""The penalty an entry rests on fell or was changed: what the entry's own file is told, and how that is answered (REC-14)."""
from office.attachments import lay_beside
from office.models import Role
from office.workflow.forms import ReasonForm
from office.workflow.verbs import verb
from sanctions.actions.entry import CHANGED
from sanctions.conditions.basis import WITHDRAWAL
from sanctions.flows.entry import EntryFlow

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


def _what_follows(fall) -> str:
    if fall.is_whole:
        return "已失去效力，请提请撤销认定"
    return "已变更，请审查条目：提请撤销部分措施、撤销认定，或者由审批人维持认定"
