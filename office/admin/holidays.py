"""The desk of holiday notices: what was entered, day by day, beside what counted before."""
from django.contrib import admin

from office.calendar import CalendarError, day
from office.models import HolidayNotice, Role
from office.states import DraftState
from office.workflow.scope import departments_seen_by

from .desk import CaseDesk


@admin.register(HolidayNotice)
class HolidayDesk(CaseDesk):
    comes_from = "每年放假安排发布后，由系统管理员录入。"
    list_display = ("number", "title", "year", "state_cell", "handler_cell")
    search_fields = ("title__contains", "number__startswith")
    search_help_text = "通知名称或者文号"

    def has_view_permission(self, request, obj=None):
        user = request.user
        return user.is_active and (Role.SYS_ADMIN in user.roles or departments_seen_by(user) != [])

    def party(self, case):
        return str(case)

    def opening_sentence(self, department, state):
        return f"由{department.name}录入，状态为“{state}”，施行前不改变任何期限"

    def facts(self, case):
        return [
            {"title": "通知", "rows": [
                ("名称", case.title), ("文号", case.number), ("年度", case.year),
                ("范围", "全年安排" if case.whole_year else "只改动所列日期"), ("施行时间", case.in_force_at),
            ]},
            {"title": "逐日安排", "rows": [(each.on, _told(case, each)) for each in case.days.all()]},
        ]


def _told(case, each) -> str:
    told = f"{'上班' if each.workday else '放假'}{f'（{each.name}）' if each.name else ''}"
    if case.state != DraftState.DRAFT:
        return told
    try:
        now = day(each.on)
    except CalendarError:
        return told
    return told if now.workday == each.workday else f"{told}，现按{'工作日' if now.workday else now.name or '休息日'}计算"
