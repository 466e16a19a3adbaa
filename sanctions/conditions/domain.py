"""Why a domain may not be used yet (DES-03)."""
from office.workflow.verdict import Verdict, allow, refuse


def parameters_unconfirmed(domain, act) -> Verdict:
    """DES-03, design §3: what was not read in the text of the law is confirmed by title and article first."""
    missing = [each.label for each in domain.parameters.all() if not each.stands]
    if missing:
        return refuse(f"下列参数为默认值，待法制确认：{'、'.join(missing)}", "DES-03")
    return allow()


def rule_missing(domain, act) -> Verdict:
    """DES-03: entry and exit must be laid down in a departmental rule."""
    if not (domain.rule_title and domain.rule_number):
        return refuse("未载明作为依据的部门规章名称和文号", "DES-03")
    return allow()
