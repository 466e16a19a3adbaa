"""The form of a penalty decision's fall."""
from django import forms

from office.attachments import acceptable
from office.workflow.forms import VerbForm
from subjects.states import AnnulmentKind


class AnnulmentForm(VerbForm):
    kind = forms.ChoiceField(
        label="失效方式", choices=AnnulmentKind.choices, help_text="处罚决定只改变一部分、其余继续有效的，选“变更”"
    )
    fell_on = forms.DateField(label="失效日期", help_text="使其失效的文书生效之日；可以上诉的判决尚未生效")
    known_on = forms.DateField(label="获知日期", help_text="收到或者知道该文书之日，撤回公示的期限自该日起算")
    document = forms.CharField(label="失效依据文书及文号", max_length=128, help_text="行政复议决定书、判决书或者本机关的撤销决定书")
    reason = forms.CharField(label="失效理由", widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)
    scan = forms.FileField(label="失效依据文书", validators=[acceptable])

    def starting_values(self):
        return {"fell_on": self.act.today, "known_on": self.act.today}
