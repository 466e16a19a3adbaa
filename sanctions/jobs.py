"""Nightly work of the lists: write down what already holds."""
from office.calendar import today
from office.workflow.perform import perform
from sanctions.actions.entry import expire
from sanctions.models import ListEntry


def expire_entries() -> int:
    """Each entry whose term is over goes through the door once; a second run finds nothing."""
    overdue = list(ListEntry.objects.overdue_to_expire(today()).values_list("pk", flat=True))
    for pk in overdue:
        perform(expire, pk, actor=None, version=None)
    return len(overdue)
