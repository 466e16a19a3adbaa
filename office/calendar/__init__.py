"""Legal time: what day it is, which days are working days, when a period ends, and why."""

from office.calendar.clock import legal_date, now, today
from office.calendar.spans import Due, Span, reckon, recompute
from office.calendar.workdays import CalendarError, Day, day

__all__ = ["CalendarError", "Day", "Due", "Span", "day", "legal_date", "now", "reckon", "recompute", "today"]
