"""The training office's rulebooks: the shipped drafts, confirmed by the training legal reviewer and marked 训练."""
from office.models import User
from office.workflow.perform import open_case, perform
from sanctions.actions.domain import activate, confirm_parameter, load
from sanctions.catalogue import load_measures, shipped_domains
from sanctions.models import ListDomain
from sanctions.states import DomainState


def make_rulebooks(department) -> list[ListDomain]:
    """One confirmed, active copy of each shipped domain for the department; a second run adds nothing."""
    load_measures()
    reviewer = User.objects.get(username="fazhi")
    return [_rulebook(facts, department, reviewer) for facts in shipped_domains()]


def _rulebook(facts: dict, department, reviewer) -> ListDomain:
    facts |= {"code": f"training-{facts['code']}", "name": f"{facts['name']}（训练）", "superior_consent_required": False}
    domain = ListDomain.objects.filter(code=facts["code"]).first()
    if domain is None:
        domain = open_case(load, department=department, actor=reviewer, competent=[department.code], **facts).case
    for parameter in domain.parameters.filter(confirmed_by=None):
        domain = perform(
            confirm_parameter, domain.pk, actor=reviewer, version=domain.file.version, parameter=parameter,
            value=parameter.value, source_title=domain.rule_title, source_article="训练确认",
        ).case
    if domain.state == DomainState.DRAFT:
        domain = perform(activate, domain.pk, actor=reviewer, version=domain.file.version).case
    return domain
