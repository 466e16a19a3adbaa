"""Papers after their issue: a clerical error mended by a further paper, the stamped original bound to its number."""
from django import forms

from cases import letters
from cases.flows.designation import DesignationFlow
from office.attachments import acceptable, attach
from office.models import Document, DocumentStatus, Role
from office.models.attachment import AttachmentKind
from office.workflow.forms import VerbForm
from office.workflow.verbs import verb
from subjects.actions.serve import serve


class PaperForm(VerbForm):
    paper = forms.ModelChoiceField(label="文书", queryset=Document.objects.none())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["paper"].queryset = self.case.file.documents.exclude(number="")


class CorrectionForm(PaperForm):
    wrong = forms.CharField(label="原文（有误的文字）", max_length=500)
    right = forms.CharField(label="补正为", max_length=500)
    reason = forms.CharField(label="错误的由来", max_length=300)


class StampedForm(PaperForm):
    scan = forms.FileField(label="加盖印章后的原件扫描", validators=[acceptable])


@verb(
    DesignationFlow.correct_paper, label="补正文书", by=Role.APPROVER, form=CorrectionForm, letters=[letters.Correction],
    effects=["补正通知书送达原文书的受送达人", "原文书在验证页显示“已变更”"],
)
def correct_paper(case, act, *, paper, wrong, right, reason):
    """The issued bytes stay as they are; whoever was to have the paper gets the correction too (SRV-16)."""
    paper.status = DocumentStatus.CHANGED
    paper.save(update_fields=["status"])
    for item in paper.service_items.select_related("recipient"):
        serve(act, act.issued(letters.Correction), to=item.recipient, as_what=item.capacity_of_recipient)
    act.note(文书=paper.number, 原文=wrong, 补正为=right)


@verb(
    DesignationFlow.bind_stamped, label="登记盖章原件", by=[Role.HANDLER, Role.SERVER], form=StampedForm,
    effects=["盖章原件与文号、散列绑定，作为送达的原件入卷"],
)
def bind_stamped(case, act, *, paper, scan):
    """Sealed by hand: the scan of the stamped sheet is the served original (design §5)."""
    bound = attach(act, AttachmentKind.STAMPED, scan, note=paper.number, about=f"document:{paper.pk}")
    act.note(文号=paper.number, 文书散列=paper.sha256, 扫描件散列=bound.sha256)
