"""The desk of changes to departments: by sheet for many, from a department's page for one."""
from django.contrib import admin
from django.http import Http404
from django.urls import reverse

from office.models import Department, DepartmentChange, Role
from office.perms import reads_people
from office.sheets.departments import ALL, shown
from office.sheets.kinds import DEPARTMENTS
from office.states import DraftState

from .beginnings import begins_from
from .columns import about
from .sheets import SheetDesk


@admin.register(DepartmentChange)
class DepartmentChangeDesk(SheetDesk):
    sheet = DEPARTMENTS
    list_display = ("number", "party_cell", "state_cell", "handler_cell")
    party_cell = about("内容")
    search_fields = ("file__number__startswith", "sheet_sha256")
    search_help_text = "卷号，或文件的 SHA-256"
    opened_from_list = ()
    opened_about = "变动的部门"

    def has_view_permission(self, request, obj=None):
        return request.user.is_active and reads_people(request.user)

    def party(self, case):
        return case.file.title

    def opening_sentence(self, department, state):
        return f"由{department.name}提出，状态为“{state}”"

    def opening_facts(self, request, verb):
        """One department is changed from its own page."""
        wanted = request.GET.get("subject", "")
        subject = Department.objects.standing().filter(pk=wanted).first() if wanted.isdigit() else None
        if subject is None:
            raise Http404("请从“部门”中打开要变更的部门")
        return {"subject": subject}

    def facts(self, case):
        if case.closes_id:
            return [{"title": "撤销部门", "rows": [
                ("撤销的部门", case.closes.name), ("承继其职权的部门", case.successor.name if case.successor else "无"), ("依据", case.basis),
                ("撤销日期", case.closes.closed_on or "尚未施行"),
            ]}]
        report = None if case.state != DraftState.DRAFT else case.examined()
        proofs = [("文件名", case.sheet_name), ("文件 SHA-256", case.sheet_sha256)] if case.sheet_name else []
        return [
            {"title": "变动内容", "rows": _done(case) if report is None else _would_do(report)},
            {"title": "来源与散列", "rows": [*proofs, ("各行 SHA-256", case.rows_sha256)]},
        ]

    def taken_in(self, report):
        return f"已形成待核对的机构变动{report.accepted}行，卷号{report.batch.file.number}，请安全管理员核对施行；上传的表格已清除。"


def _would_do(report) -> list:
    wrong = [(f"第{fault.row}行 {fault.column_title}", f"不能施行：{fault.sentence}") for fault in report.faults]
    return wrong + [(f"{entry.does}{entry.facts.get('name') or entry.department}", entry.in_words or "—") for entry in report.entries]


def _done(case) -> list:
    """What each row changed when it was put in force; of a discarded one, what it said."""
    if case.state == DraftState.DISCARDED:
        return [(row.cells.get("name", row.cells.get("code")), "已作废") for row in case.rows]
    names = dict(Department.objects.filter(code__in=[each["code"] for each in case.done]).values_list("code", "name"))
    return [(f"{each['does']}{names[each['code']]}", "；".join(_said(*change) for change in each["changes"])) for each in case.done]


def _said(name: str, old: str, new: str) -> str:
    was = f"{shown(name, old)} → " if old else ""
    return f"{ALL[name].label}：{was}{shown(name, new) or '无'}"


@begins_from(Department)
def change_department(request, department):
    """变更部门信息, for the system administrator."""
    if department.closed_on or not request.user.departments_with(Role.SYS_ADMIN):
        return None
    return "变更部门信息", f"{reverse('admin:office_departmentchange_open', args=['propose_change'])}?subject={department.pk}"


@begins_from(Department)
def close_department(request, department):
    """撤销或者合并, for the system administrator; the hub stays."""
    if department.closed_on or department.is_hub or not request.user.departments_with(Role.SYS_ADMIN):
        return None
    return "撤销或者合并", f"{reverse('admin:office_departmentchange_open', args=['propose_closing'])}?subject={department.pk}"
