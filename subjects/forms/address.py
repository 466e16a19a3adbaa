"""The form by which an address of service comes on file, with the consent behind it (SRV-06, SRV-07)."""
from django import forms

from office.attachments import acceptable
from office.workflow.forms import VerbForm
from subjects.states import AddressMedium, AddressSource


class AddressForm(VerbForm):
    medium = forms.ChoiceField(label="形式", choices=AddressMedium.choices)
    source = forms.ChoiceField(label="来源", choices=AddressSource.choices)
    text = forms.CharField(label="地址", max_length=200)
    since = forms.DateField(label="采集日期", help_text="确认书签署日期，或者公示系统、登记信息的查询日期")
    addressee = forms.CharField(label="收件人", max_length=100, required=False)
    phone = forms.CharField(label="联系电话", max_length=40, required=False)
    consent_scope = forms.CharField(label="同意电子送达的文书范围", max_length=200, required=False)
    evidence = forms.FileField(label="确认书或者查询结果", validators=[acceptable])

    def clean_since(self):
        if self.cleaned_data["since"] > self.act.today:
            raise forms.ValidationError("采集日期不能晚于今天")
        return self.cleaned_data["since"]
