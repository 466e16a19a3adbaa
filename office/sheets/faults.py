"""What is wrong with a sheet, in the officer's terms: row, column, reason, remedy."""
from dataclasses import dataclass, field

HEADING_ROW = 1


@dataclass(frozen=True)
class Fault:
    """One thing wrong in one cell. `row` is the row of the sheet as Excel counts it: 2 is the first row of data."""

    row: int
    column: str
    reason: str
    remedy: str = ""
    title: str = ""  # of the column, in the words of its sheet

    @property
    def column_title(self) -> str:
        return self.title or self.column or "整张表"

    @property
    def sentence(self) -> str:
        return f"{self.reason}。{self.remedy}" if self.remedy else self.reason

    def as_json(self) -> dict:
        return {"row": self.row, "column": self.column, "reason": self.sentence}


class SheetError(Exception):
    """The file as a whole can't be read; `faults` says why (never more than the heading row is looked at)."""

    def __init__(self, *faults: Fault):
        super().__init__("；".join(fault.sentence for fault in faults))
        self.faults = faults

    @classmethod
    def because(cls, reason: str, remedy: str = "") -> "SheetError":
        return cls(Fault(HEADING_ROW, "", reason, remedy))


@dataclass
class Report:
    """A whole sheet examined: the rows that are right, the faults of the others, and what to look at twice."""

    entries: list = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    total: int = 0
    batch: object = None  # what was made of it, once the sheet is in

    @classmethod
    def of(cls, checked: list, columns, *, beside=(), looked_at=()) -> "Report":
        """From (entry, reading) of every row, and the faults and warnings that only show when rows are held side by side."""
        faults = [fault for _, reading in checked for fault in reading.faults] + list(beside)
        refused = {fault.row for fault in faults}
        warnings = [warning for _, reading in checked for warning in reading.warnings] + list(looked_at)
        return cls(
            entries=[entry for entry, _ in checked if entry.row not in refused],
            faults=sorted(faults, key=columns.place_of),
            warnings=sorted((each for each in warnings if each.row not in refused), key=columns.place_of),
            total=len(checked),
        )

    @property
    def accepted(self) -> int:
        return len(self.entries)

    @property
    def refused_rows(self) -> list[int]:
        return sorted({fault.row for fault in self.faults})

    @property
    def is_clean(self) -> bool:
        return not self.faults

    def as_json(self) -> dict:
        return {"accepted": self.accepted, "refused": [fault.as_json() for fault in self.faults]}
