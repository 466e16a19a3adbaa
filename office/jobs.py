"""Nightly work of the office."""
from datetime import timedelta

from office.calendar import today
from office.calendar.clock import wall
from office.ledger.seal import seal_day
from office.models import StagedSheet
from office.workflow.anew import RECKONED
from office.workflow.due import files_behind
from office.workflow.perform import bring_up_to_date
from office.workflow.reminders import remind


def seal_yesterday() -> str:
    """The seal is dated by real time, whatever a training office's legal time says."""
    return str(seal_day(wall().date() - timedelta(days=1)))


def follow_the_calendar() -> int:
    """Files nobody has opened since a holiday notice came into force; how many events it took (CAL-12)."""
    return sum(bring_up_to_date(file) for file in files_behind(today(), RECKONED))


def wipe_staged_sheets() -> int:
    """Uploads that nobody confirmed in time, whoever left them; the number wiped."""
    return StagedSheet.objects.expired().delete()[0]


def remind_of_limits() -> int:
    """Who can act is told before a limit runs out, and once when it has (L-DL-5)."""
    return remind(today())
