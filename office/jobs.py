"""Nightly work of the office."""
from datetime import timedelta

from office.calendar.clock import wall
from office.ledger.seal import seal_day


def seal_yesterday() -> str:
    """The seal is dated by real time, whatever a training office's legal time says."""
    return str(seal_day(wall().date() - timedelta(days=1)))
