"""Tells the calendar what the office imported, and when to ask again."""
from datetime import date, datetime

from office.calendar import workdays
from office.models import HolidayDay, HolidayNotice
from office.states import DraftState

_read_at_version: datetime | None = None


def in_force():
    """Notices that count, the latest last."""
    return HolidayNotice.objects.filter(state=DraftState.IN_FORCE).order_by("in_force_at", "file")


def days() -> dict[date, tuple[bool, str, str]]:
    """Every day some notice in force speaks of; of two notices the later one counts."""
    found = HolidayDay.objects.filter(notice__in=in_force()).select_related("notice")
    return {each.on: (each.workday, each.name, str(each.notice)) for each in found.order_by("notice__in_force_at", "notice")}


def years() -> list[int]:
    return list(in_force().filter(whole_year=True).values_list("year", flat=True))


def keep_up_with(version: datetime | None) -> None:
    """Another process may have put a notice in force since: then everything remembered is asked anew."""
    global _read_at_version
    if version != _read_at_version:
        _read_at_version = version
        workdays.forget()
