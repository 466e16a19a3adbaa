"""What a designation does when a paper of it was served, or its list entry changed."""
from cases.actions.amend import AMENDED
from cases.actions.decide import hear_basis_fell
from cases.actions.effect import follow_entry, take_effect
from cases.actions.notice import open_windows
from cases.flows.designation import RUNNING
from cases.models import Designation, Recipient, Statement
from cases.service_dates import (
    ANSWER, DECISION, NOTICE, decided_too_early, decision_corrected, is_amended, notice_limits, recipient_of, remedies_run,
    service_undone,
)
from office.workflow.consequences import on
from office.workflow.locks import also_locks
from office.workflow.steps import follow
from sanctions.actions.amend import amend_entry
from sanctions.actions.entry import CHANGED, record_person
from sanctions.models import ListEntry
from subjects.actions.annul import BASIS_FELL
from subjects.actions.correct import CORRECTED, UNDONE
from subjects.actions.ending import SUBJECT_ENDED
from subjects.actions.restore import BASIS_RESTORED
from subjects.actions.serve import COMPLETED


def notice_served(act, item):
    """A notice was served: this recipient's window opens; the first one brings the case into the statement period (DES-10)."""
    recipient = recipient_of(item, NOTICE)
    if recipient is None:
        return
    [window] = notice_limits(item)
    clock = act.clocks.start(window.rule.key, on=item.served_on, about=window.about, own=window.rule)
    recipient.notice_served_on, recipient.window_ends = item.served_on, clock.due
    recipient.save(update_fields=["notice_served_on", "window_ends"])
    follow(act, open_windows, recipient.designation)


def notice_corrected(act, item):
    """A notice was served on another day: the window moves with it; a last day granted later than that stays (CAL-11)."""
    recipient = recipient_of(item, NOTICE)
    if recipient is None:
        return
    granted = act.clocks.latest("des.statement", recipient.clock_about)
    notice_served(act, item)
    recipient.refresh_from_db()
    if granted and granted.rule_id == "CAL-11" and granted.due > recipient.window_ends:
        act.clocks.move("des.statement", granted.due, about=recipient.clock_about, because="更正送达日期不缩短已延长的期限")
        recipient.window_ends = granted.due
        recipient.save(update_fields=["window_ends"])


def answer_served(act, item):
    """An answer was served: the statement stands answered and no longer bars the decision (DES-11)."""
    if item.document.kind == ANSWER:
        Statement.objects.filter(answer=item.document).update(answer_served_on=item.served_on)


def decision_served(act, item):
    """A decision was served: on the party it takes effect (DES-21), on a person his own record begins (SUB-09)."""
    recipient = recipient_of(item, DECISION)
    if recipient is None:
        return
    if recipient.decision_served_on is None:
        recipient.decision_served_on = item.served_on
        recipient.save(update_fields=["decision_served_on"])
    if is_amended(item):
        remedies_run(act, item)
    follow(act, take_effect, recipient.designation)
    _record_persons(act, recipient.designation)


def decision_amended(act, amendment):
    """The decision was changed by review: the entry rests on its new version, with what that leaves of it (C.1)."""
    entry = ListEntry.objects.filter(decision=amendment.replaces).first()
    if entry:
        follow(
            act, amend_entry, entry, decision=amendment.decision, measures=list(amendment.measures.all()),
            term_ends=amendment.term_ends, changed_on=amendment.changed_on, basis=amendment.basis,
        )


def _record_persons(act, case) -> None:
    """Each person's record stands on his own service, and waits for the entry it stands beside (SUB-09)."""
    entry = case.entry
    if entry is None:
        return
    recorded = set(entry.responsible.values_list("person", flat=True))
    for person in case.answerable:
        if person.decision_served_on and person.subject_id not in recorded:
            follow(act, record_person, entry, person=person.subject, role=person.role, served_on=person.decision_served_on)


def basis_fell(act, record):
    """A penalty fell: what is under way on it cannot be decided, and its handler is told (DES-06, REC-14)."""
    for case in record.designations.live().select_related("basis").order_by("pk"):
        case.basis = record
        follow(act, hear_basis_fell, case)


def basis_restored(act, annulment):
    """A penalty stands again: what is under way on it may be decided; what was ended or revoked stays so (DES-06, REC-14)."""
    for case in annulment.record.designations.live().filter(effective_on__isnull=True).select_related("file__handler").order_by("pk"):
        act.tell(case.file.handler, f"restored_{case.pk}", f"{case.file.number}所依据的处罚决定恢复效力，请核对后继续办理")


def designations_on(annulment) -> list[int]:
    """What happens to a penalty is written into the file of each designation that rests on it."""
    return list(Designation.objects.filter(basis=annulment.record_id).values_list("pk", flat=True))


def subject_ended(act, subject):
    """A party, or a person beside one, exists no longer: whoever handles its cases is told, and decides (SUB-07)."""
    named = Recipient.objects.filter(subject=subject).values("designation")
    for case in Designation.objects.live().filter(pk__in=named).select_related("file__handler").order_by("pk"):
        ways = "请决定中止程序、由承继主体继续或者终止" if case.state in RUNNING else "已有的认定不随之移转，请审查"
        act.tell(case.file.handler, f"subject_ended_{case.pk}",
                 f"{case.file.number}的{subject.masked_name}{subject.get_status_display()}，{ways}")


def entry_changed(act, entry):
    """The list entry was stayed, changed, ended or put back: its decision's standing follows (DES-30…33)."""
    for case in Designation.objects.filter(pk__in=cases_of(entry)).order_by("pk"):
        follow(act, follow_entry, case, entry=entry)


def cases_of(entry) -> list[int]:
    """What happens to an entry is written into the files of its designation and of the persons severed from it."""
    main = entry.decision.file_id
    return [main, *Designation.objects.filter(severed_from=main).values_list("pk", flat=True)]


def entries_of(item) -> list[int]:
    """A decision served on a responsible person is written into the file of its entry too."""
    case = Designation.objects.filter(pk=item.file_id).select_related("severed_from").first()
    return files_beside(case) if case else []


def files_beside(case) -> list[int]:
    """The entry of a designation, and whoever else's case it stands for."""
    entry = case.entry
    return [entry.pk, *cases_of(entry)] if entry else []


def severed_from(case) -> list[int]:
    """Whoever was severed rests on the document of the main case, also where that comes later (DES-16)."""
    return list(case.severed.live().values_list("pk", flat=True)) if case.is_combined else []


def consent_asked(case) -> list[int]:
    """A case that is called back takes its request with it (DES-15)."""
    return list(case.consent_requests.waiting().values_list("pk", flat=True))


def case_below(request) -> list[int]:
    """The superior's answer carries the case on that it was asked about."""
    return [request.designation_id]


on(COMPLETED, do=notice_served)
on(COMPLETED, do=answer_served)
on(COMPLETED, do=decision_served)
on(CORRECTED, do=notice_corrected)
on(CORRECTED, do=answer_served)
on(CORRECTED, do=decision_corrected)
on(CORRECTED, do=decided_too_early)
on(UNDONE, do=service_undone)
on(BASIS_FELL, do=basis_fell)
on(BASIS_RESTORED, do=basis_restored)
on(SUBJECT_ENDED, do=subject_ended)
on(CHANGED, do=entry_changed)
on(AMENDED, do=decision_amended)
also_locks("designation", files_beside)
also_locks("designation", severed_from)
also_locks("designation", consent_asked)
also_locks("consent", case_below)
also_locks("annulment", designations_on)
also_locks("service", entries_of)
also_locks("entry", cases_of)
