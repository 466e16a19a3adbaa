"""Why a domain may not be used yet, and why an entry may not end yet."""
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


def term_still_runs(entry, act) -> Verdict:
    """DES-26, CAL-09: the last day of the term belongs to it."""
    if act.today <= entry.term_ends:
        return refuse(f"名单期限至{entry.term_ends:%Y-%m-%d}届满", "DES-26")
    return allow()


def falling_date_impossible(entry, act) -> Verdict:
    """DES-31: a decision falls on a day between its effect and today."""
    fell_on = act.data.get("fell_on")
    if fell_on and not entry.effective_on <= fell_on <= act.today:
        return refuse(f"撤销生效日期应在{entry.effective_on:%Y-%m-%d}至今天之间", "DES-31")
    return allow()
