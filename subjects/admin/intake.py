"""The desk of intakes: a sheet is uploaded, examined, shown, and taken in by one further click; or left, and wiped."""
import csv
import io

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path

from office.admin.desk import CaseDesk, address_of
from office.models import Department, Role
from office.workflow.errors import DoorError
from subjects.intake.examine import examine
from subjects.intake.faults import Report, SheetError
from subjects.intake.sheet import MAX_BYTES, MAX_ROWS
from subjects.intake.take_in import take_in_sheet
from subjects.models import IntakeBatch, StagedSheet
from subjects.models.staged_sheet import KEPT_FOR

SHOWN = 200  # rows of a preview; the list of faults can be downloaded whole


class SheetForm(forms.Form):
    department = forms.ModelChoiceField(Department.objects.none(), label="导入部门", empty_label=None)
    sheet = forms.FileField(
        label="表格", widget=forms.FileInput({"accept": ".csv,.xlsx"}),
        help_text=f"CSV（UTF-8 或 GB18030）或 XLSX，不超过{MAX_BYTES // 1024 // 1024}MB、{MAX_ROWS}行；第1行为栏目名",
        error_messages={"empty": "文件是空的，请选择要导入的表格"},
    )

    def __init__(self, departments, *posted):
        super().__init__(*posted, label_suffix="", initial={"department": departments[0]})
        self.fields["department"].queryset = Department.objects.filter(pk__in=departments)
        if len(departments) == 1:
            self.fields["department"].widget = forms.HiddenInput()

    def clean_sheet(self):
        sheet = self.cleaned_data["sheet"]
        if sheet.size > MAX_BYTES:
            raise forms.ValidationError(f"文件超过{MAX_BYTES // 1024 // 1024}MB，请拆成几个文件分批导入")
        return sheet


@admin.register(IntakeBatch)
class IntakeDesk(CaseDesk):
    list_display = ("number", "party_cell", "rows", "handler_cell", "opened_cell")
    list_filter = ("file__department",)
    search_fields = ("file__number__startswith", "sheet_sha256")
    search_help_text = "案号，或文件的 SHA-256"

    def party(self, case):
        return case.sheet_name

    def facts(self, case):
        numbers = [("入库行数", case.rows), ("新增主体", case.new_subjects), ("新增名称", case.new_names),
                   ("新增任职关系", case.new_links)]
        proofs = [("文件名", case.sheet_name), ("文件 SHA-256", case.sheet_sha256), ("各行 SHA-256", case.rows_sha256)]
        return [{"title": "入库情况", "rows": numbers}, {"title": "文件与散列", "rows": proofs}]

    def changelist_view(self, request, extra_context=None):
        may = request.user.departments_with(Role.HANDLER)
        openings = [{"label": "导入行政处罚信息", "url": self.page_url("upload")}] if may else []
        return super().changelist_view(request, {"openings": openings, **(extra_context or {})})

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("upload/", view(self.upload_page), name="subjects_intakebatch_upload"),
            path("preview/<uuid:token>/", view(self.preview_page), name="subjects_intakebatch_preview"),
            path("preview/<uuid:token>/faults.csv", view(self.faults_file), name="subjects_intakebatch_faults"),
            *super().get_urls(),
        ]

    def upload_page(self, request):
        """First step: nothing is read before the file is here, nothing is written after."""
        departments = request.user.departments_with(Role.HANDLER)
        if not departments:
            raise PermissionDenied("导入行政处罚信息须由经办岗位办理")
        form = SheetForm(departments, *((request.POST, request.FILES) if request.method == "POST" else ()))
        if form.is_valid():
            sheet = form.cleaned_data["sheet"]
            staged = StagedSheet.objects.stage(request.user, form.cleaned_data["department"], sheet.name, sheet.read())
            return redirect(self.page_url("preview", staged.pk))
        context = {**self._page(request, "导入行政处罚信息"), "form": form}
        return TemplateResponse(request, "admin/subjects/intakebatch/upload.html", context)

    def preview_page(self, request, token):
        """Second step: looking changes nothing; one POST takes the sheet in or wipes it."""
        if request.method == "POST":
            return self._finish(request, token)
        staged = self._staged(request, token)
        if staged is None:
            return self._gone(request)
        report = _examined(staged)
        context = {
            **self._page(request, "核对导入内容"), "staged": staged, "report": report,
            "faults": report.faults[:SHOWN], "entries": report.entries[:SHOWN], "warnings": report.warnings[:SHOWN],
            "shown": SHOWN, "faults_url": self.page_url("faults", token), "again_url": self.page_url("upload"),
        }
        return TemplateResponse(request, "admin/subjects/intakebatch/preview.html", context)

    def faults_file(self, request, token):
        """All faults as a sheet, to be worked off beside the original; numbers in it are masked."""
        staged = self._staged(request, token)
        if staged is None:
            return self._gone(request)
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(["行", "栏目", "错误", "如何更正"])
        for fault in _examined(staged).faults:
            writer.writerow([fault.row, *map(_inert, (fault.column_title, fault.reason, fault.remedy))])
        response = HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="faults.csv"'
        return response

    def _finish(self, request, token):
        """Twins wait at the staged row and the second finds it gone, so a double click imports once (CON-2)."""
        with transaction.atomic():
            staged = self._staged(request, token, lock=True)
            if staged is None:
                return self._gone(request)
            if "cancel" in request.POST:
                staged.delete()
                messages.info(request, "已取消导入，上传的表格已清除。")
                return redirect(self.page_url("changelist"))
            try:
                report = take_in_sheet(
                    staged.data, staged.sheet_name, department=staged.department, actor=request.user,
                    address=address_of(request),
                )
            except (DoorError, SheetError) as error:
                messages.error(request, f"没有导入：{error}")
                return redirect(self.page_url("preview", token))
            if not report.is_clean:
                messages.error(request, "核对之后库中已有变动，没有导入任何数据，请查看下列错误。")
                return redirect(self.page_url("preview", token))
            staged.delete()
        messages.success(request, f"已导入{report.accepted}行，案号{report.batch.file.number}；上传的表格已清除。")
        return redirect(self.page_url("change", report.batch.pk))

    def _staged(self, request, token, *, lock: bool = False) -> StagedSheet | None:
        """The uploader's own sheet while it is kept; anybody else's does not exist."""
        mine = StagedSheet.objects.kept().of_user(request.user).select_related("department")
        return (mine.select_for_update(of=("self",)) if lock else mine).filter(pk=token).first()

    def _gone(self, request):
        hours = int(KEPT_FOR.total_seconds() // 3600)
        messages.info(request, f"该表格已经处理过，或超过{hours}小时已清除；请查看导入批次，需要时重新上传。")
        return redirect(self.page_url("changelist"))

    def _page(self, request, title: str) -> dict:
        return {**self.admin_site.each_context(request), "opts": self.opts, "title": title,
                "list_url": self.page_url("changelist")}

    @admin.display(description="导入时间", ordering="file__opened_at")
    def opened_cell(self, case):
        return case.file.opened_at


def _examined(staged: StagedSheet) -> Report:
    """A file that can't be read is shown like any other fault."""
    try:
        return examine(staged.data, staged.sheet_name, staged.department)
    except SheetError as error:
        return Report(faults=list(error.faults))


def _inert(text: str) -> str:
    """No cell of ours starts a formula in somebody's spreadsheet program (IMP-5)."""
    return f"'{text}" if text[:1] in tuple("=+-@\t\r") else text
