"""The forms of what happens to an entry: what is proposed, and what the approver signs."""
from django import forms

from office.attachments import acceptable
from office.workflow.forms import VerbForm
from office.workflow.verbs import verb_named
from sanctions.models import Measure
from sanctions.states import ProposalKind

LINES = forms.Textarea(attrs={"rows": 4})


class ProposeForm(VerbForm):
    kind = forms.ChoiceField(label="拟办事项")
    basis = forms.CharField(label="依据文书及文号", max_length=120)
    reason = forms.CharField(label="理由", widget=LINES, max_length=500)
    order = forms.FileField(label="依据文书", validators=[acceptable])

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [
            each for each in ProposalKind.choices
            if self.case.state in verb_named(self.case.machine, each[0]).arrow.sources
        ]
        if self.case.basis.annulled_on:
            self.fields["order"].required = False
            self.fields["order"].help_text = "依据失效的文书已随失效登记入卷，以其为依据的无须另附"

    def starting_values(self):
        """A basis that fell leads to revocation; one that was changed, to its examination (DES-31, REC-14)."""
        basis = self.case.basis
        if not basis.annulled_on:
            return {}
        kind = ProposalKind.REVOKE_PART if basis.is_changed else ProposalKind.REVOKE
        done = basis.get_annulment_kind_display()
        reason = f"作为认定依据的{basis.document_no}已被{done}：{basis.annulment_reason}"
        return {"kind": kind, "basis": basis.annulment_document[:120], "reason": reason[:500]}

    def clean(self):
        data = super().clean()
        fell = self.case.basis.annulled_on and data.get("basis") == self.case.basis.annulment_document
        if "order" not in self.errors and not data.get("order") and not fell:
            self.add_error("order", "请附依据文书")
        return data


class RefusalForm(VerbForm):
    reason = forms.CharField(label="不同意的理由", widget=LINES, max_length=500)


class SignForm(VerbForm):
    """What the handler proposed stands in it already."""

    basis = forms.CharField(label="依据文书及文号", max_length=120)
    reason = forms.CharField(label="理由", widget=LINES, max_length=500)

    def starting_values(self):
        proposal = self.case.proposal
        return {"basis": proposal.basis, "reason": proposal.reason} if proposal else {}


class StayForm(SignForm):
    ordered_by = forms.CharField(label="决定中止执行的机关", max_length=80)
    from_on = forms.DateField(label="中止执行日期", help_text="自该日起暂停公示、共享和惩戒措施")

    def starting_values(self):
        return {**super().starting_values(), "from_on": self.act.today}


class RevokeForm(SignForm):
    fell_on = forms.DateField(label="撤销生效日期")
    our_error = forms.BooleanField(label="因本机关工作错误撤销", required=False, help_text="决定书将载明致歉和澄清")

    def starting_values(self):
        """The day its basis fell, and not before the entry began."""
        fallen = self.case.basis.annulled_on
        known = {"fell_on": max(fallen, self.case.effective_on)} if fallen else {}
        return {**super().starting_values(), **known}


class RevokePartForm(RevokeForm):
    measures = forms.ModelMultipleChoiceField(
        label="撤销的措施", queryset=Measure.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    field_order = ["measures"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        live = self.case.supports.filter(ended_on__isnull=True).values("measure")
        self.fields["measures"].queryset = Measure.objects.filter(pk__in=live).select_related("edition")


class ReinstateForm(SignForm):
    notice_on = forms.DateField(label="拟恢复列入告知书送达日期")
    notice = forms.FileField(label="告知书及送达回证", validators=[acceptable])
    statement_on = forms.DateField(label="当事人陈述申辩日期", required=False, help_text="未陈述申辩的不填")
    statement = forms.FileField(
        label="陈述申辩材料及核实意见", validators=[acceptable], help_text="未陈述申辩的，附情况说明"
    )


class RestrictionForm(VerbForm):
    restricted_until = forms.DateField(label="法定限制期限最后一日")
    restricted_by = forms.CharField(label="限制依据文书及条款", max_length=120)
    reason = forms.CharField(label="理由", widget=LINES, max_length=500)
    order = forms.FileField(label="依据文书", validators=[acceptable])
