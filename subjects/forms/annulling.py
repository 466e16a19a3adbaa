"""The form of a penalty decision's fall."""
from django import forms

from office.attachments import acceptable
from office.workflow.forms import VerbForm
from subjects.states import AnnulmentKind


class AnnulmentForm(VerbForm):
    kind = forms.ChoiceField(label="失效方式", choices=AnnulmentKind.choices)
    fell_on = forms.DateField(label="失效日期", help_text="使其失效的文书生效之日")
    document = forms.CharField(label="失效依据文书及文号", max_length=128, help_text="行政复议决定书、判决书或者本机关的撤销决定书")
    reason = forms.CharField(label="失效理由", widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)
    scan = forms.FileField(label="失效依据文书", validators=[acceptable])

    def starting_values(self):
        return {"fell_on": self.act.today}
