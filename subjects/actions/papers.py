"""Papers after their issue: the stamped original bound to its number, a clerical error mended by a further paper."""
from office.attachments import attach
from office.models import DocumentStatus, Role
from office.models.attachment import AttachmentKind
from office.workflow.verbs import verb
from subjects.actions.serve import serve
from subjects.flows.service import ServiceFlow
from subjects.forms import ClericalErrorForm, StampedForm
from subjects.letters import Correction
from subjects.papers import reached_by
from subjects.privacy import mask_numbers


@verb(
    ServiceFlow.bind_stamped, label="登记盖章原件", by=[Role.HANDLER, Role.SERVER], form=StampedForm,
    effects=["盖章原件与文号、散列绑定，作为送达的原件入卷", "文书对各受送达人均可安排送达，送达公告可以发布"],
)
def bind_stamped(item, act, *, scan, paper=None):
    """Sealed by hand: the scan of the stamped sheet is the served original, for everybody it is served on (design §5)."""
    paper = paper or item.document
    bound = attach(act, AttachmentKind.STAMPED, scan, note=paper.number, about=paper.clue)
    act.note(文号=paper.number or paper.title, 文书散列=paper.sha256, 扫描件散列=bound.sha256)


@verb(
    ServiceFlow.correct_paper, label="补正文书", by=Role.APPROVER, form=ClericalErrorForm, letters=[Correction],
    effects=[
        "补正通知书送达原文书的各受送达人；补正送达公告的随公告发布，补正委托送达函的寄送受托机关", "原文书在验证页显示“已变更”",
    ],
)
def correct_paper(item, act, *, wrong, right, reason, paper=None):
    """The issued bytes stay as they are; whoever was to have the paper gets the correction too (SRV-16)."""
    paper = paper or item.document
    if paper.status == DocumentStatus.VALID:
        paper.status = DocumentStatus.CHANGED
        paper.save(update_fields=["status"])
    for each in reached_by(item, paper):
        serve(act, act.issued(Correction), to=each.recipient, as_what=each.capacity_of_recipient)
    act.note(文书=paper.number or paper.title, 原文=mask_numbers(wrong), 补正为=mask_numbers(right))
