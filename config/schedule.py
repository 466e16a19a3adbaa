"""The jobs of the house: they write down what already holds, and a night missed changes nothing."""
from django_q.models import Schedule

from office.calendar.clock import wall

JOBS = {
    "sanctions.jobs.expire_entries": ("登记期满移出", "5 0 * * *"),
    "subjects.jobs.deem_announced": ("登记公告期满视为送达", "3 0 * * *"),
    "office.jobs.follow_the_calendar": ("按新放假安排重算期限", "*/10 * * * *"),
    "office.jobs.remind_of_limits": ("提醒将至和已过的期限", "30 6 * * *"),
    "office.jobs.seal_yesterday": ("封存前一日记录", "10 0 * * *"),
    "office.workflow.outbox.deliver_waiting": ("补发未送出的提醒", "*/10 * * * *"),
    "office.jobs.wipe_staged_sheets": ("清除未确认的导入表格", "20 * * * *"),
    "subjects.dispatching.read_gateway_reports": ("读取邮件网关的投递回报", "*/10 * * * *"),
    "subjects.dispatching.deliver_waiting": ("发送、续发电子送达邮件", "*/5 * * * *"),
}


def set_up_schedule() -> None:
    """Each job once; a second call changes nothing."""
    for func, (name, cron) in JOBS.items():
        Schedule.objects.get_or_create(
            func=func, defaults={"name": name, "schedule_type": Schedule.CRON, "cron": cron, "next_run": wall()}
        )
