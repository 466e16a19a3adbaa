"""A whole sheet examined without writing anything: what would be taken, what is refused and why."""
from office.calendar import today
from office.sheets.faults import Report
from office.sheets.reader import Row, read_sheet

from .across import duplicates, foreign_organs, renamings, two_names
from .columns import COLUMNS
from .known import find_known
from .row import check_row


def examine(data: bytes, file_name: str, department=None) -> Report:
    """Raises SheetError when the file can't be read at all; otherwise every fault of every row is in the report."""
    return check(read_sheet(data, file_name, COLUMNS), department)


def check(rows: list[Row], department=None) -> Report:
    day = today()
    checked = [check_row(row, day) for row in rows]
    entries = [entry for entry, _ in checked]
    known = find_known(entries)
    wrong = duplicates(entries, known) + two_names(entries) + foreign_organs(entries, department)
    return Report.of(checked, COLUMNS, beside=wrong, looked_at=renamings(entries, known))
