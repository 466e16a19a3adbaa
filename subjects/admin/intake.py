"""The desk of intakes: penalty sheets, taken in whole by one act, and what came of each."""
from django.contrib import admin

from office.admin.columns import about
from office.admin.sheets import SheetDesk
from subjects.intake.take_in import PENALTIES
from subjects.models import IntakeBatch


@admin.register(IntakeBatch)
class IntakeDesk(SheetDesk):
    sheet = PENALTIES
    list_display = ("number", "party_cell", "rows", "handler_cell", "opened_cell")
    party_cell = about("文件名")
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

    @admin.display(description="导入时间", ordering="file__opened_at")
    def opened_cell(self, case):
        return case.file.opened_at
