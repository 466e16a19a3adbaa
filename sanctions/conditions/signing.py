"""Why this person may not sign the end of an entry, and why there is nothing to sign (AUD-08)."""
from office.models import Role
from office.workflow.permission import acted_as
from office.workflow.verbs import verb_named
from office.workflow.verdict import Verdict, allow, keeps_out, not_here, refuse
from sanctions.states import ProposalKind


def kind_out_of_place(entry, act) -> Verdict:
    """AUD-08: only what can follow from the present state is proposed."""
    kind = act.data.get("kind")
    if kind and entry.state not in verb_named(entry.machine, kind).arrow.sources:
        return refuse(f"条目现为“{entry.get_state_display()}”，不能提请“{ProposalKind(kind).label}”", "AUD-08")
    return allow()


def nothing_proposed(entry, act) -> Verdict:
    """AUD-08: only a proposal that waits is refused."""
    return allow() if entry.proposal else not_here("没有待签批的提请", "AUD-08")


def unproposed(entry, act) -> Verdict:
    """AUD-08: a paper is signed on a handler's proposal of exactly this."""
    proposal = entry.proposal
    if proposal is None or proposal.kind != act.verb.name:
        return refuse(f"须先由经办人提请“{ProposalKind(act.verb.name).label}”", "AUD-08")
    return allow()


@keeps_out(Role.HANDLER, beside="decision__file")
def signer_handled_it(entry, act) -> Verdict:
    """AUD-08: who handled the designation, or proposed this, does not sign."""
    proposal = entry.proposal
    if proposal is not None and act.actor is not None and proposal.proposed_by_id == act.actor.pk:
        return refuse("提请人不得签批自己提请的事项", "AUD-08")
    handled = acted_as(entry.decision.file, act.actor, "designation", Role.HANDLER)
    if handled or acted_as(entry.file, act.actor, entry.machine, Role.HANDLER):
        return refuse("承办过该认定案件的人员不得签批", "AUD-08")
    return allow()
