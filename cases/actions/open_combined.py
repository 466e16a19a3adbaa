"""Opening a case together with its penalty case, before there is a penalty decision (DES-16, DES-17)."""
from django import forms

from cases.flows.designation import DesignationFlow
from cases.models import Designation
from office.models import Role
from office.names import document_number
from office.workflow.forms import VerbForm
from office.workflow.verbs import verb
from sanctions.models import ListDomain
from subjects.identifiers import IdentifierError
from subjects.intake.by_hand import keep, keep_representative, met

from .open import begin


class CombinedForm(VerbForm):
    domain = forms.ModelChoiceField(
        label="设列领域", queryset=ListDomain.objects.none(), help_text="只列出其规章允许与行政处罚一并办理的领域"
    )
    number = forms.CharField(label="统一社会信用代码或者公民身份号码", max_length=40)
    name = forms.CharField(label="当事人名称或者姓名", max_length=200)
    representative = forms.CharField(
        label="法定代表人、负责人或者经营者姓名", max_length=50, required=False, help_text="当事人是组织的填写，供确定责任人员"
    )
    representative_number = forms.CharField(label="其公民身份号码", max_length=40, required=False)
    penalty_case = forms.CharField(label="行政处罚案件立案号", max_length=128)
    penalty_filed_on = forms.DateField(label="行政处罚案件立案日期", help_text="办理期限自该日起算，不自今天起算")
    conduct_ended_on = forms.DateField(label="行为终了日期", required=False, help_text="行为仍在继续的不填")
    penalty_hearing = forms.BooleanField(
        label="拟作的处罚应当告知听证权利", required=False, help_text="处罚法第六十三条；听证就拟作的处罚和拟作的认定一并举行"
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        domains = ListDomain.objects.active().for_department(self.act.department).combinable()
        self.fields["domain"].queryset = domains

    def clean_penalty_case(self):
        return document_number(self.cleaned_data["penalty_case"])

    def clean(self):
        data = self.cleaned_data
        data["party"] = self._met("name", "number")
        data["representative"] = self._met("representative", "representative_number")
        if data["representative"] and data["party"] and (data["party"].is_person or not data["representative"].is_person):
            self.add_error("representative", "只填写组织的法定代表人、负责人或者经营者，及其公民身份号码")
        return {key: value for key, value in data.items() if key not in ("number", "name", "representative_number")}

    def _met(self, name_field: str, number_field: str):
        """By number alone (SUB-01); a name that the register does not know it by is looked at first."""
        name, number = (self.cleaned_data.get(each, "").strip() for each in (name_field, number_field))
        if not (name or number):
            return None
        if not (name and number):
            missing = number_field if name else name_field
            if missing not in self.errors:
                self.add_error(missing, "姓名（名称）和号码须一并填写")
            return None
        try:
            subject = met(name, number)
        except IdentifierError as error:
            self.add_error(number_field, error.reason)
            return None
        if not subject.is_called(name):
            self.add_error(name_field, f"该号码在主体库中登记为“{subject.masked_name}”，与所填不一致，请核对")
        return subject


@verb(
    DesignationFlow.open_combined, label="与行政处罚一并立案", by=Role.HANDLER, form=CombinedForm,
    effects=[
        "办理期限自行政处罚案件立案之日起算", "告知、听证、送达与行政处罚一并进行",
        "行政处罚决定书作出并登记为认定依据以前，不得签发认定决定；不予处罚的，不予认定",
    ],
)
def open_combined(file, act, *, domain, party, penalty_case, penalty_filed_on, penalty_hearing=False, conduct_ended_on=None,
                  representative=None):
    """One case for one subject, one domain and one penalty case, which gives way to its decision (DES-35)."""
    evidence = f"{penalty_case}立案登记"
    subject = keep(party, since=penalty_filed_on, evidence=evidence)
    if representative:
        keep_representative(
            subject, keep(representative, since=penalty_filed_on, evidence=evidence), since=penalty_filed_on, evidence=evidence
        )
    case = Designation.objects.create(
        file=file, subject=subject, domain=domain, penalty_case=penalty_case, penalty_filed_on=penalty_filed_on,
        penalty_hearing=penalty_hearing, conduct_ended_on=conduct_ended_on,
    )
    return begin(case, act, since=penalty_filed_on)
