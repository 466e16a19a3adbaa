"""The forms of what is done to a paper after its issue."""
from django import forms

from office.attachments import acceptable
from office.workflow.forms import VerbForm


class ClericalErrorForm(VerbForm):
    wrong = forms.CharField(label="原文（有误的文字）", max_length=500)
    right = forms.CharField(label="补正为", max_length=500)
    reason = forms.CharField(label="错误的由来", max_length=300)


class StampedForm(VerbForm):
    scan = forms.FileField(label="加盖印章后的原件扫描", validators=[acceptable], help_text="须为本系统打印件盖章后的完整扫描")
