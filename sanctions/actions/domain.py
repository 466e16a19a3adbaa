"""Bringing a list domain into use: loaded as a draft, confirmed parameter by parameter, activated (design §3)."""
from django import forms
from django.db.models import Count

from office.calendar import CalendarError
from office.models import Department, Post, Role, User
from office.workflow.forms import ReasonForm, VerbForm
from office.workflow.verbs import verb
from sanctions.flows.domain import DomainFlow
from sanctions.models import DomainParameter, ListDomain, ListEntry


class ConfirmForm(VerbForm):
    parameter = forms.ModelChoiceField(label="参数", queryset=DomainParameter.objects.none())
    value = forms.CharField(label="确认的值", max_length=60, help_text="期间写作5个工作日、60日、6个月、3年；其余照录参数原有的说法")
    source_title = forms.CharField(label="依据名称", max_length=120)
    source_article = forms.CharField(label="条款", max_length=60)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parameter"].queryset = self.case.parameters.filter(confirmed_by=None)

    def clean(self):
        data = super().clean()
        parameter, value = data.get("parameter"), data.get("value")
        if parameter and value:
            try:
                data["value"] = parameter.reading(value)
            except CalendarError as wrong:
                self.add_error("value", str(wrong))
        return data


@verb(DomainFlow.load, label="载入领域草案", by=[Role.LEGAL, Role.SYSTEM])
def load(file, act, *, code, name, list_name, parameters, competent=(), **facts):
    """A domain arrives as an inactive draft, each parameter with the confidence it was known with."""
    file.title = f"设列领域：{name}"
    domain = ListDomain.objects.create(file=file, code=code, name=name, list_name=list_name, **facts)
    domain.competent.set(Department.objects.filter(code__in=competent))
    DomainParameter.objects.bulk_create([DomainParameter(domain=domain, **each) for each in parameters])
    return domain


@verb(
    DomainFlow.confirm_parameter, label="确认参数", by=Role.LEGAL, form=ConfirmForm,
    effects=["该参数自此有据可查，可以印上文书"],
)
def confirm_parameter(domain, act, *, parameter, value, source_title, source_article):
    """The legal reviewer puts title and article beside a value that nobody had read in the text."""
    parameter.value, parameter.source_title, parameter.source_article = value, source_title, source_article
    act.note(参数=parameter.label, 值=parameter.in_words, 依据=f"{source_title}{source_article}")
    parameter.confirmed_by, parameter.confirmed_on = act.actor, act.today
    parameter.save()


@verb(DomainFlow.activate, label="启用领域", by=Role.LEGAL, effects=["有权部门可以在该领域立案"])
def activate(domain, act):
    """From now on competent departments may open cases in it."""


@verb(
    DomainFlow.repeal, label="停用领域", by=Role.LEGAL, form=ReasonForm, tone="danger",
    effects=["不得再在该领域立案", "在列条目不因此移出，提示经办人和审批人逐案审查"],
)
def repeal(domain, act, *, reason):
    """The rulebook fell: no new cases; who holds live entries of it is told to review them one by one (edge case 29)."""
    live = ListEntry.objects.on_list().filter(domain=domain).values("file__department").annotate(n=Count("pk"))
    for each in live.order_by("file__department"):
        for user in _reviewers(each["file__department"], act.today):
            act.tell(user, "domain-repealed", f"“{domain}”领域已停用，在列条目{each['n']}件请逐案审查")


def _reviewers(department: int, day) -> list[User]:
    posts = Post.objects.held_on(day).filter(department=department, role__in=[Role.HANDLER, Role.APPROVER])
    return list(User.objects.filter(posts__in=posts, is_active=True).distinct())
