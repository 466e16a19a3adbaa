"""What the worker does for this floor on its own: sheets nobody confirmed are wiped, announcements that ran out are written down."""
from office.calendar import today
from office.workflow.perform import bring_up_to_date
from subjects.models import ServiceItem, StagedSheet


def wipe_staged_sheets() -> int:
    """Uploads past their time, whoever left them; the number wiped."""
    return StagedSheet.objects.expired().delete()[0]


def deem_announced() -> int:
    """Each file with an announcement that has run out is brought up to its dates; the number of services written down."""
    due = ServiceItem.objects.deemed_by(today())
    waiting = due.count()
    for file in sorted(set(due.values_list("file", flat=True))):
        bring_up_to_date(file)
    return waiting - ServiceItem.objects.deemed_by(today()).count()
