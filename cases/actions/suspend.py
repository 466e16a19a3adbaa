"""A case that is suspended because its party ended, and how it goes on: as it was, against a successor, or not at all (SUB-07)."""
from django import forms

from cases import letters, suspension
from cases.flows.designation import DesignationFlow
from cases.forms import DropForm
from office.attachments import acceptable, attach, lay_beside
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.forms import ReasonForm
from office.workflow.steps import follow
from office.workflow.verbs import verb
from subjects.actions.serve import void

from .decide import end_without_listing
from .detours import start_round

ENDING = "ending"  # the mark of the paper that proves a party's end, among the materials of the case


class SuspendForm(ReasonForm):
    """With the paper that proves it; what was put on record as a party's end has brought its own (SUB-07)."""

    document = forms.CharField(label="证明文书及文号", max_length=160, help_text="如死亡证明、准予注销登记通知书")
    proof = forms.FileField(label="证明文书", validators=[acceptable])
    field_order = ["document", "proof", "reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if ending := self.case.ending:
            self.fields["proof"].required = False
            self.fields["proof"].help_text = f"{ending.file.number}登记的证明文书随之入卷；另有证明的可以附上"

    def starting_values(self):
        ending = self.case.ending
        return {"document": ending.document} if ending else {}


class ResumeForm(ReasonForm):
    document = forms.CharField(label="证明文书及文号", max_length=160, help_text="证明中止的原因已经消除")
    proof = forms.FileField(label="证明文书", validators=[acceptable])
    field_order = ["document", "proof", "reason"]


@verb(
    DesignationFlow.suspend, label="中止程序", by=Role.HANDLER, form=SuspendForm, handler_only=True, tone="danger",
    public="程序中止", effects=["证明文书入卷", "总办理期限、尚未届满的陈述申辩期和反馈期限停止计算"],
)
def suspend(case, act, *, reason, document, proof=None):
    """The party died or was deregistered; what follows is decided, never done of itself (SUB-07)."""
    case.suspended_from = act.from_state
    if not attach(act, AttachmentKind.EVIDENCE, proof, note=document, about=ENDING):
        lay_beside(act, case.ending.scan, about=ENDING)
    act.note(证明文书=document)
    suspension.stand_still(act)


@verb(
    DesignationFlow.go_on, label="恢复程序", by=Role.APPROVER, form=ResumeForm,
    effects=["证明文书入卷", "回到中止前的步骤，各项期限续计，中止期间不计入"],
)
def go_on(case, act, *, reason, document, proof):
    """The obstacle is gone: back to where it stood, and everybody has the time that was left to him."""
    attach(act, AttachmentKind.EVIDENCE, proof, note=document, about=ENDING)
    act.note(证明文书=document)
    suspension.count_on(case, act)


@verb(
    DesignationFlow.succeed, label="由承继主体继续", by=Role.APPROVER, form=ReasonForm,
    effects=["当事人改为登记的承继主体，退回草拟", "承继主体须从头告知，陈述申辩期自送达其之日重新计算", "原当事人的陈述申辩继续有效"],
)
def succeed(case, act, *, reason):
    """The unit decides; the successor is heard from the beginning, and what its predecessor said stays said (SUB-07, DES-09)."""
    suspension.count_on(case, act)
    party, case.predecessor = case.organisation, case.subject
    for item in case.file.service_items.open().filter(recipient=case.predecessor):
        follow(act, void, item, reason="由承继主体继续")
    case.subject, case.party_address = case.predecessor.successor, ""
    party.subject = case.subject
    party.save(update_fields=["subject"])
    start_round(case, act)
    act.file.title = f"{case.subject.name}（承继{case.predecessor.name}）涉嫌{case.domain.name}领域严重失信"
    act.file.save(update_fields=["title"])
    act.note(原当事人=case.predecessor.masked_name, 承继主体=case.subject.name)


@verb(
    DesignationFlow.end_suspended, label="终止程序", by=Role.APPROVER, form=DropForm, letters=[letters.NoDesignation],
    tone="danger", public="程序已终止",
)
def end_suspended(case, act, *, reason):
    end_without_listing(case, act, reason)
