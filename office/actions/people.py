"""Appointing to a post and dismissing from it: how power comes and goes (AUD-03, AUD-05); a forgotten password (AUD-02).

A person is not disabled separately: without a post he sees an explained page and nothing else.
"""
from django import forms
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password

from office.flows.post import PostFlow
from office.models import Post, Role, User
from office.states import PostState
from office.workflow.forms import ReasonForm, VerbForm
from office.workflow.locks import also_locks
from office.workflow.verbs import verb

NEWCOMER = ("username", "name", "password")


class AppointForm(VerbForm):
    """Somebody who has an account, or a newcomer with his first password; it leaves this form as a hash."""

    person = forms.ModelChoiceField(
        label="已有账号的人员", queryset=User.objects.none(), required=False, help_text="新进人员请留空，填写以下各项"
    )
    name = forms.CharField(label="新进人员姓名", max_length=40, required=False)
    username = forms.CharField(
        label="用户名", max_length=150, required=False, validators=[User.username_validator],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.EmailField(label="电子邮箱", required=False, help_text="用于办件提醒")
    password = forms.CharField(
        label="初始密码", required=False, strip=False, help_text="本人首次登录时必须修改；密码不进入办理记录",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password_again = forms.CharField(
        label="再次输入初始密码", required=False, strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    role = forms.ChoiceField(label="岗位", choices=[("", "请选择"), *Role.of_persons()])
    since = forms.DateField(label="任职起")
    until = forms.DateField(label="任职止", required=False, help_text="含当日；不定期的留空")
    reason = forms.CharField(label="任命依据", max_length=200, help_text="如任免通知的名称和文号")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = User.objects.filter(is_staff=True, is_active=True).order_by("username")

    def starting_values(self):
        return {"since": self.act.today}

    def clean(self):
        typed = super().clean()
        if typed.get("person") is None:
            typed["person"] = self._newcomer(typed)
        elif any(typed.get(name) for name in NEWCOMER):
            self.add_error("person", "已选择已有账号的人员，请不要再填写新进人员")
        return {name: typed[name] for name in ("person", "role", "since", "until", "reason") if name in typed}

    def _newcomer(self, typed) -> User | None:
        """Not saved: the verb enrols him, in the same transaction as his post."""
        missing = [name for name in NEWCOMER if not typed.get(name)]
        for name in missing:
            if name not in self.errors:
                self.add_error(name, "请填写，或者选择已有账号的人员")
        if missing or self.errors:
            return None
        newcomer = User(username=User.normalize_username(typed["username"]), name=typed["name"], email=typed["email"])
        self._set_password(newcomer, typed)
        return newcomer

    def _set_password(self, newcomer, typed) -> None:
        password = typed["password"]
        if password != typed.get("password_again"):
            self.add_error("password_again", "两次输入的密码不一致")
        try:
            validate_password(password, newcomer)
        except forms.ValidationError as weak:
            self.add_error("password", weak)
        newcomer.set_password(password)


@verb(
    PostFlow.appoint, label="任命", by=[Role.SEC_ADMIN, Role.SYSTEM], form=AppointForm, anywhere=True,
    effects=["该人员自任职起之日在本部门享有该岗位的权限", "新进人员可以用初始密码登录，首次登录时必须修改"],
)
def appoint(file, act, *, person, role, since, until=None, reason=""):
    """Give a person a role in the file's department; one who is not enrolled yet is enrolled with it."""
    enrolled = person.pk is None
    if enrolled:
        person.is_staff = True
        person.first_password = person.first_password or act.actor is not None  # whoever enrols him has seen his password
        person.save()
    file.title = f"{person}任{file.department}{Role(role).label}"
    act.note(人员=f"{person}（{person.username}）", 岗位=Role(role).label, 账号="新设" if enrolled else "已有")
    return Post.objects.create(file=file, user=person, department=file.department, role=role, since=since, until=until)


@verb(
    PostFlow.dismiss, label="免职", by=Role.SEC_ADMIN, form=ReasonForm, tone="danger", anywhere=True,
    effects=["该岗位的权限立即失效，没有其他岗位的，不能再打开任何页面", "其经办中的案件不随之移交，须另行移交"],
)
def dismiss(post, act, *, reason):
    """The power ends at once; the last day on record is today, or the day the post would have begun."""
    last = max(post.since, act.today)
    post.until = min(post.until, last) if post.until else last


class ResetForm(VerbForm):
    """The password leaves this form as a hash."""

    password = forms.CharField(
        label="一次性密码", strip=False, help_text="当面或者电话告知本人；本人下次登录时必须修改",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password_again = forms.CharField(
        label="再次输入一次性密码", strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    reason = forms.CharField(label="理由", max_length=200, help_text="如本人申请的时间和方式")

    def clean(self):
        typed = super().clean()
        password, again = typed.get("password"), typed.pop("password_again", None)
        if password and again and password != again:
            self.add_error("password_again", "两次输入的密码不一致")
        elif password:
            try:
                validate_password(password, self.case.user)
            except forms.ValidationError as weak:
                self.add_error("password", weak)
        return typed | ({"password": make_password(password)} if password else {})


@verb(
    PostFlow.reset_password, label="重设密码", by=Role.SEC_ADMIN, form=ResetForm, anywhere=True,
    effects=["原密码立即失效，该人员已登录的页面须重新登录", "下次登录后，改为本人自己的密码之前不能打开其他页面"],
)
def reset_password(post, act, *, password, reason):
    """For the person, in whichever of his posts it is asked; nobody works under what the administrator knows."""
    person = post.user
    person.password, person.first_password = password, True
    person.save(update_fields=["password", "first_password"])
    act.note(人员=person.named)


def _security_administrators(post) -> list[int]:
    """Two security administrators who dismiss each other wait for one another, so that one of them remains."""
    if post.role != Role.SEC_ADMIN:
        return []
    return list(Post.objects.filter(role=Role.SEC_ADMIN, state=PostState.HELD).values_list("pk", flat=True))


also_locks(PostFlow.machine, _security_administrators)
