"""What a designation does when a paper of it was served, or its list entry changed."""
from cases.actions.effect import follow_entry, take_effect
from cases.actions.notice import open_windows
from cases.models import Designation, Recipient, Statement
from office.workflow.consequences import on
from office.workflow.locks import also_locks
from office.workflow.steps import follow
from sanctions.actions.entry import CHANGED, record_person
from sanctions.models import ListEntry
from subjects.actions.serve import COMPLETED

NOTICE, ANSWER, DECISION = "D1", "D2", "D3"


def notice_served(act, item):
    """A notice was served: this recipient's window opens; the first one brings the case into the statement period (DES-10)."""
    recipient = _recipient(item, NOTICE)
    if recipient is None:
        return
    case = recipient.designation
    clock = act.clocks.start(
        "des.statement", on=item.served_on, about=recipient.clock_about,
        own=case.domain.limit("des.statement", item.file.rules_on),
    )
    recipient.notice_served_on, recipient.window_ends = item.served_on, clock.due
    recipient.save(update_fields=["notice_served_on", "window_ends"])
    follow(act, open_windows, case)


def answer_served(act, item):
    """An answer was served: the statement stands answered and no longer bars the decision (DES-11)."""
    if item.document.kind == ANSWER:
        Statement.objects.filter(answer=item.document).update(answer_served_on=item.served_on)


def decision_served(act, item):
    """A decision was served: on the party it takes effect (DES-21), on a person his own record begins (SUB-09)."""
    recipient = _recipient(item, DECISION)
    if recipient is None:
        return
    recipient.decision_served_on = item.served_on
    recipient.save(update_fields=["decision_served_on"])
    follow(act, take_effect, recipient.designation)
    _record_persons(act, recipient.designation)


def _record_persons(act, case) -> None:
    """Each person's record stands on his own service, and waits for the entry it stands beside (SUB-09)."""
    entry = ListEntry.objects.filter(decision=case.decision).first()
    if entry is None:
        return
    recorded = set(entry.responsible.values_list("person", flat=True))
    for person in case.persons:
        if person.decision_served_on and person.subject_id not in recorded:
            follow(act, record_person, entry, person=person.subject, role=person.role, served_on=person.decision_served_on)


def entry_changed(act, entry):
    """The list entry was stayed, changed, ended or put back: its decision's standing follows (DES-30…33)."""
    follow(act, follow_entry, Designation.objects.get(pk=entry.decision.file_id), entry=entry)


def case_of(entry) -> list[int]:
    """What happens to an entry is written into the file of its designation too."""
    return [entry.decision.file_id]


def entries_of(item) -> list[int]:
    """A decision served on a responsible person is written into the file of its entry too."""
    return list(ListEntry.objects.filter(decision=item.document).values_list("pk", flat=True))


def _recipient(item, kind: str) -> Recipient | None:
    """The recipient of a notice or decision of a designation; other papers are not ours."""
    if item.document.kind != kind:
        return None
    case = Designation.objects.filter(file=item.file).first()
    return case and case.recipients.select_related("designation").filter(subject=item.recipient).first()


on(COMPLETED, do=notice_served)
on(COMPLETED, do=answer_served)
on(COMPLETED, do=decision_served)
on(CHANGED, do=entry_changed)
also_locks("service", entries_of)
also_locks("entry", case_of)
