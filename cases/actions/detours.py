"""Detours of a case: notified anew, or a window made longer."""
from cases import letters
from cases.actions.asking import no_longer_asked
from cases.flows.designation import DesignationFlow
from cases.forms import ExtendForm
from office.attachments import attach
from office.models import DocumentStatus, Role
from office.models.attachment import AttachmentKind
from office.workflow.forms import ReasonForm
from office.workflow.steps import follow
from office.workflow.verbs import verb
from subjects.actions.serve import void


@verb(
    DesignationFlow.renotify, label="有新事实，重新告知", by=Role.HANDLER, form=ReasonForm, handler_only=True, tone="danger",
    effects=["退回草拟，重新告知后方可决定", "各受送达人的陈述申辩期重新计算"],
)
def renotify(case, act, *, reason):
    """New facts, or something heavier than noticed: nothing of it may be decided unheard (DES-12; edge case 20)."""
    start_round(case, act)


def start_round(case, act, *, because: str = "重新告知") -> None:
    """The next round of notice: the old one counts no more, every recipient is told anew, and his window with him."""
    no_longer_asked(act)
    for item in case.file.service_items.open().filter(document__kind=letters.Notice.kind):
        follow(act, void, item, reason="重新告知")
    case.file.documents.filter(kind=letters.Notice.kind).update(status=DocumentStatus.REVOKED)
    for recipient in case.recipients.all():
        act.clocks.stop("des.statement", about=recipient.clock_about, because=because)
    if not case.waits_for_penalty:
        case.penalty_notice, case.penalty_notice_on = "", None  # what is told now is told by itself (DES-16)
    case.round += 1
    case.recipients.update(notice_served_on=None, window_ends=None, waived_on=None)


@verb(
    DesignationFlow.extend_window, label="延长陈述申辩期", by=Role.APPROVER, form=ExtendForm,
    effects=["障碍期间不计入，该受送达人的陈述申辩期自障碍消除之日起继续计算，不早于原来的最后一日"],
)
def extend_window(case, act, *, recipient, hindered_from, until, reason, hindered_until=None, proof=None):
    """Force majeure or another just cause: what was left counts on when the hindrance ends; only ever later (CAL-11)."""
    act.note(障碍=f"{hindered_from:%Y-%m-%d}至{hindered_until:%Y-%m-%d}" if hindered_until else f"{hindered_from:%Y-%m-%d}起，尚未消除")
    attach(act, AttachmentKind.EVIDENCE, proof, note="延长期限的证明", about=recipient.clock_about)
    act.clocks.move("des.statement", until, about=recipient.clock_about, because=reason)
    recipient.window_ends = until
    recipient.save(update_fields=["window_ends"])
