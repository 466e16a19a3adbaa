"""A due date in words an officer acts on: how many working days are left, and how pressing that is."""

from dataclasses import dataclass
from datetime import date

from office.calendar import today
from office.calendar.workdays import workdays_until

SOON = 3  # working days
FAR = 60  # calendar days; beyond them nobody counts in working days


@dataclass(frozen=True)
class DueDate:
    """`urgency` is "", soon or over; the words always say the same as the colour."""

    date: date
    words: str
    urgency: str
    provisional: bool = False


def due_date(on: date | None, *, provisional: bool = False, partys: bool = False) -> DueDate | None:
    """The words for a due date as seen today; None stays None. A party's own time ends, it is never overdue."""
    if on is None:
        return None
    now = today()
    if on < now and partys:
        return DueDate(on, "已届满", "", provisional)
    if on < now:
        late = workdays_until(on, now)
        return DueDate(on, f"已超过{late}个工作日" if late else "已届满", "over", provisional)
    if on == now:
        return DueDate(on, "今日24时届满", "soon", provisional)
    if (on - now).days > FAR:
        return DueDate(on, f"还有{(on - now).days}日", "", provisional)
    left = workdays_until(now, on)
    return DueDate(on, f"还剩{left}个工作日", "soon" if left <= SOON else "", provisional)
