"""Why an entry, or a part of it, may not end yet (DES-25…28, DES-31)."""
from office.calendar import reckon
from office.workflow.verdict import Verdict, allow, refuse


def term_still_runs(entry, act) -> Verdict:
    """DES-26, CAL-09: the last day belongs to the term, to a longer restriction, and not to a stay that stops the term."""
    if entry.is_over(act.today):
        return allow()
    if act.today > entry.last_day:
        return refuse("中止执行期间不计算名单期限，恢复执行后继续计算", "DES-26")
    until = "法定限制期限" if entry.last_day > entry.term_ends else "名单期限"
    return refuse(f"{until}至{entry.last_day:%Y-%m-%d}届满", "DES-26")


def falling_date_impossible(entry, act) -> Verdict:
    """DES-31: a decision falls on a day between its effect and today."""
    fell_on = act.data.get("fell_on")
    if fell_on and not entry.effective_on <= fell_on <= act.today:
        return refuse(f"撤销生效日期应在{entry.effective_on:%Y-%m-%d}至今天之间", "DES-31")
    return allow()


def no_such_measure(entry, act) -> Verdict:
    """DES-34: in part means some; the last measure falls with the whole decision."""
    left = len(entry.measures_left)
    chosen = act.data.get("measures")
    if left <= 1 or (chosen is not None and len(chosen) >= left):
        return refuse("撤销全部措施的，应当撤销认定，不得按部分撤销办理", "DES-34")
    return allow()


def minimum_not_over(entry, act) -> Verdict:
    """DES-27: no early removal before the domain's least time has passed, unless the basis itself has fallen."""
    if not entry.basis.is_effective:
        return allow()
    last = reckon(entry.effective_on, entry.domain.span("list.min")).date
    if act.today <= last:
        return refuse(f"列入未满最短期限（至{last:%Y-%m-%d}），不得提前移出", "DES-27")
    return allow()


def restriction_runs(entry, act) -> Verdict:
    """DES-28: not while a statutory restriction still runs, unless its basis has fallen."""
    if entry.basis.is_effective and entry.restricted_until and act.today <= entry.restricted_until:
        return refuse(f"法定限制期限至{entry.restricted_until:%Y-%m-%d}届满，期间不得提前移出", "DES-28")
    return allow()


def restriction_too_short(entry, act) -> Verdict:
    """DES-25: only what lasts longer than the term keeps an entry beyond it."""
    until = act.data.get("restricted_until")
    if until and until <= entry.term_ends:
        return refuse(f"法定限制期限不长于名单期限（至{entry.term_ends:%Y-%m-%d}），无须登记", "DES-25")
    return allow()
