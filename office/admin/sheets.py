"""The desk of a kind of sheet: a template is filled in, uploaded, examined, shown, and taken in by one further click; or left, and wiped."""
import csv
import io

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path

from office.models import Department, StagedSheet
from office.models.staged_sheet import KEPT_FOR
from office.sheets import template
from office.sheets.cells import inert
from office.sheets.faults import Report, SheetError
from office.sheets.kind import SheetKind
from office.sheets.reader import MAX_BYTES
from office.workflow.errors import DoorError
from office.workflow.permission import departments_open_to

from .desk import CaseDesk, address_of
from .downloads import sent

SHOWN = 200  # rows of a preview; the list of faults can be downloaded whole
TEMPLATES = {
    "xlsx": (template.as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (template.as_csv, "text/csv; charset=utf-8"),
}


class SheetForm(forms.Form):
    department = forms.ModelChoiceField(Department.objects.none(), label="导入部门", empty_label=None)
    sheet = forms.FileField(
        label="表格", widget=forms.FileInput({"accept": ".csv,.xlsx"}),
        error_messages={"required": "请选择要导入的表格", "empty": "文件是空的，请选择要导入的表格"},
    )

    def __init__(self, kind: SheetKind, departments, *posted):
        super().__init__(*posted, label_suffix="", initial={"department": departments[0].pk})
        self.fields["department"].queryset = departments
        self.fields["sheet"].help_text = (
            f"CSV（UTF-8、GB18030 或 UTF-16）或 XLSX，不超过{MAX_BYTES // 1024 // 1024}MB、{kind.most}行；第1行为栏目名"
        )
        if len(departments) == 1:
            self.fields["department"].widget = forms.HiddenInput()

    def clean_sheet(self):
        sheet = self.cleaned_data["sheet"]
        if sheet.size > MAX_BYTES:
            raise forms.ValidationError(f"文件超过{MAX_BYTES // 1024 // 1024}MB，请拆成几个文件分批导入")
        return sheet


class SheetDesk(CaseDesk):
    """Subclasses name their `sheet`, and say what becomes of one that was taken in."""

    sheet: SheetKind

    def changelist_view(self, request, extra_context=None):
        ways = [{"label": self.sheet.verb.label, "url": self.page_url("upload")}] if self._departments(request) else []
        return super().changelist_view(request, {"sheet_ways": ways, **(extra_context or {})})

    def get_urls(self):
        view, name = self.admin_site.admin_view, f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("upload/", view(self.upload_page), name=f"{name}_upload"),
            path("template.<slug:form>", view(self.template_file), name=f"{name}_template"),
            path("preview/<uuid:token>/", view(self.preview_page), name=f"{name}_preview"),
            path("preview/<uuid:token>/faults.csv", view(self.faults_file), name=f"{name}_faults"),
            *super().get_urls(),
        ]

    def upload_page(self, request):
        """First step: nothing is read before the file is here, nothing is written after."""
        departments = self._departments_or_403(request)
        form = SheetForm(self.sheet, departments, *((request.POST, request.FILES) if request.method == "POST" else ()))
        if form.is_valid():
            file = form.cleaned_data["sheet"]
            staged = StagedSheet.objects.stage(
                self.sheet.name, request.user, form.cleaned_data["department"], file.name, file.read()
            )
            return redirect(self.page_url("preview", staged.pk))
        context = {
            **self._page(request, self.sheet.verb.label), "form": form, "effects": self.sheet.verb.effects,
            "templates": [(form.upper(), self.page_url("template", form)) for form in TEMPLATES],
        }
        return TemplateResponse(request, "admin/sheets/upload.html", context)

    def template_file(self, request, form):
        self._departments_or_403(request)
        if form not in TEMPLATES:
            raise Http404("没有这种格式的模板")
        make, media_type = TEMPLATES[form]
        return sent(make(self.sheet), media_type, f"{self.sheet.title}（模板）.{form}", inline=False)

    def preview_page(self, request, token):
        """Second step: looking changes nothing; one POST takes the sheet in or wipes it."""
        if request.method == "POST":
            return self._finish(request, token)
        staged = self._staged(request, token)
        if staged is None:
            return self._gone(request)
        report = self._examined(staged)
        context = {
            **self._page(request, "核对导入内容"), "staged": staged, "report": report, "kind": self.sheet,
            "faults": report.faults[:SHOWN], "warnings": report.warnings[:SHOWN], "lines": self._lines(report),
            "shown": SHOWN, "faults_url": self.page_url("faults", token), "again_url": self.page_url("upload"),
        }
        return TemplateResponse(request, "admin/sheets/preview.html", context)

    def faults_file(self, request, token):
        """All faults as a sheet, to be worked off beside the original; numbers in it are masked."""
        staged = self._staged(request, token)
        if staged is None:
            return self._gone(request)
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(["行", "栏目", "错误", "如何更正"])
        for fault in self._examined(staged).faults:
            writer.writerow([fault.row, *map(inert, (fault.column_title, fault.reason, fault.remedy))])
        return sent(("\ufeff" + text.getvalue()).encode(), "text/csv; charset=utf-8", "错误清单.csv", inline=False)

    def taken_in(self, report: Report) -> str:
        """What happened, in a sentence."""
        return f"已导入{report.accepted}行，案号{report.batch.file.number}；上传的表格已清除。"

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
                report = self.sheet.bring_in(
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
        messages.success(request, self.taken_in(report))
        return redirect(self.page_url("change", report.batch.pk))

    def _examined(self, staged: StagedSheet) -> Report:
        """A file that can't be read is shown like any other fault."""
        try:
            return self.sheet.examine(staged.data, staged.sheet_name, staged.department)
        except SheetError as error:
            return Report(faults=list(error.faults))

    def _lines(self, report: Report) -> list:
        """Each good row with its number and its cells, each cell with its heading and whether it stays on one line."""
        cells = [(entry.row, [(heading, cell(entry)) for heading, cell in self.sheet.preview]) for entry in report.entries[:SHOWN]]
        return [(row, [(heading, text, _is_one_word(text)) for heading, text in line]) for row, line in cells]

    def _staged(self, request, token, *, lock: bool = False) -> StagedSheet | None:
        """The uploader's own sheet while it is kept; anybody else's does not exist."""
        mine = StagedSheet.objects.kept().of_user(request.user).select_related("department")
        return (mine.select_for_update(of=("self",)) if lock else mine).filter(pk=token, kind=self.sheet.name).first()

    def _gone(self, request):
        hours = int(KEPT_FOR.total_seconds() // 3600)
        messages.info(request, f"该表格已经处理过，或超过{hours}小时已清除；请查看{self.opts.verbose_name_plural}，需要时重新上传。")
        return redirect(self.page_url("changelist"))

    def _departments(self, request):
        return departments_open_to(self.sheet.verb, request.user)

    def _departments_or_403(self, request):
        departments = self._departments(request)
        if not departments:
            roles = "、".join(role.label for role in self.sheet.verb.by if role != role.SYSTEM)
            raise PermissionDenied(f"{self.sheet.verb.label}须由{roles}岗位办理")
        return departments

    def _page(self, request, title: str) -> dict:
        return {**self.admin_site.each_context(request), "opts": self.opts, "title": title,
                "list_url": self.page_url("changelist")}


def _is_one_word(text: str) -> bool:
    """A code, a number, a date or a short word is not broken."""
    return len(text) <= 4 or (text.isascii() and len(text) <= 20)
