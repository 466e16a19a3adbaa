"""The end of an entry before its term, whole or in part, and its return (DES-27…32)."""
from office.attachments import attach
from office.models import DocumentStatus, Role
from office.models.attachment import AttachmentKind
from office.workflow.verbs import verb
from sanctions.actions.entry import CHANGED, ENDED
from sanctions.actions.proposal import settle
from sanctions.conditions.basis import WITHDRAWAL
from sanctions.flows.entry import EntryFlow
from sanctions.forms import ReinstateForm, RevokeForm, RevokePartForm, SignForm
from sanctions.actions.sending import send
from sanctions.letters import EarlyRemoval, PartRevocation, Reinstatement, Revocation
from sanctions.models import Removal
from sanctions.models.measure import MeasureEnd
from sanctions.terms import term_after_return


@verb(
    EntryFlow.revoke_part, label="撤销部分措施", by=Role.APPROVER, form=RevokePartForm, letters=[PartRevocation],
    tone="danger", public="部分惩戒措施已被撤销", effects=["所选措施自撤销生效之日起解除，条目保留", "决定书送达当事人和责任人员"],
)
def revoke_part(entry, act, *, measures, fell_on, basis, reason, our_error=False):
    """Only some measures fall: they end by date, the entry stays (edge case 23)."""
    entry.supports.filter(measure__in=measures).update(
        ended_on=fell_on, ended_by=basis, ended_as=MeasureEnd.REVOKED
    )
    act.note(撤销的措施="、".join(each.item for each in measures), 依据=basis)
    act.clocks.stop(WITHDRAWAL)
    settle(entry, act)
    send(entry, act)
    act.report(CHANGED, entry)


@verb(
    EntryFlow.remove_early, label="提前移出", by=Role.APPROVER, form=SignForm, letters=[EarlyRemoval],
    public="已提前移出名单", effects=["自今日起停止公示、共享，解除惩戒措施", "责任人员记录同时失效", "移出决定书送达当事人和责任人员"],
)
def remove_early(entry, act, *, basis, reason):
    """Granted with reason and basis; from today the entry does not work any more (DES-27, DES-30)."""
    Removal.objects.create(entry=entry, from_on=act.today, basis=basis, reason=reason)
    settle(entry, act)
    send(entry, act)
    act.report(CHANGED, entry)
    act.report(ENDED, entry)


@verb(
    EntryFlow.reinstate, label="恢复列入", by=Role.APPROVER, form=ReinstateForm, letters=[Reinstatement], tone="danger",
    public="移出已被撤销，恢复列入", effects=["自今日起恢复列入和公示", "期限按领域规定计算", "决定书送达当事人和责任人员"],
)
def reinstate(entry, act, *, basis, reason, notice_on, notice, statement, statement_on=None):
    """The removal was obtained by concealment or false materials: it is undone, also after the old term (DES-32)."""
    attach(act, AttachmentKind.PROOF_OF_SERVICE, notice, note=f"拟恢复列入告知书，{notice_on:%Y-%m-%d}送达")
    attach(act, AttachmentKind.STATEMENT, statement, note=f"{statement_on:%Y-%m-%d}陈述申辩" if statement_on else "未陈述申辩的说明")
    removal = entry.removals.still_open().get()
    entry.term_ends = term_after_return(entry, removal, act.today)
    removal.until_on, removal.undone_by, removal.undone_reason = act.today, basis, reason
    removal.notice_on, removal.statement_on = notice_on, statement_on
    removal.save()
    entry.file.documents.filter(kind=EarlyRemoval.kind).update(status=DocumentStatus.REVOKED)
    settle(entry, act)
    send(entry, act)
    act.report(CHANGED, entry)


@verb(
    EntryFlow.revoke, label="撤销认定", by=Role.APPROVER, form=RevokeForm, letters=[Revocation], tone="danger",
    public="认定已被撤销",
    effects=["自撤销生效之日起不再列入名单", "责任人员记录同时失效", "撤销决定书送达当事人和责任人员；已经移出的，更正历史记录"],
)
def revoke(entry, act, *, fell_on, basis, reason, our_error=False):
    """The ground or the decision fell: the entry ends with it; of one that had ended the history is corrected (DES-31)."""
    entry.fell_on, entry.fell_by, entry.fell_reason = fell_on, basis, reason
    act.clocks.stop(WITHDRAWAL)
    settle(entry, act)
    send(entry, act)
    act.report(CHANGED, entry)
    act.report(ENDED, entry)
