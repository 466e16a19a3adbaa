"""One kind of sheet: its columns, how its rows are checked, the verb that takes it in; and the one way in for all kinds."""
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.db import IntegrityError

from office.models import Department
from office.workflow.perform import open_case
from office.workflow.verbs import Verb

from .columns import Columns
from .faults import Report, SheetError
from .reader import MAX_ROWS, Row, read_sheet

ATTEMPTS = 3
UNIQUE_VIOLATION = "23505"


@dataclass(frozen=True)
class SheetKind:
    """`check(rows, department)` says what each row means and what is wrong with it, and writes nothing.

    `preview` are the columns shown before anything is written: heading, and cell of an entry. `rules` and `examples` are for
    the template.
    """

    name: str
    title: str
    columns: Columns
    check: Callable[[list[Row], Department | None], Report]
    verb: Verb
    preview: tuple[tuple[str, Callable], ...]
    rules: tuple[str, ...] = ()
    examples: tuple[dict[str, str], ...] = ()
    most: int = MAX_ROWS

    def examine(self, data: bytes, file_name: str, department=None) -> Report:
        """Raises SheetError when the file can't be read at all; otherwise every fault of every row is in the report."""
        return self.check(read_sheet(data, file_name, self.columns, most=self.most), department)

    def bring_in(self, data: bytes, file_name: str, *, department, actor, address=None) -> Report:
        """All or nothing (IMP-2): a report with faults means that nothing was written.

        Raises SheetError for an unreadable file and the door's own refusals. Another sheet that brings in the same in the
        meantime is noticed by the database's keys; this one is then examined again against the new state.
        """
        for _ in range(ATTEMPTS):
            report = self.examine(data, file_name, department)
            if not report.is_clean:
                return report
            try:
                report.batch = open_case(
                    self.verb, department=department, actor=actor, address=address, entries=report.entries,
                    sheet_name=file_name, sheet_sha256=hashlib.sha256(data).hexdigest(),
                ).case
                return report
            except IntegrityError as error:
                if getattr(error.__cause__, "sqlstate", None) != UNIQUE_VIOLATION:
                    raise
        raise SheetError.because("另有导入正在写入相同的内容", "本次没有写入任何数据，请稍后重新导入")
