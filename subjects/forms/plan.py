"""Where to and how: the form that plans a service (SRV-06…12)."""
from django import forms

from office.workflow.forms import VerbForm
from subjects.models.address import Address
from subjects.service_states import PLANNED, ServiceMethod
from subjects.states import AddressSource


class PlanServiceForm(VerbForm):
    method = forms.ChoiceField(
        label="送达方式", required=False, choices=[(each.value, each.label) for each in PLANNED], initial=ServiceMethod.DIRECT
    )
    place = forms.CharField(label="送达地址", max_length=200)
    address_source = forms.ChoiceField(label="地址来源", choices=[("", "请选择"), *AddressSource.choices])
    address_dated = forms.DateField(label="地址采集日期", help_text="该地址何时取得或者核对")
    electronic_address = forms.ModelChoiceField(
        label="电子送达地址", required=False, queryset=Address.objects.none(),
        help_text="电子送达时选择；只列出受送达人同意或者在公示系统填报的地址（民诉法第九十条；渝营商条例第七十二条）",
    )
    tracking_number = forms.CharField(label="邮件单号", max_length=40, required=False, help_text="邮寄送达时填写")
    through = forms.CharField(
        label="受托或者转交机关", max_length=100, required=False,
        help_text="委托送达填受托机关；军人由所在部队团以上单位的政治机关转交，被监禁的由监所转交",
    )
    second_server = forms.CharField(label="共同送达人", max_length=40, required=False, help_text="留置送达宜由两人进行")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        known = self.case.recipient.addresses.electronic().usable_on(self.act.today).foremost_first()
        self.fields["electronic_address"].queryset = known

    def clean_address_dated(self):
        """SRV-06: an address was found out on a day that has come."""
        dated = self.cleaned_data["address_dated"]
        if dated > self.act.today:
            raise forms.ValidationError("地址采集日期不能晚于今天")
        return dated

    def clean_second_server(self):
        """SRV-04: two persons are two."""
        second = self.cleaned_data["second_server"].strip()
        if self.act.actor is not None and second == str(self.act.actor):
            raise forms.ValidationError("共同送达人应为送达人以外的另一人")
        return second

    def clean_method(self):
        """Nothing chosen is the usual way."""
        return self.cleaned_data["method"] or ServiceMethod.DIRECT

    def starting_values(self):
        known = self.case.recipient.addresses.paper().usable_on(self.act.today).foremost_first().first()
        if known is None:
            return {}
        return {"place": known.text, "address_source": known.source, "address_dated": known.from_date}
