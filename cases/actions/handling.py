"""Whose case it is: claimed, handed over, given back, recused from; and notes for the file."""
from cases.flows.designation import DesignationFlow
from cases.forms import HandOverForm
from office.models import Recusal, Role
from office.workflow.forms import ReasonForm
from office.workflow.verbs import verb

OFFICERS = (Role.HANDLER, Role.LEGAL, Role.APPROVER, Role.SERVER)


@verb(DesignationFlow.claim, label="领办", by=Role.HANDLER, in_bulk=True)
def claim(case, act):
    """A case without a handler becomes one's own (L-CON-6: never anybody else's twice)."""
    _give_to(act, act.responsible)


@verb(
    DesignationFlow.hand_over, label="移交他人", by=[Role.APPROVER, Role.HANDLER], form=HandOverForm, handler_only=True,
    in_bulk=True,
)
def hand_over(case, act, *, to, reason):
    """By the handler himself or his approver; with a reason, and the new handler is told."""
    former = act.file.handler
    _give_to(act, to)
    act.note(移交给=str(to))
    act.tell(to, "assigned", f"{act.file.number}移交给您办理：{reason}")
    act.tell(former, "handed_over", f"{act.file.number}已移交{to}办理：{reason}")


@verb(
    DesignationFlow.give_back, label="退回待领办", by=Role.HANDLER, form=ReasonForm, handler_only=True, in_bulk=True
)
def give_back(case, act, *, reason):
    _give_to(act, None)


@verb(DesignationFlow.recuse, label="申请回避", by=OFFICERS, form=ReasonForm, effects=["此后您不能办理本案"])
def recuse(case, act, *, reason):
    """Declared once, on record; the person is kept out of the file from now on (AUD-09)."""
    Recusal.objects.create(file=act.file, user=act.actor, reason=reason, on=act.today)
    if act.file.handler_id == act.actor.pk:
        _give_to(act, None)


@verb(
    DesignationFlow.add_note, label="内部备注", by=OFFICERS, form=ReasonForm, in_bulk=True,
    effects=["只在办理记录中，不对当事人公开"],
)
def add_note(case, act, *, reason):
    """A line in the record, for colleagues."""


def _give_to(act, user) -> None:
    act.file.handler = user
    act.file.save(update_fields=["handler"])
