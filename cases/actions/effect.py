"""Effect: the decision was served on the party, and the list entry begins (DES-21)."""
from cases.flows.designation import DesignationFlow
from office.calendar import reckon
from office.models import DocumentStatus, Role
from office.workflow.steps import follow_opening
from office.workflow.verbs import verb
from sanctions.actions.entry import enter
from sanctions.display import decision_status


@verb(DesignationFlow.take_effect, label="决定生效", by=Role.SYSTEM, public="认定决定已生效")
def take_effect(case, act):
    """From the day of service; the remedies' clocks run from it, and the entry stands for its term (DES-25).

    A severed person is not entered: his record follows, beside the entry of the main case (DES-22)."""
    served_on = case.organisation.decision_served_on
    case.effective_on = served_on
    act.clocks.start("remedy.review", on=served_on, about="party")
    act.clocks.start("remedy.sue", on=served_on, about="party")
    if case.severed_from_id:
        _show_until(case, case.entry.last_day)
    else:
        _enter(case, act, served_on)


def _enter(case, act, served_on) -> None:
    term_ends = reckon(served_on, case.domain.span("list.term")).date
    _show_until(case, term_ends)
    follow_opening(
        act, enter, department=case.file.department, subject=case.subject, domain=case.domain,
        decision=case.decision, basis=case.basis, effective_on=served_on, term_ends=term_ends,
        measures=case.decision_measures.all(),
    )


def _show_until(case, day) -> None:
    case.decision.shown_until = day
    case.decision.save(update_fields=["shown_until"])


@verb(DesignationFlow.follow_entry, label="登记条目变动", by=Role.SYSTEM)
def follow_entry(case, act, *, entry):
    """The entry was stayed, changed, ended or put back: the decision's standing follows it in its own file."""
    decision = case.decision
    decision.status, decision.shown_until = decision_status(entry), entry.last_day
    if decision.status == DocumentStatus.VALID and case.changed_since:
        decision.status = DocumentStatus.CHANGED
    decision.save(update_fields=["status", "shown_until"])
    if decision.status == DocumentStatus.REVOKED:
        case.revoked_on = entry.fell_on
        case.standing_papers("D9").update(status=DocumentStatus.REVOKED)
    act.note(条目=entry.file.number, 条目状态=entry.get_state_display(), 决定书效力=decision.get_status_display())
