"""The form by which a paper is sent by mail: the words are the system's, an officer may add some (L-MSG-1)."""
from django import forms

from office.workflow.forms import VerbForm


class DispatchForm(VerbForm):
    note = forms.CharField(
        label="附言", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="写在邮件正文末尾；不写个人信息。填写后可以更新预览，邮件按预览发出，发出后原样留存",
    )
