"""Whose file it is: claimed, handed over, given back, recused from, for every machine with the arrows of office.flows.handling."""
from django import forms

from office.models import Post, Recusal, Role, User
from office.workflow.forms import ReasonForm, VerbForm
from office.workflow.verbs import Verb, verb

OFFICERS = (Role.HANDLER, Role.LEGAL, Role.APPROVER, Role.SERVER)


class HandOverForm(VerbForm):
    """To another handler of the same department, in his own post (AUD-03)."""

    to = forms.ModelChoiceField(label="移交给", queryset=User.objects.none())
    reason = forms.CharField(label="理由", max_length=300)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        posts = Post.objects.held_on(self.act.today).own().filter(department=self.case.file.department, role=Role.HANDLER)
        self.fields["to"].queryset = User.objects.filter(
            pk__in=posts.values("user"), is_active=True
        ).exclude(pk=self.case.file.handler_id)


def handling_verbs(flow) -> tuple[Verb, ...]:
    """claim, hand_over, give_back, recuse."""

    @verb(flow.claim, label="领办", by=Role.HANDLER, in_bulk=True, about_file=True)
    def claim(case, act):
        """A file without a handler becomes one's own (L-CON-6: never anybody else's twice)."""
        give_to(act, act.responsible)

    @verb(
        flow.hand_over, label="移交他人", by=[Role.APPROVER, Role.HANDLER], form=HandOverForm, handler_only=True, in_bulk=True,
        about_file=True,
    )
    def hand_over(case, act, *, to, reason):
        """By the handler himself or his approver; with a reason, and the new handler is told."""
        former = act.file.handler
        give_to(act, to)
        act.note(移交给=str(to))
        act.tell(to, "assigned", f"{act.file.number}移交给您办理：{reason}")
        act.tell(former, "handed_over", f"{act.file.number}已移交{to}办理：{reason}")

    @verb(
        flow.give_back, label="退回待领办", by=Role.HANDLER, form=ReasonForm, handler_only=True, in_bulk=True, about_file=True
    )
    def give_back(case, act, *, reason):
        give_to(act, None)

    @verb(
        flow.recuse, label="申请回避", by=OFFICERS, form=ReasonForm, effects=["此后您不能办理本案"], about_file=True
    )
    def recuse(case, act, *, reason):
        """Declared once, on record; the person is kept out of the file from now on (AUD-09)."""
        Recusal.objects.create(file=act.file, user=act.actor, reason=reason, on=act.today)
        if act.file.handler_id == act.actor.pk:
            give_to(act, None)

    return claim, hand_over, give_back, recuse


def passing_verb(flow) -> Verb:
    """pass_on."""

    @verb(flow.pass_on, label="移交承继机关", by=Role.SYSTEM)
    def pass_on(case, act, *, to, reason):
        """Who handled it goes on if he handles there; otherwise it waits to be claimed. Recusals stay with the file (AUD-09)."""
        file = act.file
        act.note(移出=file.department.name, 移入=to.name)
        file.department = to
        if file.closed_at is None and file.handler and Role.HANDLER not in file.handler.roles_in(to.pk):
            file.handler = None
        file.save(update_fields=["department", "handler"])

    return pass_on


def give_to(act, user) -> None:
    act.file.handler = user
    act.file.save(update_fields=["handler"])
