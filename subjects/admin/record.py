"""The desk of penalty records: searched by 文号, code or name; they come by sheet and change by procedure only."""
from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from office.models import Role
from office.names import document_number
from office.workflow.scope import is_visible
from subjects.identifiers import IdentifierError, identify
from subjects.models import PenaltyRecord, Subject

from .reading import RegisterDesk


@admin.register(PenaltyRecord)
class PenaltyRecordDesk(RegisterDesk):
    comes_from = "导入行政处罚信息表后，各条记录会出现在这里。"
    list_display = ("number_cell", "subject_name", "kinds_cell", "decided_on", "organ_name", "severity", "standing")
    list_filter = ("severity", "category")
    list_select_related = ("subject",)
    search_help_text = "决定书文号、统一社会信用代码、证件号码，或名称中的两个以上的字"

    def find(self, rows, text):
        exact = rows.filter(document_no=document_number(text))
        if exact.exists():
            return exact
        try:
            found = identify(text)
        except IdentifierError:
            return rows.filter(subject__in=Subject.objects.named_like(text).values("pk"))
        subjects = Subject.objects.with_uscc(found.value) | Subject.objects.with_number(found.value)
        return rows.filter(subject__in=subjects.values("pk"))

    def sections(self, row):
        return [
            {"title": "当事人", "rows": [
                ("行政相对人", self._subject(row)), ("决定书所载名称", row.subject_name), ("类别", row.get_category_display()),
                ("代码或证件号码", row.subject.masked_number), ("法定代表人", row.representative),
            ]},
            {"title": "认定依据文书", "rows": [
                ("文号", row.document_no), ("处罚决定日期", row.decided_on), ("处罚机关", row.organ_name),
                ("处罚机关代码", row.organ_code), ("处罚有效期", row.valid_until), ("效力", row.standing),
                *_fall(row),
            ]},
            {"title": "事实与处罚", "rows": [
                ("违法行为类型", row.violation_type), ("违法事实", row.facts), ("处罚依据", row.basis),
                ("处罚类别", row.kinds_in_words), ("处罚内容", row.content), ("罚款金额（万元）", _amount(row.fine)),
                ("没收金额（万元）", _amount(row.confiscated)), ("暂扣或吊销证照", row.permit),
            ]},
            {"title": "来源与分类", "rows": [
                ("数据来源单位", f"{row.source_name}（{row.source_code}）"), ("信源单位", row.provider or "不在本系统内"),
                ("导入批次", row.batch.file.number), ("失信严重程度", row.get_severity_display() or "待行业主管部门分类"),
                ("分类标准", row.severity_standard), ("行为终了日期", _conduct_end(row)), ("备注", row.remark),
            ]},
        ]

    def changelist_view(self, request, extra_context=None):
        may_bring_in = request.user.departments_with(Role.HANDLER)
        url = reverse(f"{self.admin_site.name}:subjects_intakebatch_upload") if may_bring_in else ""
        return super().changelist_view(request, {"intake_url": url, **(extra_context or {})})

    def _subject(self, row):
        url = reverse(f"{self.admin_site.name}:subjects_subject_change", args=[row.subject_id])
        return format_html('<a href="{}">{}</a>', url, row.subject.name)

    def tables(self, request, row):
        """The sheet it came with, for those in whose scope that sheet is."""
        if not is_visible(request.user, row.batch.file):
            return []
        url = reverse(f"{self.admin_site.name}:subjects_intakebatch_change", args=[row.batch_id])
        link = format_html('<a href="{}">{}</a>', url, row.batch.file.number)
        return [{"title": "来自导入批次", "headings": ["批次", "信息表"], "lines": [[link, row.batch.sheet_name]]}]

    @admin.display(description="文号", ordering="document_no")
    def number_cell(self, row):
        return row.document_no

    @admin.display(description="处罚类别")
    def kinds_cell(self, row):
        return row.kinds_in_words

    @admin.display(description="效力")
    def standing(self, row):
        return row.standing


def _fall(row) -> list:
    """By which document it fell, and why; a fall that waits to be confirmed is told too (REC-14)."""
    rows = [("失效登记", f"{fall.file.number}，{fall.get_state_display()}") for fall in row.annulments.select_related("file")]
    if row.annulled_on:
        scope = "部分改变，其余继续有效" if row.is_changed else "全部失效，不得再作为认定依据"
        rows = [("失效范围", scope), ("失效依据", row.annulment_document), ("失效理由", row.annulment_reason), *rows]
    return rows


def _amount(number) -> str:
    return "" if number is None else f"{number.normalize():f}"


def _conduct_end(row) -> str:
    if row.conduct_continues:
        return "行为仍在继续"
    provisional = "（暂按处罚决定日期，待信源单位确认）" if row.conduct_end_provisional else ""
    return f"{row.conduct_end_date or ''}{provisional}"
