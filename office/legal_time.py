"""Tells the calendar by how much this database's legal time differs from real time (training only)."""
from datetime import timedelta

from office.models import Installation


def offset() -> timedelta:
    here = Installation.here()
    return timedelta(seconds=here.offset_seconds) if here.training else timedelta()
