"""What stands against an entry whose basis fell or was changed (REC-14, DES-31)."""
from office.calendar import today
from office.workflow.clocks import Clocks
from office.workflow.verdict import Verdict, allow, not_here, refuse

WITHDRAWAL = "pub.withdraw"


def examination_due(entry) -> bool:
    """Has its basis been changed, and nobody has said yet what that means for the entry?"""
    return entry.basis.is_changed and any(each.key == WITHDRAWAL for each in Clocks(entry.file, today()).running())


def ground_lost(entry, act) -> Verdict:
    """DES-31: nothing is kept, resumed or put back on a ground that is no more."""
    if not entry.lost_its_ground(act.today):
        return allow()
    return refuse(f"认定依据文书{entry.basis.document_no}已于{entry.basis.fallen_on:%Y-%m-%d}失效，应当撤销认定", "DES-31")


def nothing_to_examine(entry, act) -> Verdict:
    """REC-14: only after its basis was changed, and once."""
    return allow() if examination_due(entry) else not_here("认定依据没有待审查的变更", "REC-14")
