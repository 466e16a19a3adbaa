"""The forms of a designation, one for each verb that needs words."""
from django import forms

from cases.models import Recipient, Statement
from cases.models.statement import Channel
from office.attachments import acceptable
from office.names import document_number
from office.workflow.forms import VerbForm
from sanctions.models import ListDomain, Measure
from subjects.models import PersonLink

LONG = forms.Textarea(attrs={"rows": 6})
SHORT = forms.Textarea(attrs={"rows": 3})


class OpenForm(VerbForm):
    domain = forms.ModelChoiceField(label="设列领域", queryset=ListDomain.objects.none())
    other_conduct = forms.BooleanField(
        label="另一行为", required=False, help_text="当事人有与行政处罚一并办理的案件；该处罚决定不是那件案件所等的，才勾选"
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["domain"].queryset = ListDomain.objects.active().for_department(self.act.department)
        basis = self.act.data.get("basis")
        if basis is None or not basis.subject.designations.waiting_for_penalty().exists():
            del self.fields["other_conduct"]


class MeasuresField(forms.ModelMultipleChoiceField):
    def __init__(self, **kwargs):
        super().__init__(
            queryset=Measure.objects.select_related("edition"), widget=forms.CheckboxSelectMultiple, **kwargs
        )


class DraftForm(VerbForm):
    party_address = forms.CharField(label="当事人地址", max_length=200)
    facts = forms.CharField(label="事实", widget=LONG, help_text="何时、何地、何事，已由哪份文书查明")
    reasons = forms.CharField(label="理由", widget=LONG, help_text="为何达到该领域的认定标准")
    legal_basis = forms.CharField(label="依据", widget=SHORT, help_text="法律、法规、规章的名称和条款")
    measures = MeasuresField(label="拟采取的失信惩戒措施")
    penalty_notice = forms.CharField(
        label="行政处罚事先告知书文号", max_length=128, help_text="与本告知书一并告知、一并送达的那一份"
    )
    penalty_notice_on = forms.DateField(label="行政处罚事先告知书日期")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.case.notice_beside_penalty:
            del self.fields["penalty_notice"], self.fields["penalty_notice_on"]

    def clean_penalty_notice(self):
        return document_number(self.cleaned_data["penalty_notice"])

    def starting_values(self):
        case = self.case
        address = case.subject.addresses.paper().usable_on(self.act.today).foremost_first().first()
        return {
            "party_address": case.party_address or (address.text if address else ""),
            "facts": case.facts or (case.basis.facts if case.basis else ""), "reasons": case.reasons,
            "legal_basis": case.legal_basis or (case.basis.basis if case.basis else ""),
            "penalty_notice": case.penalty_notice, "penalty_notice_on": case.penalty_notice_on,
            "measures": list(case.noticed_measures.values_list("pk", flat=True)),
        }


class EvidenceForm(VerbForm):
    name = forms.CharField(label="证据名称", max_length=120)
    proves = forms.CharField(label="证明内容", max_length=300)
    source = forms.CharField(label="来源", max_length=120)
    upload = forms.FileField(label="附件", required=False, validators=[acceptable])


class WeighForm(VerbForm):
    """Two fields for each factor of the domain's criterion, and the finding about intent."""

    intent = forms.CharField(label="主观故意", widget=SHORT, required=False, help_text="当事人证明没有主观故意的，不予列入")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for factor in self.case.factors.all():
            self.fields[f"finding_{factor.pk}"] = forms.CharField(label=f"{factor.name}：认定", widget=SHORT, required=False)
            self.fields[f"evidence_{factor.pk}"] = forms.CharField(
                label=f"{factor.name}：依据的证据", max_length=300, required=False
            )
        self.order_fields([name for name in self.fields if name != "intent"] + ["intent"])

    def starting_values(self):
        values = {"intent": self.case.intent}
        for factor in self.case.factors.all():
            values |= {f"finding_{factor.pk}": factor.finding, f"evidence_{factor.pk}": factor.evidence}
        return values

    def clean(self):
        data = self.cleaned_data
        findings = {
            factor.pk: (data.get(f"finding_{factor.pk}", ""), data.get(f"evidence_{factor.pk}", ""))
            for factor in self.case.factors.all()
        }
        return {"findings": findings, "intent": data.get("intent", "")}


class PersonsForm(VerbForm):
    """Those who held office at the time of the conduct, not whoever holds it today (SUB-10)."""

    persons = forms.ModelMultipleChoiceField(
        label="责任人员", queryset=PersonLink.objects.none(), widget=forms.CheckboxSelectMultiple, required=False
    )
    no_persons_reason = forms.CharField(label="不列责任人员的理由", max_length=300, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["persons"].queryset = self.case.possible_persons

    def starting_values(self):
        return {
            "persons": [each.link_id for each in self.case.persons],
            "no_persons_reason": self.case.no_persons_reason,
        }

    def clean(self):
        data = super().clean()
        if bool(data.get("persons")) == bool(data.get("no_persons_reason")):
            raise forms.ValidationError("请勾选责任人员，或者写明不列责任人员的理由（二者取其一）")
        return data


class StatementForm(VerbForm):
    recipient = forms.ModelChoiceField(label="陈述人", queryset=Recipient.objects.none())
    received_on = forms.DateField(label="收到日期")
    channel = forms.ChoiceField(label="递交方式", choices=Channel.choices)
    postmark_on = forms.DateField(label="邮戳日期", required=False, help_text="邮寄的填写；在期满前交邮的不算过期")
    text = forms.CharField(label="陈述、申辩内容", widget=LONG)
    grounds = forms.CharField(label="理由", widget=SHORT, help_text="每行一项理由，逐项核实反馈")
    upload = forms.FileField(label="原件扫描", required=False, validators=[acceptable], help_text="邮寄的连同信封上的邮戳；口头提出的为签名的笔录")
    hearing = forms.BooleanField(label="同时申请听证", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["recipient"].queryset = self.case.recipients.select_related("subject")
        self.fields["recipient"].label_from_instance = _until_when

    def starting_values(self):
        return {"received_on": self.act.today}

    def clean_grounds(self):
        return [line.strip() for line in self.cleaned_data["grounds"].splitlines() if line.strip()]

    def clean(self):
        data = super().clean()
        if data.get("channel") == Channel.MAIL and not data.get("postmark_on"):
            self.add_error("postmark_on", "邮寄的陈述申辩须登记邮戳日期")
        if data.get("channel") in (Channel.COUNTER, Channel.ORAL):
            data["postmark_on"] = None
        if data.get("channel") == Channel.ORAL and not data.get("upload"):
            self.add_error("upload", "口头提出的，应当制作笔录，由陈述人签名后扫描入卷")
        if data.get("received_on") and data["received_on"] > self.act.today:
            self.add_error("received_on", "收到日期不能晚于今天")
        return data


class PostedStatementForm(StatementForm):
    """Of what comes after the decision: in time it can only have been posted."""

    def starting_values(self):
        return super().starting_values() | {"channel": Channel.MAIL}


def _until_when(recipient) -> str:
    ends = recipient.window_ends
    return f"{recipient}，陈述申辩期至{ends:%Y-%m-%d}" if ends else f"{recipient}，告知书尚未送达"


class WaiverForm(VerbForm):
    recipient = forms.ModelChoiceField(label="放弃人", queryset=Recipient.objects.none())
    signed_on = forms.DateField(label="签名日期")
    waiver = forms.FileField(label="本人签名的放弃陈述申辩声明", validators=[acceptable])

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["recipient"].queryset = self.case.recipients.select_related("subject")


class AnswerForm(VerbForm):
    """A finding, an adoption and a reason for each ground of the oldest open statement."""

    convincing = forms.TypedChoiceField(
        label="结论", choices=[("", "请选择"), ("no", "陈述、申辩不成立或者部分成立，继续办理"), ("yes", "陈述、申辩成立，拟不予认定")],
        coerce=lambda value: value == "yes",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.statement = next(iter(self.case.open_statements), None)
        for number, ground in enumerate(self.grounds(), start=1):
            mark = f"理由{number}"
            self.fields[f"finding_{ground.pk}"] = forms.CharField(label=f"{mark}“{ground.text}”：核实情况", widget=SHORT)
            self.fields[f"adopted_{ground.pk}"] = forms.TypedChoiceField(
                label=f"{mark}：是否采纳", choices=[("", "请选择"), ("yes", "采纳"), ("no", "不予采纳")],
                coerce=lambda value: value == "yes",
            )
            self.fields[f"reason_{ground.pk}"] = forms.CharField(label=f"{mark}：采纳或者不采纳的理由", widget=SHORT)
        self.order_fields([name for name in self.fields if name != "convincing"] + ["convincing"])

    def grounds(self):
        return list(self.statement.grounds.all()) if self.statement else []

    def clean(self):
        data = self.cleaned_data
        answers = [
            {"ground": ground, "finding": data.get(f"finding_{ground.pk}", ""),
             "adopted": data.get(f"adopted_{ground.pk}"), "reason": data.get(f"reason_{ground.pk}", "")}
            for ground in self.grounds()
        ]
        return {"statement": self.statement, "answers": answers, "convincing": data.get("convincing")}


class RecallForm(VerbForm):
    statement = forms.ModelChoiceField(label="收回反馈书的陈述申辩", queryset=Statement.objects.none())
    reason = forms.CharField(label="收回的理由", widget=SHORT, max_length=300, help_text="反馈书实体内容有误的才收回；文字错误以补正文书更正")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["statement"].queryset = self.case.statements.filter(answer__isnull=False)


class ReviewForm(VerbForm):
    reasons = forms.CharField(
        label="拟作决定的理由", widget=LONG, help_text="写明事实、理由，以及对每项陈述申辩的回应；将印入决定书"
    )
    measures = MeasuresField(label="拟决定的失信惩戒措施")

    def starting_values(self):
        case = self.case
        chosen = case.decision_measures.all() or case.noticed_measures.all()
        return {"reasons": case.decision_reasons or case.reasons, "measures": [each.pk for each in chosen]}


class OpinionForm(VerbForm):
    reason = forms.CharField(label="审核意见", widget=SHORT, max_length=2000)


class ConsentForm(VerbForm):
    document = forms.CharField(label="上级同意文书及文号", max_length=120)
    upload = forms.FileField(label="同意文书", validators=[acceptable])


class RefusedConsentForm(ConsentForm):
    reason = forms.CharField(label="不予认定的理由", widget=LONG, max_length=2000, help_text="将印入不予认定通知书")


class DropForm(VerbForm):
    reason = forms.CharField(label="不予认定的理由", widget=LONG, max_length=2000, help_text="将印入不予认定通知书")

    def starting_values(self):
        """What leaves no other way: the penalty that came to nothing, or the superior that has declined (DES-15, DES-16)."""
        case = self.case
        if case.penalty_ended_by:
            return {"reason": f"行政处罚案件（{case.penalty_case}）已经终止（{case.penalty_ended_by}），认定失去依据。"}
        if case.next_step == "drop":
            return {"reason": f"{case.consent_request.file.department.name}不同意认定：{case.consent_request.reason}"}
        return {}


class LateStatementForm(StatementForm):
    """After the last day, with a cause that the approver accepts (CAL-11)."""

    because = forms.CharField(label="逾期的正当理由", widget=SHORT, max_length=300)


class ExtendForm(VerbForm):
    recipient = forms.ModelChoiceField(label="受送达人", queryset=Recipient.objects.none())
    reason = forms.CharField(label="不可抗力或者其他正当理由", widget=SHORT, max_length=300)
    hindered_from = forms.DateField(label="障碍发生之日")
    hindered_until = forms.DateField(label="障碍消除之日", required=False, help_text="尚未消除的不填，另填延长至何日")
    until = forms.DateField(label="延长至", required=False, help_text="不填的，自障碍消除之日起继续计算剩余的期限")
    proof = forms.FileField(label="证明材料", required=False, validators=[acceptable])

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["recipient"].queryset = self.case.recipients.filter(window_ends__isnull=False)

    def clean(self):
        """The day on which the rest of the window ends, unless a later one is granted."""
        data = super().clean()
        if data.get("until") or self.errors:
            return data
        if not data.get("hindered_until"):
            self.add_error("until", "障碍尚未消除的，请填写延长至何日；消除后可以再行延长")
        else:
            data["until"] = data["recipient"].window_after(self.act, data["hindered_from"], data["hindered_until"])
        return data


class HearingForm(VerbForm):
    held_on = forms.DateField(label="听证日期")
    held_time = forms.TimeField(label="听证时间")
    place = forms.CharField(label="听证地点", max_length=200)
    chair = forms.CharField(label="听证主持人", max_length=40, help_text="非本案经办人员")


class HearingRecordForm(VerbForm):
    held_on = forms.DateField(label="举行日期")
    record = forms.FileField(label="听证笔录", validators=[acceptable])

    def starting_values(self):
        return {"held_on": self.act.today}
