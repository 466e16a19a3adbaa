"""Days of a story, counted from the day the office is founded."""
from datetime import date, timedelta

from office.calendar import Span, day, reckon


def ago(today: date, days: int) -> date:
    """So many days back, or the working day before."""
    wanted = today - timedelta(days=days)
    while not day(wanted).workday:
        wanted -= timedelta(days=1)
    return wanted


def working_days_ago(today: date, count: int) -> date:
    wanted = ago(today, 0)
    for _ in range(count):
        wanted = ago(wanted, 1)
    return wanted


def in_working_days(today: date, count: int) -> date:
    return reckon(today, Span(count, "wd")).date


def begun_for(last: date, span: Span) -> date:
    """The working day on which a period must begin that ends on `last`."""
    begun = ago(last, 1)
    while reckon(begun, span).date > last:
        begun = ago(begun, 1)
    return begun
