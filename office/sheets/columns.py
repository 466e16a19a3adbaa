"""The columns of a sheet: what each is called, what may stand in it, and what its template says of it."""
from collections.abc import Iterator
from dataclasses import dataclass

from .faults import Fault

LONG_TEXT = 5_000


@dataclass(frozen=True)
class Column:
    """`identifier` is a number of which no digit may be lost; `choices` are the words it may hold; `note` is for the template."""

    code: str
    label: str
    limit: int = 200
    required: bool = False
    also: tuple[str, ...] = ()
    long: bool = False
    identifier: bool = False
    choices: tuple[str, ...] = ()
    note: str = ""


class Columns:
    """All columns of one kind of sheet, in order. `coded` when whoever fills it in knows them by their codes too."""

    def __init__(self, *columns: Column, coded: bool = False):
        self._by_code = {column.code: column for column in columns}
        self._coded = coded
        self._place = {code: place for place, code in enumerate(self._by_code)}
        self._by_heading = {
            name: column.code for column in columns
            for name in (column.code, column.label, self.title_of(column.code), *column.also)
        }

    def __iter__(self) -> Iterator[Column]:
        return iter(self._by_code.values())

    def __getitem__(self, code: str) -> Column:
        return self._by_code[code]

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(column.code for column in self if column.required)

    def code_of(self, heading: str) -> str | None:
        """The column a heading means: its code in any case, an older code, or its Chinese name; a mark “必填” is no part of it."""
        bare = "".join(heading.split()).removesuffix("*")
        return self._by_heading.get(bare) or self._by_heading.get(bare.upper()) or self._by_heading.get(bare.lower())

    def title_of(self, code: str) -> str:
        if code not in self._by_code:
            return code
        label = self._by_code[code].label
        return f"{label}（{code}）" if self._coded else label

    def fault(self, row: int, code: str, reason: str, remedy: str = "") -> Fault:
        return Fault(row, code, reason, remedy, self.title_of(code))

    def place_of(self, fault: Fault) -> tuple[int, int]:
        """By row, and within it from left to right."""
        return fault.row, self._place.get(fault.column, -1)
