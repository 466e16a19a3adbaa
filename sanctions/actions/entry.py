"""A list entry's life: entered on effect, expired at term, revoked when its ground falls."""
from django import forms

from office.attachments import acceptable, attach
from office.models import DocumentStatus, Role
from office.models.attachment import AttachmentKind
from office.workflow.forms import VerbForm
from office.workflow.verbs import verb
from sanctions.flows.entry import EntryFlow
from sanctions.models import ListEntry, ResponsiblePerson

ENDED = "entry.ended"


class RevokeForm(VerbForm):
    fell_on = forms.DateField(label="撤销生效日期")
    fell_by = forms.CharField(label="撤销依据文书及文号", max_length=120)
    reason = forms.CharField(label="撤销理由", widget=forms.Textarea(attrs={"rows": 4}), max_length=500)
    order = forms.FileField(label="撤销依据文书", validators=[acceptable])


@verb(EntryFlow.enter, label="列入名单", by=Role.SYSTEM)
def enter(file, act, *, subject, domain, decision, basis, effective_on, term_ends, measures):
    """The decision was served: the party is on the list from that day (DES-21)."""
    file.title = f"{subject.name}列入{domain.list_name}"
    entry = ListEntry.objects.create(
        file=file, subject=subject, domain=domain, decision=decision, basis=basis,
        effective_on=effective_on, term_ends=term_ends,
    )
    entry.measures.set(measures)
    return entry


@verb(EntryFlow.record_person, label="登记责任人员", by=Role.SYSTEM)
def record_person(entry, act, *, person, role, served_on):
    """A record of his own beside the entry: effective on service on him, and not before the entry (design §4)."""
    ResponsiblePerson.objects.create(
        entry=entry, person=person, role=role, effective_on=max(served_on, entry.effective_on)
    )
    act.note(责任人员=person.masked_name, 身份=role)


@verb(EntryFlow.expire, label="登记期满移出", by=Role.SYSTEM, public="期限届满，已移出名单")
def expire(entry, act):
    """Write down what already holds since 00:00 of the day after the last (DES-26, CAL-09)."""
    entry.expired_on = act.today
    act.report(ENDED, entry)


@verb(
    EntryFlow.revoke, label="撤销认定", by=Role.APPROVER, form=RevokeForm, tone="danger", public="认定已被撤销",
    effects=["自撤销生效之日起不再列入名单", "责任人员记录同时失效"],
)
def revoke(entry, act, *, fell_on, fell_by, reason, order):
    """The ground or the decision fell: the entry ends with it, and the responsible persons' records too (DES-31)."""
    entry.fell_on, entry.fell_by, entry.fell_reason = fell_on, fell_by, reason
    attach(act, AttachmentKind.ORDER, order)
    entry.decision.status = DocumentStatus.REVOKED
    entry.decision.save(update_fields=["status"])
    act.report(ENDED, entry)
