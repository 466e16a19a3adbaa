"""The training office's rulebooks: the shipped drafts, confirmed by the training legal reviewer and marked 训练."""
from office.models import User
from office.workflow.perform import open_case, perform
from sanctions.actions.domain import activate, confirm_parameter, load
from sanctions.catalogue import load_measures, shipped_domains
from sanctions.models import ListDomain
from sanctions.states import DomainState


PRACTICE = "practice"
_SHORT = {"list.term": "3m", "list.min": "1m"}


def make_rulebooks(department, *, competent=None, with_consent=()) -> list[ListDomain]:
    """One confirmed, active copy of each shipped domain, in a file of the department; a second run adds nothing.

    `competent` names department codes by domain code (otherwise the department alone designates), `with_consent` the
    domains in which the line superior must agree (DES-15).
    """
    load_measures()
    reviewer = User.objects.get(username="fazhi")
    return [
        _rulebook(facts, department, reviewer, (competent or {}).get(facts["code"], [department.code]),
                  facts["code"] in with_consent)
        for facts in shipped_domains()
    ]


def _rulebook(facts: dict, department, reviewer, competent, consent: bool) -> ListDomain:
    facts |= {"code": f"training-{facts['code']}", "name": f"{facts['name']}（训练）", "superior_consent_required": consent}
    domain = ListDomain.objects.filter(code=facts["code"]).first()
    if domain is None:
        domain = open_case(load, department=department, actor=reviewer, competent=competent, **facts).case
    for parameter in domain.parameters.filter(confirmed_by=None):
        domain = perform(
            confirm_parameter, domain.pk, actor=reviewer, version=domain.file.version, parameter=parameter,
            value=parameter.value, source_title=domain.rule_title, source_article="训练确认",
        ).case
    if domain.state == DomainState.DRAFT:
        domain = perform(activate, domain.pk, actor=reviewer, version=domain.file.version).case
    return domain


def make_practice_book(department, competent) -> ListDomain:
    """A list that no law knows, as its name says: short enough that terms end while somebody is looking."""
    facts = next(each for each in shipped_domains() if each["code"] == "market-regulation")
    for parameter in facts["parameters"]:
        parameter["value"] = _SHORT.get(parameter["key"], parameter["value"])
    facts |= {"code": PRACTICE, "name": "短期练习", "list_name": "短期练习名单（期限为练习所设）"}
    return _rulebook(facts, department, User.objects.get(username="fazhi"), competent, consent=False)
