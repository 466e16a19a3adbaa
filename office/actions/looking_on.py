"""Notes for colleagues, and the exception to row scope: one file shown to one person outside, with a reason and an end."""
from datetime import timedelta

from django import forms
from django.db.models import Q
from guardian.shortcuts import assign_perm

from office.models import FileGrant, Post, Role, User
from office.workflow.forms import ReasonForm, VerbForm
from office.workflow.verbs import Verb, verb

from .handling import OFFICERS

MAY_SEE = "office.view_casefile"
LONGEST = timedelta(days=366)


class NoteForm(ReasonForm):
    """What is said stands where other acts have their reason."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = "备注内容"


class ShareForm(VerbForm):
    person = forms.ModelChoiceField(label="授权给", queryset=User.objects.none())
    reason = forms.CharField(label="理由", max_length=200)
    until = forms.DateField(label="有效期止", help_text="该日24时后自动失效")

    def __init__(self, *args, **kwargs):
        """Administrators handle no case (AUD-05); who works here sees it anyway."""
        super().__init__(*args, **kwargs)
        posts = Post.objects.held_on(self.act.today)
        barred = posts.filter(Q(role__in=Role.administrators()) | Q(department=self.case.file.department))
        self.fields["person"].queryset = User.objects.filter(
            is_active=True, pk__in=posts.values("user")
        ).exclude(pk__in=barred.values("user")).order_by("name")

    def clean_until(self):
        until = self.cleaned_data["until"]
        if not self.act.today <= until <= self.act.today + LONGEST:
            raise forms.ValidationError("有效期应在今天之后一年以内，届时仍需要的另行授权")
        return until


class UnshareForm(VerbForm):
    grant = forms.ModelChoiceField(label="收回的授权", queryset=FileGrant.objects.none())
    reason = forms.CharField(label="理由", max_length=200)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["grant"].queryset = self.case.file.grants.select_related("user")
        self.fields["grant"].label_from_instance = lambda grant: f"{grant.user}（至{grant.until}）"


def looking_on_verbs(flow) -> tuple[Verb, ...]:
    """add_note, share, unshare."""

    @verb(
        flow.add_note, label="内部备注", by=OFFICERS, form=NoteForm, in_bulk=True, about_file=True,
        effects=["只在办理记录中，不对当事人公开"],
    )
    def add_note(case, act, *, reason):
        """A line in the record, for colleagues."""

    @verb(
        flow.share, label="个案授权", by=Role.APPROVER, form=ShareForm, about_file=True,
        effects=["被授权人可以查看本案，不能办理", "到期自动失效，查看留有记录"],
    )
    def share(case, act, *, person, reason, until):
        """Seeing, never acting: verbs still ask for a post in the department (PER-6)."""
        grant = assign_perm(MAY_SEE, person, act.file)
        grant.reason, grant.until, grant.granted_by = reason, until, act.actor
        grant.save()
        act.note(被授权人=str(person), 有效期止=until.isoformat())

    @verb(
        flow.unshare, label="收回授权", by=Role.APPROVER, form=UnshareForm, tone="danger", about_file=True
    )
    def unshare(case, act, *, grant, reason):
        act.note(被授权人=str(grant.user))
        grant.delete()

    return add_note, share, unshare
