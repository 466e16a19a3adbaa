"""Opening a case and drafting what the notice will say."""
from cases.flows.designation import DesignationFlow
from cases.forms import DraftForm, EvidenceForm, OpenForm, PersonsForm, WeighForm
from cases.models import Designation, Evidence, Factor, Recipient
from office.attachments import attach
from office.models import Role
from office.models.attachment import AttachmentKind
from office.workflow.verbs import verb


@verb(DesignationFlow.open, label="立案", by=Role.HANDLER, form=OpenForm, effects=["起算办理期限"])
def open_designation(file, act, *, basis, domain, other_conduct=False):
    """One case for one subject, one domain and one basis document (DES-35)."""
    if other_conduct:
        act.note(另一行为="与一并办理的案件不是同一行为")
    return begin(Designation.objects.create(file=file, subject=basis.subject, domain=domain, basis=basis), act)


def begin(case, act, *, since=None):
    """Its party, the criterion to be weighed, and the time that runs for the whole: from today, or from `since` (DES-17)."""
    case.file.title = f"{case.subject.name}涉嫌{case.domain.name}领域严重失信"
    Recipient.objects.create(designation=case, subject=case.subject, role="当事人")
    Factor.objects.bulk_create([Factor(designation=case, name=name) for name in case.domain.factors])
    act.case = case
    act.clocks.start("des.total", on=since, own=case.total)
    return case


@verb(DesignationFlow.draft, label="拟写告知内容", by=Role.HANDLER, form=DraftForm, handler_only=True)
def draft(case, act, *, party_address, facts, reasons, legal_basis, measures, penalty_notice="", penalty_notice_on=None):
    """Facts, reasons, basis and what is intended: nothing heavier may be decided later (DES-12)."""
    case.penalty_notice, case.penalty_notice_on = penalty_notice, penalty_notice_on
    case.party_address, case.facts, case.reasons, case.legal_basis = party_address, facts, reasons, legal_basis
    case.noticed_measures.set(measures)
    case.noticed_term = case.domain.value("list.term")


@verb(DesignationFlow.add_evidence, label="添加证据", by=Role.HANDLER, form=EvidenceForm, handler_only=True)
def add_evidence(case, act, *, name, proves, source, upload=None):
    attachment = attach(act, AttachmentKind.EVIDENCE, upload, note=name)
    Evidence.objects.create(designation=case, name=name, proves=proves, source=source, attachment=attachment)
    act.note(证据=name)


@verb(DesignationFlow.weigh, label="填写认定要素", by=Role.HANDLER, form=WeighForm, handler_only=True)
def weigh(case, act, *, findings, intent):
    """The criteria worksheet, printed as the reasons of the decision (DES-07, DES-08)."""
    for factor in case.factors.filter(pk__in=findings):
        factor.finding, factor.evidence = findings[factor.pk]
        factor.save()
    case.intent = intent


@verb(DesignationFlow.name_persons, label="确定责任人员", by=Role.HANDLER, form=PersonsForm, handler_only=True)
def name_persons(case, act, *, persons, no_persons_reason=""):
    """Persons in office at the time of the conduct become recipients with a notice of their own (SUB-09, DES-22)."""
    chosen = {link.person_id: link for link in persons}
    case.recipients.exclude(subject=case.subject).exclude(subject__in=chosen).delete()
    for person, link in chosen.items():
        Recipient.objects.update_or_create(
            designation=case, subject_id=person, defaults={"link": link, "role": link.get_role_display()}
        )
    case.no_persons_reason = no_persons_reason
