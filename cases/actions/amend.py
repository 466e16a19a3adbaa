"""The review organ or a court changed the decision: a new version of it, lighter and never heavier (C.1; DES-12)."""
from django import forms

from cases import letters
from cases.flows.designation import DesignationFlow
from cases.forms import MeasuresField
from cases.models import Amendment
from office.attachments import acceptable, attach
from office.models import DocumentStatus, Role
from office.models.attachment import AttachmentKind
from office.workflow.consequences import expects
from office.workflow.forms import VerbForm
from office.workflow.steps import follow
from office.workflow.verbs import verb
from subjects.actions.serve import serve, void

AMENDED = expects("decision.amended", "复议机关或者法院变更了认定决定")
LINES = forms.Textarea(attrs={"rows": 4})


class ProposeAmendmentForm(VerbForm):
    organ = forms.CharField(label="决定变更的机关", max_length=80, help_text="行政复议机关、人民法院或者本机关")
    basis = forms.CharField(label="依据文书及文号", max_length=120)
    changed_on = forms.DateField(label="变更生效日期", help_text="该文书生效之日，不再保留的措施自该日起解除")
    measures = MeasuresField(label="变更后仍保留的失信惩戒措施", help_text="只能减少，不能增加")
    term_ends = forms.DateField(label="变更后的期限最后一日", required=False, help_text="期限不变的不填；只能缩短")
    reason = forms.CharField(label="理由", widget=LINES, max_length=500, help_text="将印入变更决定书")
    order = forms.FileField(label="依据文书", validators=[acceptable])

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["measures"]
        field.queryset = field.queryset.filter(pk__in=[each.pk for each in self._left()])

    def starting_values(self):
        return {"measures": [each.pk for each in self._left()]}

    def _left(self) -> list:
        return self.case.entry.measures_left if self.case.entry else []


class AmendForm(VerbForm):
    reason = forms.CharField(label="理由", widget=LINES, max_length=500, help_text="将印入变更决定书")

    def starting_values(self):
        return {"reason": self.case.amendment.reason} if self.case.amendment else {}


class RefuseAmendmentForm(VerbForm):
    reason = forms.CharField(label="不同意的理由", widget=LINES, max_length=500)


@verb(
    DesignationFlow.propose_amendment, label="提请变更决定", by=Role.HANDLER, form=ProposeAmendmentForm,
    effects=["由未承办、未审核过本案的审批人签发变更决定书", "此前未签发的提请不再有效"],
)
def propose_amendment(case, act, *, organ, basis, changed_on, measures, reason, order, term_ends=None):
    """As the deciding document says it; a new proposal takes the place of one that still waits."""
    case.amendments.waiting().update(settled_on=act.today)
    kept = {each.pk for each in measures}
    amendment = Amendment.objects.create(
        designation=case, organ=organ, basis=basis, changed_on=changed_on, reason=reason, term_ends=term_ends,
        attachment=attach(act, AttachmentKind.ORDER, order, note=basis), proposed_by=act.actor, proposed_on=act.today,
        term_before=case.entry.term_ends,
    )
    amendment.measures.set(measures)
    amendment.lifted.set(each for each in case.entry.measures_left if each.pk not in kept)
    act.note(依据=f"{organ}{basis}", 保留的措施="、".join(each.item for each in measures))


@verb(
    DesignationFlow.amend, label="变更认定决定", by=Role.APPROVER, form=AmendForm, letters=[letters.AmendedDecision],
    tone="danger", public="认定决定已变更",
    effects=[
        "变更决定书编号、签章，向当事人和责任人员（含已作出决定的分案）重新送达", "原决定书在验证页显示“已变更”",
        "条目的措施和期限按变更后的决定执行", "复议、诉讼期限自变更决定书送达之日重新起算",
    ],
)
def amend(case, act, *, reason):
    """The new version stands for the decision from now on; the old one is not served to anybody any more (DES-19)."""
    amendment, old, decision = case.amendment, case.decision, act.issued(letters.AmendedDecision)
    amendment.reason, amendment.settled_on = reason, act.today
    amendment.replaces, amendment.decision = old, decision
    amendment.save()
    old.status = DocumentStatus.CHANGED
    old.save(update_fields=["status"])
    case.decision = decision
    case.decision_measures.set(amendment.measures.all())
    for item in old.service_items.open():
        follow(act, void, item, reason="决定已变更，改送变更决定书")
    for recipient in case.told_of_changes:
        serve(act, decision, to=recipient.subject, as_what=recipient.role)
    act.tell(amendment.proposed_by, "signed", f"{act.file.number}的变更决定已签发")
    act.report(AMENDED, amendment)


@verb(
    DesignationFlow.refuse_amendment, label="不同意变更", by=Role.APPROVER, form=RefuseAmendmentForm,
    effects=["决定不变，提请人收到通知，可以重新提请"],
)
def refuse_amendment(case, act, *, reason):
    """The decision goes on as it stands; what is wrong with the proposal is said to whoever made it."""
    amendment = case.amendment
    amendment.settled_on, amendment.refused_because = act.today, reason
    amendment.save(update_fields=["settled_on", "refused_because"])
    act.tell(amendment.proposed_by, "refused", f"{act.file.number}的变更决定未获同意：{reason}")
