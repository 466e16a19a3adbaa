"""The superior's consent: given or declined by its own approver here, or entered by the unit from a paper (DES-15)."""
from django import forms

from cases import letters
from cases.actions.asking import answered, no_longer_asked
from cases.flows.consent import ConsentFlow
from cases.flows.designation import DesignationFlow
from cases.forms import ConsentForm, RefusedConsentForm
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.forms import VerbForm
from office.workflow.steps import follow
from office.workflow.verbs import verb

from .decide import end_without_listing


class AnswerConsentForm(VerbForm):
    reason = forms.CharField(
        label="答复的理由", widget=forms.Textarea(attrs={"rows": 5}), max_length=2000, help_text="将印入批复"
    )


@verb(
    ConsentFlow.give, label="同意认定", by=Role.APPROVER, form=AnswerConsentForm, letters=[letters.Consent], milestone=True,
    effects=["批复编号、签章，报请机关即时看到", "报请机关的办理期限恢复计算，由其审批人签发决定", "此后本机关只保留答复，不再查看该案"],
)
def give(request, act, *, reason):
    """By the superior's own approver; the record of both files says who (DES-15)."""
    _answer(request, act, reason)
    follow(act, take_consent, request.designation, request=request)


@verb(
    ConsentFlow.decline, label="不同意认定", by=Role.APPROVER, form=AnswerConsentForm, letters=[letters.Consent], tone="danger",
    effects=["批复编号、签章，报请机关即时看到", "报请机关应当不予认定，由其审批人签批", "此后本机关只保留答复，不再查看该案"],
)
def decline(request, act, *, reason):
    """Without consent there is no listing; how the case ends is for the unit to sign and to tell the party (DES-15, DES-37)."""
    _answer(request, act, reason)
    follow(act, hear_refusal, request.designation, request=request)


def _answer(request, act, reason: str) -> None:
    request.reason, request.answered_by, request.answered_on = reason, act.actor, act.today
    act.clocks.stop_all()


@verb(DesignationFlow.take_consent, label="上级同意", by=Role.SYSTEM, effects=["办理期限恢复计算"])
def take_consent(case, act, *, request):
    """On to the signature; who answered, and in which file, stands in the record."""
    answered(act)
    _note(act, request)


@verb(DesignationFlow.hear_refusal, label="上级不同意", by=Role.SYSTEM)
def hear_refusal(case, act, *, request):
    """The case stays where it is until an approver has signed that nothing comes of it."""
    act.clocks.stop("des.consent")
    _note(act, request)


def _note(act, request) -> None:
    act.note(答复机关=str(request.file.department), 答复人=str(request.answered_by), 请示案号=request.file.number)
    act.tell(act.file.handler, "attention", f"{act.file.number}：{request.file.department}已答复{act.verb.label.removeprefix('上级')}")


@verb(
    DesignationFlow.record_consent, label="登记上级同意", by=Role.HANDLER, form=ConsentForm, handler_only=True,
)
def record_consent(case, act, *, document, upload):
    """The superior's letter, by name and number, where nobody there works in this system (DES-15)."""
    attach(act, AttachmentKind.CONSENT, upload, note=document)
    case.consent_document = document
    no_longer_asked(act)


@verb(
    DesignationFlow.refuse_consent, label="登记上级不同意", by=Role.APPROVER, form=RefusedConsentForm,
    letters=[letters.NoDesignation], tone="danger", public="不予认定，程序已终止",
)
def refuse_consent(case, act, *, document, upload, reason):
    """Without consent there is no listing; the party is told as after any drop (DES-15, DES-37)."""
    attach(act, AttachmentKind.CONSENT, upload, note=document)
    case.consent_document = document
    end_without_listing(case, act, reason)
