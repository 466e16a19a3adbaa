"""How long an entry lasts once something has interrupted it (DES-32; domain.md I-13)."""
from datetime import date, timedelta

from office.calendar import reckon
from sanctions.states import ReinstatedTerm


def prolonged(entry, stay, today: date) -> date:
    """The last day after a stay that ends today: later by the days of the stay where it stopped the term."""
    if stay.term_runs:
        return entry.term_ends
    return entry.term_ends + (today - stay.from_on)


def term_moved(entry, later: timedelta, today: date) -> date:
    """The last day when effect turns out to have begun later (or earlier) by so many days (SRV-15).

    A term that began anew with the return of the entry stands; one that is over is never made longer again: whoever was told
    that he is off the list stays off it.
    """
    if entry.removals.filter(until_on__isnull=False).exists() and entry.domain.choice("reinstate.term") == ReinstatedTerm.RESTARTS:
        return entry.term_ends
    moved = entry.term_ends + later
    return min(moved, entry.term_ends) if entry.is_over(today) else moved


def term_after_return(entry, removal, today: date) -> date:
    """The last day of an entry that returns today: the whole term anew, or what was left of it at the removal."""
    if entry.domain.choice("reinstate.term") == ReinstatedTerm.RESTARTS:
        return reckon(today, entry.domain.span("list.term")).date
    return today + max(entry.term_ends - removal.from_on, timedelta(0))
