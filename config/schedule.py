"""The nightly jobs of the house: they write down what already holds, and a night missed changes nothing."""
from django_q.models import Schedule

from office.calendar.clock import wall

NIGHTLY = {
    "sanctions.jobs.expire_entries": ("登记期满移出", "5 0 * * *"),
    "office.jobs.seal_yesterday": ("封存前一日记录", "10 0 * * *"),
}


def set_up_schedule() -> None:
    """Each job once; a second call changes nothing."""
    for func, (name, cron) in NIGHTLY.items():
        Schedule.objects.get_or_create(
            func=func, defaults={"name": name, "schedule_type": Schedule.CRON, "cron": cron, "next_run": wall()}
        )
