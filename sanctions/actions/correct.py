"""An entry whose decision turned out to be served on another day (SRV-15, DES-21)."""
from office.models import Role
from office.workflow.verbs import verb
from sanctions.actions.entry import CHANGED
from sanctions.flows.entry import EntryFlow
from sanctions.terms import term_moved


@verb(EntryFlow.correct_effect, label="更正生效日期", by=Role.SYSTEM)
def correct_effect(entry, act, *, effective_on, later, served):
    """Effect and term follow the service on the party; each person's record his own, and never before the entry.

    `effective_on` None leaves the entry itself as it is; `served` is person id → day of service on him. What has ended is
    corrected and stays ended; its handler looks at what was told to the party.
    """
    listed = entry.on_list()
    if effective_on:
        entry.term_ends = term_moved(entry, later, act.today)
        entry.effective_on = effective_on
    for record in entry.responsible.all():
        record.effective_on = max(served.get(record.person_id) or record.effective_on, entry.effective_on)
        record.save(update_fields=["effective_on"])
    act.note(生效日期=entry.effective_on.isoformat(), 期限最后一日=entry.term_ends.isoformat())
    if not listed:
        act.tell(act.file.handler, "attention", f"{act.file.number}已经结束，送达日期更正后不恢复列入，请核对已经发出的文书所载日期")
    act.report(CHANGED, entry)
