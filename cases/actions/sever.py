"""Severing one responsible person into a linked case, so that the party's own case can go on (C.1 note 2)."""
from django import forms

from cases.flows.designation import DesignationFlow
from cases.models import Designation, Evidence, Factor, Recipient
from office.models import Role
from office.workflow.forms import VerbForm
from office.workflow.steps import follow, follow_opening
from office.workflow.verbs import verb
from subjects.actions.serve import void

CARRIED = ("domain", "basis", "party_address", "facts", "reasons", "legal_basis", "intent", "noticed_term",
           "penalty_case", "penalty_filed_on", "conduct_ended_on")
LIMITS = ("des.statement", "des.feedback")


class SeverForm(VerbForm):
    recipient = forms.ModelChoiceField(label="分案办理的责任人员", queryset=Recipient.objects.none())
    reason = forms.CharField(
        label="分案的理由", widget=forms.Textarea(attrs={"rows": 3}), max_length=300,
        help_text="如告知书无法送达其本人，或者其陈述申辩需要较长时间核实",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        beside = self.case.recipients.exclude(subject=self.case.subject)
        self.fields["recipient"].queryset = beside.select_related("subject")


@verb(
    DesignationFlow.sever, label="责任人员分案", by=Role.APPROVER, form=SeverForm,
    effects=["该责任人员另立关联案件，告知内容、证据和其陈述申辩随之转入，另行告知", "尚未送达其本人的告知书不再送达",
             "本案继续办理，不再等待其本人"],
)
def sever(case, act, *, recipient, reason):
    """What was to reach him here is withdrawn; what he said goes with him and is answered there (DES-10)."""
    for item in case.file.service_items.open().filter(recipient=recipient.subject, document__kind="D1"):
        follow(act, void, item, reason="该责任人员分案办理")
    said = list(recipient.statements.filter(answered_on__isnull=True))
    for about in (recipient.clock_about, *(each.clock_about for each in said)):
        for key in LIMITS:
            act.clocks.stop(key, about=about)
    own = follow_opening(act, open_severed, department=case.file.department, main=case, recipient=recipient).case
    act.note(责任人员=recipient.subject.masked_name, 关联案件=own.file.number)
    act.tell(case.file.handler, "severed", f"{case.file.number}的一名责任人员分案办理，案号{own.file.number}")


@verb(DesignationFlow.open_severed, label="分案立案", by=Role.SYSTEM)
def open_severed(file, act, *, main, recipient):
    """The person's own case: same conduct, same evidence, a notice of his own; never a second listing (DES-22, DES-35)."""
    file.title = f"{recipient.subject.name}作为{main.subject.name}的{recipient.role}（由{main.file.number}分案）"
    file.handler = main.file.handler
    case = Designation.objects.create(
        file=file, subject=recipient.subject, severed_from=main, **{name: getattr(main, name) for name in CARRIED}
    )
    act.case = case
    _carry_over(main, case)
    _take_along(act, case, recipient)
    act.clocks.start("des.total")
    act.note(主案=main.file.number)
    return case


def _carry_over(main, case) -> None:
    """What the handler has found out need not be written twice; he may change it before the notice goes out."""
    address = case.subject.addresses.paper().order_by("-id").first()
    case.party_address = address.text if address else ""
    case.noticed_measures.set(main.noticed_measures.all())
    kept = ("name", "proves", "source", "attachment")
    Evidence.objects.bulk_create([
        Evidence(designation=case, **{name: getattr(each, name) for name in kept}) for each in main.standing_evidence
    ])
    Factor.objects.bulk_create([
        Factor(designation=case, name=each.name, finding=each.finding, evidence=each.evidence) for each in main.factors.all()
    ])
    case.save()


def _take_along(act, case, recipient) -> None:
    """The recipient with everything he said; he is notified anew, and his window opens anew (DES-09)."""
    recipient.designation = case
    recipient.notice_served_on = recipient.window_ends = recipient.waived_on = None
    recipient.save()
    for each in recipient.statements.filter(answered_on__isnull=True):
        act.clocks.start(
            "des.feedback", on=each.received_on, about=each.clock_about,
            own=case.domain.limit("des.feedback", case.file.rules_on),
        )
