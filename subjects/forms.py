"""The forms of service; each answer stands beside the rule it answers."""
from django import forms

from office.attachments import acceptable
from office.workflow.forms import VerbForm
from subjects.service_states import SignerCapacity
from subjects.states import AddressSource


class PlanServiceForm(VerbForm):
    place = forms.CharField(label="送达地址", max_length=200)
    address_source = forms.ChoiceField(label="地址来源", choices=AddressSource.choices)
    address_dated = forms.DateField(label="地址采集日期", help_text="该地址何时取得或者核对")
    second_server = forms.CharField(label="共同送达人", max_length=40, required=False, help_text="留置送达宜由两人进行")

    def starting_values(self):
        known = self.case.recipient.addresses.paper().usable_on(self.act.today).first()
        if known is None:
            return {}
        return {"place": known.text, "address_source": known.source, "address_dated": known.from_date}


class DirectServiceForm(VerbForm):
    served_on = forms.DateField(label="签收日期", help_text="送达回证上签收人注明的日期（民诉法第八十七条）")
    served_time = forms.TimeField(label="签收时间", required=False)
    signer = forms.CharField(label="签收人", max_length=40)
    capacity = forms.ChoiceField(label="签收人身份", choices=SignerCapacity.choices)
    is_adult = forms.BooleanField(label="代收家属已成年", required=False)
    lives_there = forms.BooleanField(label="代收家属与受送达人同住", required=False)
    proof = forms.FileField(label="已签收的送达回证扫描件", validators=[acceptable])
    remarks = forms.CharField(label="备注", max_length=300, required=False)

    def starting_values(self):
        return {"served_on": self.act.today}


class LeftServiceForm(VerbForm):
    served_on = forms.DateField(label="留置日期")
    served_time = forms.TimeField(label="留置时间", required=False)
    refusal_reason = forms.CharField(label="拒收事由", max_length=200)
    witness_name = forms.CharField(label="见证人姓名", max_length=40, required=False)
    witness_unit = forms.CharField(
        label="见证人单位", max_length=80, required=False, help_text="基层组织或者受送达人所在单位的代表"
    )
    witness_signature = forms.FileField(label="见证人签名材料", required=False, validators=[acceptable])
    recording = forms.FileField(label="照片或者录像", required=False, validators=[acceptable])
    remarks = forms.CharField(label="备注", max_length=300, required=False)

    def starting_values(self):
        return {"served_on": self.act.today}
