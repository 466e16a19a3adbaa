"""Why a paper that was issued is not taken back, or not given anew (edge case 38)."""
from cases.states import CaseState
from office.workflow.verdict import Verdict, allow, not_here, refuse


def nothing_to_recall(case, act) -> Verdict:
    """DES-11: only an answer that was given can be taken back."""
    if any(each.answer_id for each in case.all_statements):
        return allow()
    return not_here("没有已经制发的反馈书", "DES-11")


def no_repair_notice(case, act) -> Verdict:
    """DES-36: given anew while the listing stands; a severed person is given none."""
    if not case.standing_papers("D9").exists():
        return not_here("本案没有信用修复告知书", "DES-36")
    if case.state == CaseState.EFFECTIVE and not case.entry.on_list():
        return refuse(f"名单条目{case.entry.standing()}，无须重制信用修复告知书", "DES-36")
    return allow()
