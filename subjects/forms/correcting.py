"""The form that asks for a date of service to be corrected (SRV-15)."""
from django import forms

from office.attachments import acceptable
from office.workflow.forms import VerbForm


class CorrectionForm(VerbForm):
    right_date = forms.DateField(label="正确的送达日期")
    reason = forms.CharField(
        label="更正理由", widget=forms.Textarea(attrs={"rows": 3}), max_length=500,
        help_text="登记错误，或者受送达人证明电子文书到达日期另有其日（民诉解释第一百三十五条）",
    )
    evidence = forms.FileField(label="证明材料", validators=[acceptable])
