"""The desk of subjects: found by code, by number through the blind index, or by a piece of the name."""
from django import forms
from django.contrib import admin
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html

from office.admin.desk import address_of
from office.ledger.access import record_read
from office.models.seal import AccessKind
from subjects.identifiers import IdentifierError, identify
from subjects.models import PenaltyRecord, Subject
from subjects.privacy import mask_address

from .reading import RegisterDesk


class PurposeForm(forms.Form):
    purpose = forms.CharField(
        label="用途", max_length=200, help_text="写明案号或事由；查看行为、用途和时间将记入访问记录，不可更改"
    )


@admin.register(Subject)
class SubjectDesk(RegisterDesk):
    comes_from = "导入行政处罚信息后，其中的主体会出现在这里。"
    list_display = ("name_cell", "number_cell", "type", "subtype", "status", "region")
    list_filter = ("type", "status")
    search_help_text = "统一社会信用代码、证件号码，或名称中的两个以上的字"
    page_template = "admin/subjects/subject/page.html"

    def find(self, rows, text):
        try:
            found = identify(text)
        except IdentifierError:
            return rows.named_like(text)
        return rows.with_uscc(found.value) | rows.with_number(found.value)

    def sections(self, row):
        return [
            {"title": "身份", "rows": [
                ("当前名称", row.name), (row.get_document_type_display() or "统一社会信用代码", row.masked_number),
                ("主体类型", row.get_type_display()), ("主体细类", row.get_subtype_display()),
                ("行政区划码", row.region), ("主体状态", _status(row)), ("终止日期", row.ended_on),
                ("权利义务承继主体", row.successor),
            ]},
            *[_address(address, private=row.is_person) for address in row.addresses.all()],
        ]

    def tables(self, request, row):
        """Records in the user's scope, the names, and who held which office when (SUB-06, SUB-09, SUB-15)."""
        records = PenaltyRecord.objects.visible_to(request.user).of_subject(row)[:200]
        return [
            {"title": "名称沿革", "headings": ["名称", "使用起", "使用止", "依据"], "lines": [
                [each.name, each.from_date, each.to_date or "至今", each.evidence] for each in row.names.all()
            ]},
            {"title": "任职关系", "headings": ["姓名或组织", "身份", "任职起", "任职止", "依据"], "lines": [
                [self._link(other), each.get_role_display(), each.from_date or "不详", each.to_date or "未见变更",
                 f"{each.evidence}（{each.attested_on}）"] for each, other in _links(row)
            ]},
            {"title": "行政处罚记录", "headings": ["文号", "处罚类别", "决定日期", "处罚机关", "数据来源单位", "效力"], "lines": [
                [self._link(each), each.kinds_in_words, each.decided_on, each.organ_name, each.source_name, each.standing]
                for each in records
            ]},
        ]

    def get_urls(self):
        reveal = self.admin_site.admin_view(self.reveal_view)
        return [path("<int:pk>/number/", reveal, name="subjects_subject_number"), *super().get_urls()]

    def reveal_view(self, request, pk):
        """A full number is shown for a stated purpose, once, and the showing is on record (design §4; AUD-10)."""
        row = self.row_or_404(request, pk)
        form = PurposeForm(request.POST if request.method == "POST" else None, label_suffix="")
        shown = ""
        if row.is_person and form.is_valid():
            record_read(
                request.user, AccessKind.REVEAL, f"主体{row.pk}的完整证件号码", purpose=form.cleaned_data["purpose"],
                address=address_of(request),
            )
            shown = row.reveal_number()
        context = self.page_context(request, row) | {"form": form, "shown": shown}
        response = TemplateResponse(request, "admin/subjects/subject/number.html", context)
        response["Cache-Control"] = "no-store"
        return response

    def _link(self, row):
        name = row.document_no if isinstance(row, PenaltyRecord) else row.name
        page = f"{self.admin_site.name}:subjects_{row._meta.model_name}_change"
        return format_html('<a href="{}">{}</a>', reverse(page, args=[row.pk]), name)

    @admin.display(description="名称", ordering="name")
    def name_cell(self, row):
        return row.name

    @admin.display(description="代码或证件号码")
    def number_cell(self, row):
        return row.masked_number


def _status(row) -> str:
    """As it stands, and whether its end waits to be confirmed (SUB-07)."""
    waiting = row.ending_proposed
    return f"{row.get_status_display()}（终止登记待确认：{waiting.file.number}）" if waiting else row.get_status_display()


def _links(row) -> list[tuple]:
    """An organisation's people, or the organisations of a person."""
    held = row.roles_held.select_related("organisation") if row.is_person else row.person_links.select_related("person")
    return [(each, each.organisation if row.is_person else each.person) for each in held]


def _address(address, *, private: bool) -> dict:
    return {"title": f"{address.get_medium_display()}（{address.get_source_display()}）", "rows": [
        ("地址", mask_address(address.text) if private else address.text), ("采集日期", address.from_date),
        ("停用日期", address.to_date), ("同意电子送达", address.consented_on), ("同意范围", address.consent_scope),
    ]}
