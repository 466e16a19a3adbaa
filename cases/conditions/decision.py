"""Why a case may not be decided (DES-07, DES-12…20)."""
from cases.conditions.notice import handled
from office.models import Role
from office.workflow.permission import acted_as, side_of
from office.workflow.verdict import Verdict, allow, keeps_out, not_here, refuse


def factor_empty(case, act) -> Verdict:
    """DES-07; design §9.6: every factor weighed, with its evidence."""
    empty = [each.name for each in case.factors.all() if not each.is_weighed]
    if case.domain.intent_matters and not case.intent.strip():
        empty.append("主观故意")
    return refuse(f"认定要素未填写：{'、'.join(empty)}", "DES-07") if empty else allow()


def consent_needed(case, act) -> Verdict:
    """DES-15: then the case goes another way."""
    if case.domain.superior_consent_required:
        return not_here("该领域须经上级同意", "DES-15")
    return allow()


def consent_not_needed(case, act) -> Verdict:
    if case.domain.superior_consent_required:
        return allow()
    return not_here("该领域无须上级同意", "DES-15")


@keeps_out(Role.HANDLER)
def reviewer_is_handler(case, act) -> Verdict:
    """DES-14, AUD-08: review by somebody else."""
    return refuse("承办过本案的人员不得审核本案", "DES-14") if handled(case, act) else allow()


@keeps_out(Role.HANDLER, Role.LEGAL)
def decider_took_part(case, act) -> Verdict:
    """AUD-08: handler ≠ legal reviewer ≠ approver."""
    if handled(case, act):
        return refuse("承办过本案的人员不得签发决定", "AUD-08")
    if act.actor is not None and acted_as(case.file, act.actor, case.machine, Role.LEGAL):
        return refuse("法制审核人不得签发决定", "AUD-08")
    if act.actor is not None and any(each.answered_by in side_of(act.actor, case.file) for each in case.hanging("consent_requests")):
        return refuse("代表上级答复过本案的人员不得签发决定", "AUD-08")
    return allow()


def heavier_than_noticed(case, act) -> Verdict:
    """DES-12: nothing the notice did not announce; new facts need a new notice."""
    measures = act.data.get("measures")
    if measures is None:
        return allow()
    announced = {each.pk for each in case.noticed_measures.all()}
    added = [each.text for each in measures if each.pk not in announced]
    if added:
        return refuse(f"决定重于告知，告知书未载明：{'；'.join(added)}", "DES-12")
    main = case.severed_from
    fallen = [each.text for each in measures if main and main.entry and each not in main.entry.measures_left]
    if fallen:
        return refuse(f"主案的名单条目已不再适用：{'；'.join(fallen)}", "DES-22")
    return allow()


def remedies_incomplete(case, act) -> Verdict:
    """DES-19, DES-20: the same-level government and the court, with addresses, stand on the decision."""
    department = case.file.department
    if not department.remedies_complete:
        return refuse(f"{department}的救济途径不完整，请先由管理员补全复议机关、地址和管辖法院", "DES-20")
    if not department.government_name.endswith("人民政府"):
        return refuse(f"复议机关应为同级人民政府，现为“{department.government_name}”", "DES-19")
    return allow()


def domain_unconfirmed(case, act) -> Verdict:
    """Design §3: an unconfirmed parameter blocks printing."""
    missing = [each.label for each in case.domain.parameters.all() if not each.stands]
    return refuse(f"领域参数待法制确认：{'、'.join(missing)}", "DES-03") if missing else allow()


def decision_unserved(case, act) -> Verdict:
    """DES-21: effect begins with service on the party itself."""
    if case.organisation.decision_served_on:
        return allow()
    return refuse("决定书尚未送达当事人", "DES-21")
