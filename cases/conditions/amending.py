"""Why a decision may not be changed this way (C.1 changed by review; DES-12)."""
from office.workflow.verdict import Verdict, allow, not_here, refuse


def listing_over(case, act) -> Verdict:
    """DES-26, DES-30: what has ended is not changed any more; where the whole was wrong it is revoked."""
    entry = case.entry
    if case.severed_from_id:
        return not_here("名单条目的变更在主案办理", "DES-22")
    if entry is None or not entry.on_list():
        return refuse(f"名单条目{'尚未列入' if entry is None else entry.standing()}，不能变更决定", "DES-30")
    return allow()


def amended_heavier(case, act) -> Verdict:
    """DES-12: whoever sought review is never worse off: no measure added, no day longer."""
    measures, term_ends = act.data.get("measures"), act.data.get("term_ends")
    if measures is None or case.entry is None:
        return allow()
    added = [each.text for each in measures if each.pk not in {left.pk for left in case.entry.measures_left}]
    if added:
        return refuse(f"变更后的决定不得重于原决定，原决定没有：{'；'.join(added)}", "DES-12")
    if term_ends and term_ends > case.entry.term_ends:
        return refuse(f"变更后的期限不得长于原期限（至{case.entry.term_ends:%Y-%m-%d}）", "DES-12")
    return allow()


def amended_nothing(case, act) -> Verdict:
    """DES-12: fewer measures or a shorter term; otherwise there is nothing to change."""
    measures, term_ends = act.data.get("measures"), act.data.get("term_ends")
    if measures is None or case.entry is None:
        return allow()
    same_measures = {each.pk for each in measures} == {each.pk for each in case.entry.measures_left}
    if same_measures and term_ends in (None, case.entry.term_ends):
        return refuse("变更后的措施和期限与现行决定相同", "DES-12")
    return allow()


def amended_on_no_day(case, act) -> Verdict:
    """DES-21: a decision is changed from a day on which it was in effect, and its term still has length."""
    entry, changed_on, term_ends = case.entry, act.data.get("changed_on"), act.data.get("term_ends")
    if entry and changed_on and not entry.effective_on <= changed_on <= act.today:
        return refuse(f"变更生效日期应在{entry.effective_on:%Y-%m-%d}至今天之间", "DES-21")
    if entry and term_ends and term_ends <= entry.effective_on:
        return refuse("变更后的期限最后一日应晚于生效日期；整个决定不成立的，应当撤销认定", "DES-21")
    return allow()


def no_amendment_to_refuse(case, act) -> Verdict:
    """AUD-08: only a proposal that waits is refused."""
    return allow() if case.amendment else not_here("没有待签发的变更", "AUD-08")


def no_amendment_waits(case, act) -> Verdict:
    """AUD-08: signed on a handler's proposal, of an entry that is still as he saw it."""
    amendment, entry = case.amendment, case.entry
    if amendment is None:
        return refuse("须先由经办人提请变更决定", "AUD-08")
    seen = {*amendment.measures.values_list("pk", flat=True), *amendment.lifted.values_list("pk", flat=True)}
    if entry and (seen != {each.pk for each in entry.measures_left} or amendment.term_before != entry.term_ends):
        return refuse("提请后条目的措施或者期限已有变动，请重新提请", "AUD-08")
    return allow()
