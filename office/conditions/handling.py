"""Whose file it is, and who else may see it (AUD-03)."""
from office.workflow.verdict import Verdict, allow, not_here


def has_handler(case, act) -> Verdict:
    """What somebody handles is handed over, not claimed."""
    return not_here("本案已有经办人", "AUD-03") if case.file.handler_id else allow()


def has_no_handler(case, act) -> Verdict:
    return allow() if case.file.handler_id else not_here("本案尚无经办人", "AUD-03")


def not_his(case, act) -> Verdict:
    """Only one's own case is given back."""
    if act.actor is not None and act.responsible.pk == case.file.handler_id:
        return allow()
    return not_here("只能退回本人经办的案件", "AUD-03")


def nobody_granted(case, act) -> Verdict:
    """There is nothing to withdraw; such a step is not shown."""
    if case.file.grants.exists():
        return allow()
    return not_here("本案没有个案授权", "AUD-03")
