"""Why an entry may not be stayed, resumed or put back (DES-32, DES-33)."""
from office.calendar import reckon
from office.workflow.verdict import Verdict, allow, refuse


def already_over(entry, act) -> Verdict:
    """DES-26: what has run out is stayed, changed or removed no more, whether the job has written it down or not."""
    if entry.is_over(act.today):
        return refuse(f"名单期限已于{entry.last_day:%Y-%m-%d}届满", "DES-26")
    return allow()


def stay_date_impossible(entry, act) -> Verdict:
    """DES-33: a stay works from a day on which the entry worked, at the latest from today."""
    from_on = act.data.get("from_on")
    if from_on is None:
        return allow()
    gaps = [each.until_on for each in (*entry.stays.all(), *entry.removals.all()) if each.until_on]
    earliest = max([entry.effective_on, *gaps])
    if not earliest <= from_on <= act.today:
        return refuse(f"中止执行日期应在{earliest:%Y-%m-%d}至今天之间", "DES-33")
    return allow()


def return_unheard(entry, act) -> Verdict:
    """DES-32: nobody is put back before he was told so and could speak until 24:00 of his last day (DES-10)."""
    told, spoke = act.data.get("notice_on"), act.data.get("statement_on")
    if told is None:
        return allow()
    removal = entry.removals.still_open().first()
    if not removal.from_on <= told <= act.today:
        return refuse(f"告知送达日期应在{removal.from_on:%Y-%m-%d}（移出之日）至今天之间", "DES-32")
    last = reckon(told, entry.domain.span("des.statement")).date
    if act.today <= last:
        return refuse(f"陈述申辩期至{last:%Y-%m-%d}届满，届满前不得恢复列入", "DES-32")
    if spoke and not told <= spoke <= act.today:
        return refuse("陈述申辩日期应在告知送达日期至今天之间", "DES-32")
    return allow()
