"""The desk of filed addresses: what the sheet says, and what came of it."""
from django.contrib import admin

from office.admin.columns import about
from office.admin.sheets import SheetDesk
from office.states import DraftState
from subjects.intake.address_kind import ADDRESSES
from subjects.models import AddressSheet


@admin.register(AddressSheet)
class AddressSheetDesk(SheetDesk):
    sheet = ADDRESSES
    list_display = ("number", "party_cell", "state_cell", "handler_cell")
    party_cell = about("内容")
    search_fields = ("file__number__startswith", "sheet_sha256")
    search_help_text = "案号，或文件的 SHA-256"

    def party(self, case):
        return case.file.title

    def facts(self, case):
        return [
            {"title": "地址", "rows": _lines(case)},
            {"title": "文件与散列", "rows": [
                ("文件名", case.sheet_name), ("文件 SHA-256", case.sheet_sha256), ("各行 SHA-256", case.rows_sha256),
            ]},
        ]

    def taken_in(self, report):
        return f"已形成待核对的送达地址表{report.accepted}行，案号{report.batch.file.number}，请复核或者审批人员核对施行；上传的表格已清除。"


def _lines(case) -> list:
    if case.state == DraftState.IN_FORCE:
        return case.done
    if case.state == DraftState.DISCARDED:
        return [(row.cells.get("name"), "已作废") for row in case.rows]
    report = case.examined()
    wrong = [(f"第{fault.row}行 {fault.column_title}", f"不能施行：{fault.sentence}") for fault in report.faults]
    return wrong + [(entry.subject.name, _said(entry)) for entry in report.entries]


def _said(entry) -> str:
    places = "；".join(entry.new.values())
    return f"{entry.does}（{entry.filed_on}填报）{f'：{places}' if places else ''}"
