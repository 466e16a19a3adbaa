"""A list entry's plain life: entered on effect, persons recorded beside it, expired at the end of its term."""
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.consequences import expects
from office.workflow.verbs import verb
from sanctions.flows.entry import EntryFlow
from sanctions.forms import RestrictionForm
from sanctions.actions.sending import send
from sanctions.letters import Expiry
from sanctions.models import EntryMeasure, ListEntry, ResponsiblePerson

ENDED = "entry.ended"
CHANGED = expects("entry.changed", "名单条目的效力或者期限有变动")


@verb(EntryFlow.enter, label="列入名单", by=Role.SYSTEM)
def enter(file, act, *, subject, domain, decision, basis, effective_on, term_ends, measures):
    """The decision was served: the party is on the list from that day (DES-21)."""
    file.title, file.handler = f"{subject.name}列入{domain.list_name}", decision.file.handler
    entry = ListEntry.objects.create(
        file=file, subject=subject, domain=domain, decision=decision, basis=basis,
        effective_on=effective_on, term_ends=term_ends,
    )
    EntryMeasure.objects.bulk_create([EntryMeasure(entry=entry, measure=measure) for measure in measures])
    return entry


@verb(EntryFlow.record_person, label="登记责任人员", by=Role.SYSTEM)
def record_person(entry, act, *, person, role, served_on):
    """A record of his own beside the entry: effective on service on him, and not before the entry (design §4)."""
    ResponsiblePerson.objects.create(
        entry=entry, person=person, role=role, effective_on=max(served_on, entry.effective_on)
    )
    act.note(责任人员=person.masked_name, 身份=role)


@verb(
    EntryFlow.record_restriction, label="登记法定限制期限", by=Role.APPROVER, form=RestrictionForm,
    effects=["条目在限制期限届满前不移出"],
)
def record_restriction(entry, act, *, restricted_until, restricted_by, reason, order):
    """A restriction by law that lasts longer than the list's term keeps the entry until its end (DES-25, DES-26)."""
    attach(act, AttachmentKind.ORDER, order, note=restricted_by)
    entry.restricted_until, entry.restricted_by = restricted_until, restricted_by
    act.report(CHANGED, entry)


@verb(
    EntryFlow.expire, label="登记期满移出", by=Role.SYSTEM, letters=[Expiry], public="期限届满，已移出名单",
    effects=["期满移出通知书送达当事人和责任人员"],
)
def expire(entry, act):
    """Write down what already holds since 00:00 of the day after the last (DES-26, CAL-09)."""
    entry.expired_on = act.today
    send(entry, act)
    act.report(CHANGED, entry)
    act.report(ENDED, entry)
