"""The desk of people by sheet: what is listed, who was appointed, and the slips with first passwords, shown once."""
from django.contrib import admin
from django.template.response import TemplateResponse

from office.actions.roll import put_in_force
from office.models import PeopleRoll, Role
from office.perms import supervises
from office.sheets.kinds import PEOPLE
from office.states import DraftState

from .columns import about
from .sheets import SheetDesk


@admin.register(PeopleRoll)
class PeopleRollDesk(SheetDesk):
    sheet = PEOPLE
    list_display = ("number", "party_cell", "state_cell", "handler_cell")
    party_cell = about("内容")
    search_fields = ("file__number__startswith", "sheet_sha256")
    search_help_text = "卷号，或文件的 SHA-256"

    def has_view_permission(self, request, obj=None):
        user = request.user
        return user.is_active and (supervises(user) or bool(user.roles & {Role.SYS_ADMIN, Role.SEC_ADMIN}))

    def party(self, case):
        return case.file.title

    def facts(self, case):
        return [
            {"title": "任命内容", "rows": _lines(case)},
            {"title": "文件与散列", "rows": [
                ("文件名", case.sheet_name), ("文件 SHA-256", case.sheet_sha256), ("各行 SHA-256", case.rows_sha256),
            ]},
        ]

    def taken_in(self, report):
        return f"已形成待核对的人员任命表{report.accepted}行，卷号{report.batch.file.number}，请安全管理员核对施行；上传的表格已清除。"

    def shown_once(self, request, verb, form, outcome):
        """The answer to the click itself: no password is stored to be shown, and none is shown a second time."""
        if verb is not put_in_force or not form.slips:
            return None
        context = {
            **self.page_context(request, outcome.case), "title": "初始密码", "slips": form.slips, "crumb_title": outcome.case.file.number,
            "crumb_url": self.page_url("change", outcome.case.pk), "sign_in": request.build_absolute_uri("/admin/"),
        }
        return TemplateResponse(request, "admin/office/peopleroll/slips.html", context)


def _lines(case) -> list:
    if case.state == DraftState.IN_FORCE:
        return [line.split("：", 1) for line in case.done]
    if case.state == DraftState.DISCARDED:
        return [(row.cells.get("name"), "已作废") for row in case.rows]
    report = case.examined()
    wrong = [(f"第{fault.row}行 {fault.column_title}", f"不能施行：{fault.sentence}") for fault in report.faults]
    return wrong + [(entry.does, f"{entry.name}（{entry.username}）任{entry.department}{entry.role_names or '（已任所列岗位）'}")
                    for entry in report.entries]
