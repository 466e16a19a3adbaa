"""Why a department may not be closed: something still hangs on it that nobody would answer for (AUD-03, DES-05, DES-15)."""
from collections.abc import Callable

from office.workflow.verdict import Verdict, allow, not_here, refuse

# What upper floors know to hang on a department: f(closing, successor) -> sentences.
_hanging: list[Callable] = []


def hangs_on_a_department(found: Callable) -> Callable:
    _hanging.append(found)
    return found


def is_a_closing(change, act) -> Verdict:
    """AUD-03."""
    return allow() if change.closes_id is None else not_here("撤销部门另行核对", "AUD-03")


def is_no_closing(change, act) -> Verdict:
    """AUD-03."""
    return allow() if change.closes_id else not_here("没有要撤销的部门", "AUD-03")


def closes_the_hub(change, act) -> Verdict:
    """DES-05: everything of the house hangs on the credit office; its name may change, it is not closed here."""
    subject = change.closes if change else act.data.get("subject")
    if subject is not None and subject.is_hub:
        return refuse("信用牵头部门不得撤销；改名、改隶的，请“变更部门信息”", "DES-05")
    return allow()


def closed_already(change, act) -> Verdict:
    """AUD-03: between proposal and confirmation another closing may have come."""
    for each in (change.closes, change.successor) if change else ():
        if each is not None and each.closed_on:
            return refuse(f"{each}已于{each.closed_on}撤销，请作废本件", "AUD-03")
    return allow()


def still_superior(change, act) -> Verdict:
    """DES-15: consent would be asked of nobody."""
    subject = change.closes if change else None
    below = list(subject.line_inferiors.filter(closed_on=None)) if subject else []
    if not below:
        return allow()
    return refuse(f"{subject}仍是{'、'.join(map(str, below))}的条线上级，请先变更其条线上级", "DES-15")


def nobody_succeeds(change, act) -> Verdict:
    """AUD-03: no file is left to nobody."""
    if change is None or change.closes is None or change.successor is not None:
        return allow()
    files = change.closes.files.exclude(kind="post").count()
    return refuse(f"{change.closes}还有{files}件案卷，须写明承继其职权的部门", "AUD-03") if files else allow()


def something_hangs_on_it(change, act) -> Verdict:
    """DES-05: the successor must be competent for what it takes over."""
    if change is None or change.closes is None or change.successor is None:
        return allow()
    told = [sentence for found in _hanging for sentence in found(change.closes, change.successor)]
    return refuse(f"{change.successor}还不能承继：{'；'.join(told)}", "DES-05") if told else allow()
