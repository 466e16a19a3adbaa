"""What the worker does for this floor on its own: announcements that ran out are written down."""
from office.calendar import today
from office.workflow.perform import bring_up_to_date
from subjects.models import ServiceItem


def deem_announced() -> int:
    """Each file with an announcement that has run out is brought up to its dates; the number of services written down."""
    due = ServiceItem.objects.deemed_by(today())
    waiting = due.count()
    for file in sorted(set(due.values_list("file", flat=True))):
        bring_up_to_date(file)
    return waiting - ServiceItem.objects.deemed_by(today()).count()
