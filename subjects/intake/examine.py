"""A whole sheet examined without writing anything: what would be taken, what is refused and why."""
from office.calendar import today

from .across import duplicates, foreign_organs, renamings, two_names
from .columns import COLUMNS
from .faults import Fault, Report
from .known import find_known
from .row import check_row
from .sheet import read_sheet

_ORDER = {column.code: place for place, column in enumerate(COLUMNS)}


def examine(data: bytes, file_name: str, department=None) -> Report:
    """Raises SheetError when the file can't be read at all; otherwise every fault of every row is in the report."""
    rows = read_sheet(data, file_name)
    day = today()
    checked = [check_row(row, day) for row in rows]
    entries = [entry for entry, _ in checked]
    known = find_known(entries)
    faults = [fault for _, reading in checked for fault in reading.faults]
    faults += duplicates(entries, known) + two_names(entries) + foreign_organs(entries, department)
    refused = {fault.row for fault in faults}
    warnings = [warning for _, reading in checked for warning in reading.warnings] + renamings(entries, known)
    return Report(
        entries=[entry for entry in entries if entry.row not in refused],
        faults=sorted(faults, key=_place),
        warnings=sorted((warning for warning in warnings if warning.row not in refused), key=_place),
        total=len(rows),
    )


def _place(fault: Fault) -> tuple[int, int]:
    return fault.row, _ORDER.get(fault.column, -1)
