"""A deputy (AB角) for an officer's post: dated, with a reason; he acts in the other's place and is recorded as doing so."""
from django import forms

from office.flows.post import PostFlow
from office.models import Post, Role, User
from office.workflow.forms import VerbForm
from office.workflow.verbs import verb


class DeputyForm(VerbForm):
    """Posts of this department that somebody holds; an administrator has no deputy (AUD-05)."""

    post = forms.ModelChoiceField(label="被代理的任职", queryset=Post.objects.none())
    person = forms.ModelChoiceField(label="代理人", queryset=User.objects.none(), help_text="本部门在任人员")
    since = forms.DateField(label="代理起")
    until = forms.DateField(label="代理止", help_text="含当日；届满自动失效")
    reason = forms.CharField(label="代理的事由", max_length=200, help_text="如休假、外出培训及批准文件")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        held = Post.objects.held_on(self.act.today).own().filter(department=self.act.department)
        held = held.exclude(role__in=Role.administrators()).select_related("user", "department")
        self.fields["post"].queryset = held.order_by("user__name", "role")
        self.fields["person"].queryset = User.objects.filter(is_active=True, pk__in=held.values("user")).order_by("name")

    def starting_values(self):
        return {"since": self.act.today}


@verb(
    PostFlow.appoint_deputy, label="指定代理人", by=Role.SEC_ADMIN, form=DeputyForm, anywhere=True,
    effects=["代理期间，代理人可以办理被代理人岗位上的事项，办理记录写明“代”何人",
             "代理人与被代理人视为一方，不得审核、审批对方经办的案件", "代理止届满自动失效，无须办理"],
)
def appoint_deputy(file, act, *, post, person, since, until, reason):
    """The other's role in the same department; without his post there is nothing to act in (AUD-03)."""
    file.title = f"{person}代理{post.user}任{file.department}{post.get_role_display()}"
    act.note(代理人=person.named, 被代理人=post.user.named, 岗位=post.get_role_display())
    return Post.objects.create(
        file=file, user=person, department=file.department, role=post.role, since=since, until=until, deputy_for=post
    )
