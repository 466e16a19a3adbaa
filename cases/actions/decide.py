"""The decision: to list, or not to."""
from cases import letters
from cases.actions.asking import no_longer_asked
from cases.flows.designation import DesignationFlow
from cases.forms import DropForm, ReviewForm
from office.models import Role
from office.workflow.steps import follow
from office.workflow.verbs import verb
from subjects.actions.serve import serve, void

from .recall import take_back


@verb(
    DesignationFlow.decide, label="签发认定决定", by=Role.APPROVER, form=ReviewForm, milestone=True,
    letters=[letters.Decision, letters.PersonDecision, letters.RepairNotice], public="认定决定已作出",
    effects=["决定书和信用修复告知书编号、签章，一并送达（两书同达）", "决定送达当事人之日生效"],
)
def decide(case, act, *, reasons, measures):
    """Sign the decision and send it to be served, with the repair notice beside it (DES-18, DES-36)."""
    decision = act.issued(letters.Decision)
    case.decision, case.decided_on, case.decision_reasons = decision, act.today, reasons
    case.decision_measures.set(measures)
    for recipient in case.all_recipients:
        serve(act, decision, to=recipient.subject, as_what=recipient.role)
    if case.severed_from is None:
        serve(act, act.issued(letters.RepairNotice), to=case.subject, as_what="当事人")
    act.clocks.stop("des.total")


@verb(
    DesignationFlow.drop, label="不予认定", by=Role.APPROVER, form=DropForm, letters=[letters.NoDesignation],
    tone="danger", public="不予认定，程序已终止", effects=["通知书送达收到过告知书的人，尚未送达的文书不再送达", "告知信息永不公示"],
)
def drop(case, act, *, reason):
    """Written and served like a decision; nothing of the notice is ever published (DES-37)."""
    end_without_listing(case, act, reason)


@verb(
    DesignationFlow.withdraw_decision, label="撤回认定决定", by=Role.APPROVER, form=DropForm,
    letters=[letters.NoDesignation], tone="danger", public="认定决定已撤回，程序已终止",
    effects=["决定书失去效力，尚未送达的不再送达", "通知书送达收到过告知书的人"],
)
def withdraw_decision(case, act, *, reason):
    """Before it was served on the party a decision binds nobody: whoever made it may take it back (DES-21, DES-31)."""
    for paper in case.standing_papers(*letters.DecisionRecall.taken_back):
        take_back(act, paper, because="认定决定已撤回")
    end_without_listing(case, act, reason)


@verb(DesignationFlow.hear_basis_fell, label="登记依据文书失效", by=Role.SYSTEM)
def hear_basis_fell(case, act):
    """Nothing may be decided on a penalty that has fallen (DES-06); how the case ends is for people to sign."""
    act.note(失去效力的文书=case.basis.document_no, 失效日期=case.basis.annulled_on.isoformat())
    if case.basis.is_changed:
        must = "已变更，请核对事实和拟作的认定，有变动的重新告知"
    else:
        must = f"已失去效力，请提请审批人{'撤回认定决定' if case.decision_id else '不予认定'}"
    act.tell(act.file.handler, "attention", f"{act.file.number}所依据的处罚决定{must}")


def end_without_listing(case, act, reason: str) -> None:
    """What has not reached anybody yet is withdrawn; whoever was notified is told of the end."""
    case.drop_reason = reason
    no_longer_asked(act)
    for own in case.severed.live().select_related("file__handler"):
        act.tell(own.file.handler, f"main_ended_{own.pk}", f"{own.file.number}的主案{case.file.number}已终止，请提请审批人不予认定")
    for item in case.file.service_items.open():
        follow(act, void, item, reason="程序终止")
    act.clocks.stop_all()
    for document in act.documents:
        for recipient in case.notified:
            serve(act, document, to=recipient.subject, as_what=recipient.role)
