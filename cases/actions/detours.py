"""Detours of a case: notified anew, suspended and gone on with, a window made longer."""
from cases import letters
from cases.actions.asking import no_longer_asked
from cases.flows.designation import DesignationFlow
from cases.forms import DropForm, ExtendForm
from office.attachments import attach
from office.models import DocumentStatus, Role
from office.models.attachment import AttachmentKind
from office.workflow.forms import ReasonForm
from office.workflow.steps import follow
from office.workflow.verbs import verb
from subjects.actions.serve import void

from .decide import end_without_listing


@verb(
    DesignationFlow.renotify, label="有新事实，重新告知", by=Role.HANDLER, form=ReasonForm, handler_only=True, tone="danger",
    effects=["退回草拟，重新告知后方可决定", "各受送达人的陈述申辩期重新计算"],
)
def renotify(case, act, *, reason):
    """New facts, or something heavier than noticed: nothing of it may be decided unheard (DES-12; edge case 20)."""
    start_round(case, act)


def start_round(case, act) -> None:
    """The next round of notice: the old one counts no more, every recipient is told anew, and his window with him."""
    no_longer_asked(act)
    for item in case.file.service_items.open().filter(document__kind=letters.Notice.kind):
        follow(act, void, item, reason="重新告知")
    case.file.documents.filter(kind=letters.Notice.kind).update(status=DocumentStatus.REVOKED)
    for recipient in case.recipients.all():
        act.clocks.stop("des.statement", about=recipient.clock_about)
    case.round += 1
    case.recipients.update(notice_served_on=None, window_ends=None, waived_on=None)
    case.forget()


@verb(
    DesignationFlow.extend_window, label="延长陈述申辩期", by=Role.APPROVER, form=ExtendForm,
    effects=["该受送达人的陈述申辩期延至所填日期"],
)
def extend_window(case, act, *, recipient, until, reason, proof=None):
    """Force majeure or another just cause; only ever later (CAL-11)."""
    attach(act, AttachmentKind.EVIDENCE, proof, note="延长期限的证明", about=recipient.clock_about)
    act.clocks.move("des.statement", until, about=recipient.clock_about, because=reason)
    recipient.window_ends = until
    recipient.save(update_fields=["window_ends"])
    case.forget()


@verb(
    DesignationFlow.suspend, label="中止程序", by=Role.HANDLER, form=ReasonForm, handler_only=True, tone="danger",
    public="程序中止", effects=["总办理期限停止计算"],
)
def suspend(case, act, *, reason):
    """The party died or was deregistered; what follows is decided, never done of itself (SUB-07)."""
    case.suspended_from = act.from_state
    act.clocks.pause("des.total")


@verb(DesignationFlow.go_on, label="恢复程序", by=Role.APPROVER, form=ReasonForm, effects=["回到中止前的步骤，期限续计"])
def go_on(case, act, *, reason):
    act.clocks.resume("des.total", own=case.total)


@verb(
    DesignationFlow.succeed, label="由承继主体继续", by=Role.APPROVER, form=ReasonForm,
    effects=["当事人改为登记的承继主体，退回草拟", "承继主体须从头告知，陈述申辩期自送达其之日重新计算", "原当事人的陈述申辩继续有效"],
)
def succeed(case, act, *, reason):
    """The unit decides; the successor is heard from the beginning, and what its predecessor said stays said (SUB-07, DES-09)."""
    party, case.predecessor = case.organisation, case.subject
    for item in case.file.service_items.open().filter(recipient=case.predecessor):
        follow(act, void, item, reason="由承继主体继续")
    case.subject, case.party_address = case.predecessor.successor, ""
    party.subject = case.subject
    party.save(update_fields=["subject"])
    start_round(case, act)
    act.clocks.resume("des.total", own=case.total)
    act.file.title = f"{case.subject.name}（承继{case.predecessor.name}）涉嫌{case.domain.name}领域严重失信"
    act.file.save(update_fields=["title"])
    act.note(原当事人=case.predecessor.masked_name, 承继主体=case.subject.name)


@verb(
    DesignationFlow.end_suspended, label="终止程序", by=Role.APPROVER, form=DropForm, letters=[letters.NoDesignation],
    tone="danger", public="程序已终止",
)
def end_suspended(case, act, *, reason):
    end_without_listing(case, act, reason)
