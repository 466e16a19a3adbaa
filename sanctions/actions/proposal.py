"""The handler's half of every signature over an entry: what is proposed, on which document, and why (AUD-08)."""
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.verbs import verb
from sanctions.flows.entry import EntryFlow
from sanctions.forms import ProposeForm
from sanctions.models import EndProposal
from sanctions.states import ProposalKind


@verb(
    EntryFlow.propose_end, label="提请变动条目", by=Role.HANDLER, form=ProposeForm,
    effects=["由未承办过该案的审批人签批", "此前未签批的提请不再有效"],
)
def propose_end(entry, act, *, kind, basis, reason, order):
    """A new proposal takes the place of one that still waits."""
    entry.proposals.waiting().update(settled_on=act.today)
    attachment = attach(act, AttachmentKind.ORDER, order, note=basis)
    EndProposal.objects.create(
        entry=entry, kind=kind, basis=basis, reason=reason, attachment=attachment, proposed_by=act.actor,
        proposed_on=act.today,
    )
    act.note(拟办事项=ProposalKind(kind).label, 依据=basis)


def settle(entry, act) -> None:
    """Signed: the proposal has done its work, and who made it is told."""
    proposal = entry.proposal
    proposal.signed_by, proposal.settled_on = act.actor, act.today
    proposal.save(update_fields=["signed_by", "settled_on"])
    act.tell(proposal.proposed_by, "signed", f"{act.file.number}的“{proposal.get_kind_display()}”已签批")
