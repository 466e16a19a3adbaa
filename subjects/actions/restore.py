"""The ruling that made a penalty fall was itself overturned: it stands again, and nothing that was ended comes back by itself (REC-14)."""
from django import forms

from office.attachments import acceptable, attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.consequences import expects
from office.workflow.forms import ReasonForm, VerbForm
from office.workflow.verbs import verb
from subjects.flows.annulment import AnnulmentFlow

BASIS_RESTORED = expects("basis.restored", "使处罚决定失效的文书被推翻，处罚决定恢复效力")


class RestoreForm(VerbForm):
    restored_on = forms.DateField(label="恢复效力之日", help_text="推翻原裁判、决定的文书生效之日；可以上诉的判决尚未生效")
    document = forms.CharField(label="依据文书及文号", max_length=128, help_text="如再审判决书、撤销复议决定的判决书")
    reason = forms.CharField(label="理由", widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)
    scan = forms.FileField(label="依据文书", validators=[acceptable])


@verb(
    AnnulmentFlow.propose_restoring, label="登记恢复效力", by=Role.HANDLER, form=RestoreForm,
    effects=["由审批人确认后，该处罚决定恢复效力", "已经撤销的认定不恢复"],
)
def propose_restoring(annulment, act, *, restored_on, document, reason, scan):
    """By which ruling, from which day; nothing changes before a second person has confirmed it."""
    annulment.restored_on, annulment.restored_by, annulment.restoring_document = restored_on, act.actor, document
    annulment.restoring_reason = reason
    attach(act, AttachmentKind.ORDER, scan, note=document[:200])
    act.note(文书=annulment.record.document_no, 恢复效力之日=restored_on.isoformat(), 依据=document)


@verb(
    AnnulmentFlow.confirm_restoring, label="确认恢复效力", by=Role.APPROVER, tone="danger",
    effects=[
        "该处罚决定恢复效力，可以据以认定",
        "已经撤销的认定不恢复：仍应列入的，重新立案、告知、认定", "尚未撤销的条目转为中止执行：应当恢复的，由经办人提请、审批人签发恢复执行通知书并送达",
    ],
)
def confirm_restoring(annulment, act):
    """The penalty stands as it stood before this fall; an earlier change of it still counts."""
    record = annulment.record
    stands = record.annulments.confirmed().exclude(pk=annulment.pk).order_by("file").last()
    record.annulled_on, record.annulment_kind = (stands.fell_on, stands.kind) if stands else (None, "")
    record.annulment_document, record.annulment_reason = (stands.document, stands.reason) if stands else ("", "")
    record.save(update_fields=["annulled_on", "annulment_kind", "annulment_document", "annulment_reason"])
    act.note(文书=record.document_no, 恢复效力之日=annulment.restored_on.isoformat())
    act.report(BASIS_RESTORED, annulment)


@verb(AnnulmentFlow.refuse_restoring, label="不予恢复", by=Role.APPROVER, form=ReasonForm, effects=["该处罚决定仍然失效"])
def refuse_restoring(annulment, act, *, reason):
    """The fall stands; its restoring may be entered anew."""
    annulment.restored_on = annulment.restored_by = None
    annulment.restoring_document = annulment.restoring_reason = ""
    act.tell(annulment.file.handler, "returned", f"{annulment.file.number}的恢复效力登记未予确认：{reason}")
