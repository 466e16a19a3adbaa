"""Why a case does not go on against somebody else (SUB-07)."""
from office.workflow.verdict import Verdict, allow, refuse


def nobody_succeeds(case, act) -> Verdict:
    """SUB-07: only against whom the register names as successor, with its evidence."""
    if case.subject.successor_id:
        return allow()
    return refuse("当事人没有登记权利义务承继主体，可以终止程序", "SUB-07")
