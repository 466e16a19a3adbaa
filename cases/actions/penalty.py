"""What becomes of the penalty with which a designation runs as one procedure: decided, served, or ended (DES-16)."""
from django import forms

from cases.flows.designation import DesignationFlow
from office.attachments import acceptable, attach
from office.calendar.words import plain_date
from office.models import Role
from office.models.attachment import AttachmentKind
from office.names import document_number
from office.workflow.forms import VerbForm
from office.workflow.steps import follow
from office.workflow.verbs import verb
from subjects.models import PenaltyRecord

NUMBER_OF_CASE = "处罚决定所属案件的立案号"


class AttachForm(VerbForm):
    """The record comes in by sheet like any other; here it is told which case it was waited for in."""

    record = forms.ModelChoiceField(
        label="行政处罚决定书", queryset=PenaltyRecord.objects.none(),
        help_text="列出本机关对当事人作出、已经入库的处罚决定；没有的，先在“导入批次”中导入",
    )
    penalty_case = forms.CharField(label=NUMBER_OF_CASE, max_length=128, help_text="按处罚案卷填写，与本案登记的立案号核对")
    same_facts = forms.BooleanField(
        label="处罚决定认定的事实与告知的一致", help_text="有新事实，或者拟作更重处理的，先“有新事实，重新告知”（DES-12）"
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        parties = [self.case.subject_id, self.case.predecessor_id]
        self.fields["record"].queryset = PenaltyRecord.objects.effective().filter(
            subject__in=filter(None, parties), organ_code__in=self.case.file.department.codes
        )

    def clean_penalty_case(self):
        return document_number(self.cleaned_data["penalty_case"])


class PenaltyServedForm(VerbForm):
    served_on = forms.DateField(label="处罚决定书送达日期")
    proof = forms.FileField(label="处罚决定书的送达回证", validators=[acceptable])

    def starting_values(self):
        return {"served_on": self.act.today}


class PenaltyEndedForm(VerbForm):
    ended_on = forms.DateField(label="终止日期")
    document = forms.CharField(label="终止的文书及文号", max_length=128, help_text="不予行政处罚决定书、撤销案件审批表等")
    reason = forms.CharField(label="终止的理由", widget=forms.Textarea(attrs={"rows": 4}), max_length=500)
    upload = forms.FileField(label="终止的文书", validators=[acceptable])


@verb(
    DesignationFlow.attach_basis, label="登记处罚决定为认定依据", by=Role.HANDLER, form=AttachForm, handler_only=True,
    effects=["认定依据文书由该处罚决定书载明", "法制审核通过的，可以签发认定决定"],
)
def attach_basis(case, act, *, record, penalty_case, same_facts):
    """The penalty exists: from now on the case rests on its document like any other (DES-06, DES-35)."""
    case.basis = record
    act.note(认定依据文书=record.document_no, 处罚决定日期=record.decided_on.isoformat(), 事实="与告知的一致")
    for own in case.severed.live().select_related("file").order_by("pk"):
        follow(act, rest_on_main, own, record=record)


@verb(DesignationFlow.rest_on_main, label="随主案登记认定依据", by=Role.SYSTEM)
def rest_on_main(case, act, *, record):
    """Whoever was severed answers for the same conduct, on the same document (DES-22)."""
    case.basis = record
    act.note(认定依据文书=record.document_no)


@verb(
    DesignationFlow.record_penalty_service, label="登记处罚决定书送达", by=[Role.SERVER, Role.HANDLER], form=PenaltyServedForm,
    effects=["认定决定书可以自该日起送达"],
)
def record_penalty_service(case, act, *, served_on, proof):
    """The penalty is served by its own rules; the listing goes with it or after it (DES-16)."""
    attach(act, AttachmentKind.PROOF_OF_SERVICE, proof, note=f"{case.basis.document_no}的送达回证"[:200])
    case.penalty_served_on = served_on


@verb(
    DesignationFlow.record_penalty_end, label="登记处罚案件终止", by=Role.HANDLER, form=PenaltyEndedForm, handler_only=True,
    tone="danger", effects=["本案不得再告知、审核或者认定", "由审批人不予认定，并书面通知收到过告知书的人"],
)
def record_penalty_end(case, act, *, ended_on, document, reason, upload):
    """Without a penalty there is nothing to rest a listing on; how the case ends is for an approver to sign (DES-06, DES-37)."""
    attach(act, AttachmentKind.ORDER, upload, note=document)
    case.penalty_ended_on, case.penalty_ended_by = ended_on, document
    act.note(处罚案件=case.penalty_case, 终止日期=plain_date(ended_on))
