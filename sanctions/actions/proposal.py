"""The handler's half of every signature over an entry: what is proposed, on which document, and why (AUD-08)."""
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.verbs import verb
from sanctions.actions.basis import BASIS
from sanctions.flows.entry import EntryFlow
from sanctions.forms import ProposeForm, RefusalForm
from sanctions.models import EndProposal
from sanctions.states import ProposalKind


@verb(
    EntryFlow.propose_end, label="提请变动条目", by=Role.HANDLER, form=ProposeForm,
    effects=["由未承办过该案的审批人签批", "此前未签批的提请不再有效"],
)
def propose_end(entry, act, *, kind, basis, reason, order=None):
    """A new proposal takes the place of one that still waits; a fallen basis has brought its document with it."""
    entry.proposals.waiting().update(settled_on=act.today)
    attachment = attach(act, AttachmentKind.ORDER, order, note=basis) or fallen_by(entry)
    EndProposal.objects.create(
        entry=entry, kind=kind, basis=basis, reason=reason, attachment=attachment, proposed_by=act.actor,
        proposed_on=act.today,
    )
    act.note(拟办事项=ProposalKind(kind).label, 依据=basis)


@verb(
    EntryFlow.refuse_end, label="不同意提请", by=Role.APPROVER, form=RefusalForm, effects=["条目不变，提请人收到通知"],
)
def refuse_end(entry, act, *, reason):
    """The entry goes on as it stood; whatever ends by date ends by date all the same (edge case 26)."""
    proposal = entry.proposal
    proposal.settled_on, proposal.refused_because = act.today, reason
    proposal.save(update_fields=["settled_on", "refused_because"])
    act.tell(proposal.proposed_by, "refused", f"{act.file.number}的“{proposal.get_kind_display()}”未获同意：{reason}")


def fallen_by(entry):
    """The document by which its basis fell, once that is on record (REC-14)."""
    return entry.file.attachments.filter(about=BASIS).order_by("id").last()


def settle(entry, act) -> None:
    """Signed: the proposal has done its work, and who made it is told."""
    proposal = entry.proposal
    proposal.signed_by, proposal.settled_on = act.actor, act.today
    proposal.save(update_fields=["signed_by", "settled_on"])
    act.tell(proposal.proposed_by, "signed", f"{act.file.number}的“{proposal.get_kind_display()}”已签批")
