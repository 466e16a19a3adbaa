"""An entry whose decision was changed by the review organ or a court (C.1; DES-34)."""
from office.models import Role
from office.workflow.verbs import verb
from sanctions.actions.entry import CHANGED
from sanctions.conditions.basis import WITHDRAWAL
from sanctions.flows.entry import EntryFlow
from sanctions.models.measure import MeasureEnd


@verb(EntryFlow.amend_entry, label="登记决定变更", by=Role.SYSTEM)
def amend_entry(entry, act, *, decision, measures, term_ends, changed_on, basis):
    """It rests on the new version from now on; what that leaves out ends by date, and the term may be shorter."""
    entry.supports.filter(ended_on__isnull=True).exclude(measure__in=measures).update(
        ended_on=changed_on, ended_by=basis, ended_as=MeasureEnd.CHANGED
    )
    entry.supports.fallen().update(left_out_of=decision)
    entry.decision, entry.term_ends = decision, term_ends or entry.term_ends
    act.clocks.stop(WITHDRAWAL)
    act.note(变更决定书=decision.title, 依据=basis, 期限最后一日=entry.term_ends.isoformat())
    act.report(CHANGED, entry)
