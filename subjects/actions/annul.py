"""A penalty decision falls: entered by the handler, confirmed by the approver; what rests on it follows (REC-14)."""
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.consequences import expects
from office.workflow.forms import ReasonForm
from office.workflow.verbs import verb
from subjects.flows.annulment import AnnulmentFlow
from subjects.forms import AnnulmentForm
from subjects.models import Annulment

BASIS_FELL = expects("basis.fell", "行政处罚决定失去效力")


@verb(
    AnnulmentFlow.register, label="登记文书失效", by=Role.HANDLER, form=AnnulmentForm,
    effects=["由审批人确认后，该处罚记录失去效力"],
)
def register(file, act, *, record, kind, fell_on, known_on, document, reason, scan):
    """By which document, from which day, why; nothing changes before a second person has confirmed it."""
    file.title = f"{record.document_no}失效"
    annulment = Annulment.objects.create(
        file=file, record=record, kind=kind, fell_on=fell_on, known_on=known_on, document=document, reason=reason
    )
    act.case = annulment
    attach(act, AttachmentKind.ORDER, scan, note=document[:200])
    act.note(文书=record.document_no, 失效日期=fell_on.isoformat(), 依据=document)
    return annulment


@verb(
    AnnulmentFlow.confirm, label="确认失效", by=Role.APPROVER, tone="danger",
    effects=[
        "该处罚记录自失效之日起失去效力", "据此列入名单的，即时停止公示、共享和惩戒措施，自获知之日起三个工作日内撤回",
        "据此办理的认定不得继续，通知各经办人", "仅变更的，记录在变更后的范围内继续有效，由各经办人审查据此作出的认定",
    ],
)
def confirm(annulment, act):
    """From now on nothing may rest on it; every floor above hears of it in this transaction."""
    record = annulment.record
    record.annulled_on, record.annulment_kind = annulment.fell_on, annulment.kind
    record.annulment_document, record.annulment_reason = annulment.document, annulment.reason
    record.save(update_fields=["annulled_on", "annulment_kind", "annulment_document", "annulment_reason"])
    act.note(文书=record.document_no, 失效日期=annulment.fell_on.isoformat())
    act.report(BASIS_FELL, record)


@verb(AnnulmentFlow.discard, label="不予确认", by=Role.APPROVER, form=ReasonForm)
def discard(annulment, act, *, reason):
    """Entered wrongly: the penalty stands as it stood, and its fall may be entered anew."""
    act.tell(annulment.file.handler, "returned", f"{annulment.file.number}未予确认：{reason}")
