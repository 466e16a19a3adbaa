"""The form of a party's end, and of its successor by code and name."""
from django import forms

from office.attachments import acceptable
from office.workflow.forms import VerbForm
from subjects.identifiers import IdentifierError, check_uscc
from subjects.intake.enrol import new_subject
from subjects.intake.party import Party
from subjects.models import Subject
from subjects.states import SubjectStatus


class EndingForm(VerbForm):
    way = forms.ChoiceField(label="终止方式", choices=SubjectStatus.endings())
    ended_on = forms.DateField(label="终止日期", help_text="注销、合并、分立登记之日，或者死亡之日")
    document = forms.CharField(label="证明文书及文号", max_length=160, help_text="如准予注销登记通知书、死亡证明")
    scan = forms.FileField(label="证明文书", validators=[acceptable])
    successor_code = forms.CharField(
        label="承继主体统一社会信用代码", max_length=18, required=False, help_text="没有承继主体的留空"
    )
    successor_name = forms.CharField(label="承继主体名称", max_length=200, required=False)

    def clean_successor_code(self):
        text = self.cleaned_data["successor_code"]
        try:
            return check_uscc(text).value if text else ""
        except IdentifierError as error:
            raise forms.ValidationError(error.reason) from None

    def clean(self):
        """A successor the office does not know yet comes in with the paper that names it."""
        data = super().clean()
        code, name = data.pop("successor_code", ""), data.pop("successor_name", "")
        if code and not name:
            self.add_error("successor_name", "请填写承继主体名称")
        elif code:
            data["successor"] = Subject.objects.with_uscc(code).first() or new_subject(Party(name, uscc=code))
        elif name and "successor_code" not in self.errors:
            self.add_error("successor_code", "请填写承继主体的统一社会信用代码")
        return data
