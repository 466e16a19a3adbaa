"""A recorded service that was wrong: another date, or served again (SRV-15)."""
from office.attachments import attach
from office.calendar.words import plain_date
from office.models import DocumentStatus, Role
from office.models.attachment import AttachmentKind
from office.workflow.consequences import expects
from office.workflow.forms import ReasonForm
from office.workflow.verbs import verb
from subjects.actions.serve import put_down
from subjects.flows.service import ServiceFlow
from subjects.forms import CorrectionForm
from subjects.letters import Periods, ProofOfService
from subjects.limits import limits_of, moved_beside

CORRECTED = expects("service.corrected", "送达日期经审批更正")
UNDONE = expects("service.undone", "已登记的送达不成立，重新送达")


def moved_limits(item, act) -> list[str]:
    """Every limit that runs from this service, as it stands and as it will stand."""
    after = item.proposed_on or act.data.get("right_date")
    if not (item.served_on and after):
        return []
    change = f"送达日期：原为{plain_date(item.served_on)}，改为{plain_date(after)}"
    return [change, *(limit.moved(item.served_on, after) for limit in limits_of(item)), *moved_beside(item, after)]


@verb(
    ServiceFlow.propose_correction, label="提请更正送达日期", by=[Role.SERVER, Role.HANDLER], form=CorrectionForm,
    foresees=moved_limits, effects=["由审批人审批，审批前送达日期不变", "证明材料入卷"],
)
def propose_correction(item, act, *, right_date, reason, evidence):
    """With reason and evidence; a recipient's own proof of another day of arrival comes this way too (民诉解释135)."""
    item.proposed_on, item.proposed_reason, item.proposed_by = right_date, reason, act.actor
    attach(act, AttachmentKind.EVIDENCE, evidence, note="更正送达日期的证明", about=item.clock_about)


@verb(
    ServiceFlow.confirm_correction, label="同意更正送达日期", by=Role.APPROVER, letters=[ProofOfService, Periods],
    foresees=moved_limits, effects=["各项期限按更正后的日期重新计算，制发新的送达回证和期限告知单"],
)
def confirm_correction(item, act):
    """The date drives every deadline of the recipient, so each is reckoned anew (SRV-15)."""
    act.note(原送达日期=item.served_on.isoformat(), 更正为=item.proposed_on.isoformat(), 更正理由=item.proposed_reason)
    act.note(期限变动="；".join(moved_limits(item, act)))
    _put_aside(item.proof)
    item.served_on, item.served_time = item.proposed_on, None
    item.proof = act.issued(ProofOfService)
    _settle(item)
    act.report(CORRECTED, item)


@verb(
    ServiceFlow.reject_correction, label="不同意更正", by=Role.APPROVER, form=ReasonForm, effects=["送达日期不变"],
)
def reject_correction(item, act, *, reason):
    act.tell(item.proposed_by, "returned", f"{item.file.number}的送达日期更正未获同意：{reason}")
    _settle(item)


@verb(
    ServiceFlow.serve_again, label="送达不成立，重新送达", by=Role.APPROVER, form=ReasonForm, tone="danger",
    effects=["原送达回证留卷但不再作为依据，该文书重新送达", "由该次送达起算的期限一并停止"],
)
def serve_again(item, act, *, reason):
    """What was recorded was no service at all: everything that ran from it is put back (C.2)."""
    act.note(原送达日期=item.served_on.isoformat())
    _put_aside(item.proof)
    item.served_on = item.served_time = item.proof = item.electronic_address = None
    item.method = item.signer = item.signer_capacity = item.refusal_reason = item.witness = ""
    item.paper_asked_on = item.paper_given_on = None
    item.tracking_number = item.through = ""
    _settle(item)
    put_down(item, act)
    act.clocks.stop("srv.paper_copy", about=item.clock_about)
    act.clocks.start("srv.decision", about=item.clock_about)
    act.report(UNDONE, item)


def _put_aside(proof) -> None:
    """The former proof stays in the file and proves nothing any more."""
    proof.status = DocumentStatus.REVOKED
    proof.save(update_fields=["status"])


def _settle(item) -> None:
    """No proposal waits any longer."""
    item.proposed_on = item.proposed_by = None
    item.proposed_reason = ""
