"""One row being read: the tidy text of each cell, and the faults and warnings found so far."""
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from office.organisation_codes import IdentifierError, check_uscc

from .cells import CellError, read_amount, read_date, read_text
from .columns import Columns
from .faults import Fault
from .reader import FORMULA, Row


class Reading:
    """`text` of a cell that was refused is None, and its fault is noted already."""

    def __init__(self, row: Row, columns: Columns):
        self.row = row.number
        self.columns = columns
        self.faults: list[Fault] = []
        self.warnings: list[Fault] = []
        self._texts = {column.code: self._read(column, row.cells.get(column.code)) for column in columns}

    def text(self, code: str) -> str | None:
        """The tidy text, "" for an empty cell, None when the cell itself was refused."""
        return self._texts[code]

    def texts(self) -> dict[str, str]:
        return {code: text for code, text in self._texts.items() if text}

    def fault(self, code: str, reason: str, remedy: str = "") -> None:
        self.faults.append(self.columns.fault(self.row, code, reason, remedy))

    def warn(self, code: str, reason: str, remedy: str = "") -> None:
        self.warnings.append(self.columns.fault(self.row, code, reason, remedy))

    def require(self, code: str, remedy: str = "") -> str:
        text = self._texts[code]
        if text == "":
            self.fault(code, f"{self.columns[code].label}为空", remedy or "请补填")
        return text or ""

    def choice(self, code: str, words: dict[str, object]):
        """What one of a few words stands for; None, with its fault noted, for any other."""
        text = self._texts[code]
        if text and text not in words:
            self.fault(code, f"{self.columns[code].label}“{text}”不在范围内", "可填：" + "、".join(words))
        return words.get(text)

    def uscc(self, code: str) -> str | None:
        """A checked unified code, or None with its fault noted."""
        try:
            checked = check_uscc(self._texts[code] or "")
        except IdentifierError as error:
            if self._texts[code]:
                self.fault(code, error.reason, "请与登记机关公示的代码核对")
            return None
        for warning in checked.warnings:
            self.warn(code, warning)
        return checked.value

    def date(self, code: str) -> date | None:
        return self.parsed(code, read_date)

    def amount(self, code: str) -> Decimal | None:
        return self.parsed(code, read_amount)

    def parsed(self, code: str, reader: Callable):
        """What `reader` makes of the text; None for an empty cell, or with the fault it raised noted."""
        if not self._texts[code]:
            return None
        try:
            return reader(self._texts[code])
        except CellError as error:
            self.fault(code, error.reason, error.remedy)
            return None

    def _read(self, column, value) -> str | None:
        if value is FORMULA:
            self.fault(column.code, "单元格是公式或公式的错误值，本系统不计算公式", "请在表格中“选择性粘贴为数值”后再导入")
            return None
        try:
            return read_text(column, value)
        except CellError as error:
            self.fault(column.code, error.reason, error.remedy)
            return None
