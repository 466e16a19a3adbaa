"""Why a case is not suspended, and does not go on against somebody else (SUB-07)."""
from office.workflow.verdict import Verdict, allow, refuse


def nobody_succeeds(case, act) -> Verdict:
    """SUB-07: only against whom the register names as successor, with its evidence."""
    if case.subject.successor_id:
        return allow()
    return refuse("当事人没有登记权利义务承继主体，可以终止程序", "SUB-07")


def end_unproved(case, act) -> Verdict:
    """SUB-07: a paper proves it, handed in now or with the record of the party's end."""
    if "document" not in act.data or act.data.get("proof") or case.ending:
        return allow()
    return refuse("请附证明文书；当事人已经终止的，也可以先登记主体终止", "SUB-07")
