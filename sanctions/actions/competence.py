"""Who may designate in a domain: put on the domain by the legal reviewer, on record (DES-05)."""
from django import forms

from office.models import Department, Role
from office.workflow.forms import VerbForm
from office.workflow.verbs import verb
from sanctions.flows.domain import DomainFlow


class CompetenceForm(VerbForm):
    departments = forms.ModelMultipleChoiceField(
        label="有权认定的部门", queryset=Department.objects.filter(is_hub=False), widget=forms.CheckboxSelectMultiple
    )
    reason = forms.CharField(label="依据", max_length=300, help_text="规定其认定职权的规章条款或者文件")

    def starting_values(self):
        return {"departments": list(self.case.competent.values_list("pk", flat=True))}


@verb(
    DomainFlow.make_competent, label="确定认定单位", by=Role.LEGAL, form=CompetenceForm,
    effects=["只有所选部门可以在该领域立案"],
)
def make_competent(domain, act, *, departments, reason):
    """The credit office is never among them (design §4)."""
    domain.competent.set(departments)
    act.note(认定单位="、".join(str(each) for each in departments))
