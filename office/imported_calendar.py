"""Tells the calendar what the office imported, and when to ask again."""
from datetime import date, datetime
from functools import cache

from django.db.models import Min, OuterRef, Subquery

from office.calendar import workdays
from office.models import Event, HolidayDay, HolidayNotice
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


@cache
def turns() -> tuple[tuple[date, datetime], ...]:
    """Of each notice in force the first day it speaks of, and since when it counts."""
    since = Event.objects.filter(file=OuterRef("pk"), to_state=DraftState.IN_FORCE).order_by("id").values("recorded_at")[:1]
    told = in_force().annotate(first=Min("days__on"), since=Subquery(since))
    return tuple(told.values_list("first", "since"))


def keep_up_with(version: datetime | None) -> None:
    """Another process may have put a notice in force since: then everything remembered is asked anew."""
    global _read_at_version
    if version != _read_at_version:
        _read_at_version = version
        workdays.forget()
        turns.cache_clear()
