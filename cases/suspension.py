"""A suspended case as time: every limit in it stands still, the party's own too, and counts on when it goes on (SUB-07, CAL-11)."""
from cases.actions import asking
from cases.states import CaseState


def stand_still(act) -> None:
    """A party's time that is over stays over; what still runs waits for the case."""
    for entry in act.clocks.running():
        over = entry.is_partys and entry.due < act.today
        if entry.key.startswith("des.") and not over:
            act.clocks.pause(entry.key, about=entry.about)
    asking.tell_above(act, asking.stand_still)


def count_on(case, act) -> None:
    """But what stood still before it was suspended: the total while the superior is asked, an answer before its hearing."""
    asked = case.suspended_from == CaseState.CONSENT
    waits = {("des.feedback", each.clock_about) for each in case.hearings_ahead} | ({("des.total", "")} if asked else set())
    recipients = {each.clock_about: each for each in case.all_recipients}
    for paused in act.clocks.paused():
        if (paused.key, paused.about) in waits:
            continue
        due = _resume(case, act, paused)
        if recipient := recipients.get(paused.about):
            recipient.window_ends = due
            recipient.save(update_fields=["window_ends"])
    asking.tell_above(act, asking.count_on)


def _resume(case, act, paused):
    """The new last day; a day that was granted lies later by the days of the suspension."""
    own = case.domain.limit(paused.key, act.file.rules_on) if paused.about else case.total if paused.key == "des.total" else None
    granted = act.clocks.latest(paused.key, paused.about)
    due = act.clocks.resume(paused.key, about=paused.about, own=own).due
    if granted.rule_id != "CAL-11":
        return due
    later = max(due, granted.due + (act.today - paused.on))
    return act.clocks.move(paused.key, later, about=paused.about, because="程序中止期间不计入期限").due
