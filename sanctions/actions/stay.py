"""A stay of the entry, and its end (DES-33; SAN-11)."""
from office.models import Role
from office.workflow.verbs import verb
from sanctions.actions.entry import CHANGED
from sanctions.actions.proposal import settle
from sanctions.flows.entry import EntryFlow
from sanctions.forms import SignForm, StayForm
from sanctions.actions.sending import send
from sanctions.letters import Resumption, StayNotice
from sanctions.models import Stay
from sanctions.states import StayTerm
from sanctions.terms import prolonged


@verb(
    EntryFlow.stay, label="中止执行", by=Role.APPROVER, form=StayForm, letters=[StayNotice],
    public="已中止执行，暂停公示", effects=["自中止之日零时起暂停公示、共享和惩戒措施", "通知书送达当事人和责任人员"],
)
def stay(entry, act, *, ordered_by, basis, from_on, reason):
    """Ordered by the organ itself, the review organ or a court; it works from its day, whatever the hour (DES-33)."""
    term_runs = entry.domain.choice("stay.term") == StayTerm.RUNS
    Stay.objects.create(entry=entry, from_on=from_on, ordered_by=ordered_by, order_no=basis, term_runs=term_runs)
    act.note(中止自=from_on.isoformat(), 决定机关=ordered_by, 文书=basis)
    settle(entry, act)
    send(entry, act)
    act.report(CHANGED, entry)


@verb(
    EntryFlow.resume, label="恢复执行", by=Role.APPROVER, form=SignForm, letters=[Resumption],
    public="已恢复执行", effects=["自今日起恢复公示、共享和惩戒措施", "通知书送达当事人和责任人员"],
)
def resume(entry, act, *, basis, reason):
    """From today, never back in time; a term that stood still lasts longer by the days of the stay (I-13)."""
    ended = entry.stays.still_open().get()
    ended.until_on, ended.ended_by = act.today, basis
    ended.save(update_fields=["until_on", "ended_by"])
    entry.term_ends = prolonged(entry, ended, act.today)
    settle(entry, act)
    send(entry, act)
    act.report(CHANGED, entry)
