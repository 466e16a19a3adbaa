"""Tells the calendar by how much this database's legal time differs from real time (training only), and which notices count."""
from datetime import timedelta

from django.db.models import Subquery

from office.imported_calendar import in_force, keep_up_with
from office.models import Installation

LATEST_NOTICE = in_force().reverse().values("in_force_at")[:1]


def offset() -> timedelta:
    return read().offset


def read() -> Installation:
    """One look at one row, once a request or task (office.calendar.clock.fixed)."""
    here = Installation.objects.filter(pk=1).annotate(calendar=Subquery(LATEST_NOTICE)).first()
    keep_up_with(here.calendar if here else None)
    return here or Installation(training=False)
