"""Who may designate in a domain: put on the domain by the legal reviewer, on record (DES-05)."""
from django import forms

from office.conditions.closing import hangs_on_a_department
from office.models import Department, Role
from office.sheets.departments import domains_are
from office.workflow.forms import VerbForm
from office.workflow.verbs import verb
from sanctions.flows.domain import DomainFlow
from sanctions.models import ListDomain
from sanctions.states import DomainState


class CompetenceForm(VerbForm):
    departments = forms.ModelMultipleChoiceField(
        label="有权认定的部门", queryset=Department.objects.standing().filter(is_hub=False), widget=forms.CheckboxSelectMultiple,
        help_text="申请在该领域作认定的部门已经勾选，请逐一核对其职权依据；不同意的，取消勾选",
    )
    reason = forms.CharField(label="依据", max_length=300, help_text="规定其认定职权的规章条款或者文件")

    def starting_values(self):
        now = set(self.case.competent.standing().values_list("pk", flat=True))
        return {"departments": sorted(now | {each.pk for each in departments_seeking(self.case)})}


@verb(
    DomainFlow.make_competent, label="确定认定单位", by=Role.LEGAL, form=CompetenceForm,
    effects=["只有所选部门可以在该领域立案"],
)
def make_competent(domain, act, *, departments, reason):
    """The credit office is never among them (design §4); whoever sought it has his answer now."""
    domain.competent.set(departments)
    for seeking in departments_seeking(domain):
        seeking.competence_sought = [code for code in seeking.competence_sought if code != domain.code]
        seeking.save(update_fields=["competence_sought"])
    act.note(认定单位="、".join(str(each) for each in departments))


def departments_seeking(domain) -> list[Department]:
    """Who has asked, by sheet, to designate in this domain, and has no answer yet."""
    return list(Department.objects.standing().filter(competence_sought__contains=[domain.code]))


@hangs_on_a_department
def competences_not_taken_over(closing: Department, successor: Department) -> list[str]:
    """Who succeeds to the powers must be competent for each domain before it takes over what was listed in it (DES-05)."""
    missing = ListDomain.objects.for_department(closing).exclude(state=DomainState.REPEALED).exclude(competent=successor)
    names = "".join(f"“{domain}”" for domain in missing)
    return [f"尚不是{names}领域的认定单位，请法制审核在“设列领域”中先“确定认定单位”"] if names else []


@domains_are
def domains_by_name() -> dict[str, str]:
    """What a sheet of departments may call a domain → its code."""
    found = ListDomain.objects.exclude(state=DomainState.REPEALED)
    return {name: code for code, *names in found.values_list("code", "name", "list_name") for name in names}
