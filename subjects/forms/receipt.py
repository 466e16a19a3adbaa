"""What is typed when a paper has reached its recipient; each answer stands beside the rule it answers."""
from django import forms

from office.attachments import acceptable
from office.workflow.forms import VerbForm
from subjects.service_states import FOR_ORGANISATIONS, FOR_PERSONS, SignerCapacity


class SignedForm(VerbForm):
    """Signed for by somebody entitled to sign (民诉法88)."""

    served_on = forms.DateField(label="签收日期", help_text="送达回证上签收人注明的日期（民诉法第八十七条）")
    served_time = forms.TimeField(label="签收时间", required=False)
    signer = forms.CharField(label="签收人", max_length=40)
    capacity = forms.ChoiceField(label="签收人身份", choices=SignerCapacity.choices)
    is_adult = forms.BooleanField(label="代收家属已成年", required=False)
    lives_there = forms.BooleanField(label="代收家属与受送达人同住", required=False)
    proof = forms.FileField(label="已签收的送达回证扫描件", validators=[acceptable])
    remarks = forms.CharField(label="备注", max_length=300, required=False)

    def __init__(self, *args, **kwargs):
        """Only those are offered who may sign for this recipient (SRV-03); nobody is chosen beforehand."""
        super().__init__(*args, **kwargs)
        entitled = FOR_PERSONS if self.case.recipient.is_person else FOR_ORGANISATIONS
        self.fields["capacity"].choices = [
            ("", "请选择"), *((each.value, each.label) for each in SignerCapacity if each in entitled)
        ]
        if not self.case.recipient.is_person:
            del self.fields["is_adult"], self.fields["lives_there"]

    def starting_values(self):
        return {"served_on": self.act.today}


class DirectServiceForm(SignedForm):
    """Handed over; the proof of service carries the signature."""


class MailServiceForm(SignedForm):
    served_on = forms.DateField(label="收件日期", help_text="邮件回执上注明的收件日期为送达日期（民诉法第九十一条）")
    proof = forms.FileField(label="邮件回执或者签收记录", validators=[acceptable])


class ThroughOthersForm(SignedForm):
    served_on = forms.DateField(label="签收日期", help_text="受送达人在送达回证上签收的日期（民诉法第九十一条至第九十四条）")
    proof = forms.FileField(label="受托或者转交机关退回的送达回证", validators=[acceptable])


class ArrivalForm(VerbForm):
    served_on = forms.DateField(label="到达日期", help_text="系统显示发送成功的日期；受送达人证明另有到达日期的，另行更正（民诉解释第一百三十五条）")
    served_time = forms.TimeField(label="到达时间", required=False)
    proof = forms.FileField(label="系统回执或者截图", validators=[acceptable])
    remarks = forms.CharField(label="备注", max_length=300, required=False)

    def starting_values(self):
        return {"served_on": self.act.today}


class FailureForm(VerbForm):
    failed_on = forms.DateField(label="未能送达的日期", help_text="邮件退回日期、发送失败日期或者上门未遇日期")
    reason = forms.CharField(label="未能送达的原因", max_length=200, help_text="如“查无此人”“迁移新址不明”“逾期未领退回”")
    evidence = forms.FileField(label="证明材料", validators=[acceptable], help_text="退回的邮件、上门记录、系统退信等")

    def starting_values(self):
        return {"failed_on": self.act.today}


class PaperAskedForm(VerbForm):
    asked_on = forms.DateField(label="请求日期")

    def starting_values(self):
        return {"asked_on": self.act.today}


class PaperGivenForm(VerbForm):
    given_on = forms.DateField(label="提供日期")
    proof = forms.FileField(label="领取或者寄出凭证", validators=[acceptable])

    def starting_values(self):
        return {"given_on": self.act.today}


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
