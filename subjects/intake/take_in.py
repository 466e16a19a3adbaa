"""The one engine behind the screen and the command: examine, and if every row is right, take the sheet in."""
import hashlib

from django.db import IntegrityError

from office.models import Department
from office.workflow.perform import open_case
from subjects.actions.take_in import take_in

from .examine import examine
from .faults import Report, SheetError

ATTEMPTS = 3
UNIQUE_VIOLATION = "23505"


def take_in_sheet(data: bytes, file_name: str, *, department: Department, actor, address=None) -> Report:
    """All or nothing (IMP-2): a report with faults means that nothing was written.

    Raises SheetError for an unreadable file and the door's own refusals. Another intake that brings in the same subject
    or record in the meantime is noticed by the database's keys; the sheet is then examined again against the new state.
    """
    for _ in range(ATTEMPTS):
        report = examine(data, file_name, department)
        if not report.is_clean:
            return report
        try:
            report.batch = open_case(
                take_in, department=department, actor=actor, address=address, entries=report.entries,
                sheet_name=file_name, sheet_sha256=hashlib.sha256(data).hexdigest(),
            ).case
            return report
        except IntegrityError as error:
            if getattr(error.__cause__, "sqlstate", None) != UNIQUE_VIOLATION:
                raise
    raise SheetError.because("另有导入正在写入相同的主体或记录", "本次没有写入任何数据，请稍后重新导入")
