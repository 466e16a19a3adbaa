"""The parts a paper is made of: what is said, never how it looks."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 to 4; the writer's text carries its own number: 一、 （一） 1. （1）."""

    text: str
    level: int = 1

    def __post_init__(self):
        if self.level not in (1, 2, 3, 4):
            raise ValueError(f"标题层次应为1至4，不能是{self.level}")


@dataclass(frozen=True)
class Para:
    """A paragraph; a line feed in the text begins a new one. The label is set bold before the text."""

    text: str
    label: str = ""
    indent: bool = True


@dataclass(frozen=True)
class Items:
    """Enumerated paragraphs, numbered by the writer's text."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class KeyValues:
    """Two columns without borders: what it is, and its value."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Cell:
    """A table cell over `span` columns, at least `lines` high (room to write by hand)."""

    text: str
    span: int = 1
    lines: int = 1
    label: bool = False


@dataclass(frozen=True)
class Table:
    """A bordered table. `widths` are proportions; `header` repeats the first row on each page."""

    rows: tuple[tuple["Cell | str", ...], ...]
    widths: tuple[float, ...]
    header: bool = True

    def __post_init__(self):
        if not self.rows:
            raise ValueError("表格没有内容")
        for number, row in enumerate(self.cells(), start=1):
            if sum(cell.span for cell in row) != len(self.widths):
                raise ValueError(f"表格第{number}行的栏数与栏宽不一致")

    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        return tuple(tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in row) for row in self.rows)


@dataclass(frozen=True)
class SignLine:
    """A line to be signed by hand, with room for the date."""

    label: str
    dated: bool = True


@dataclass(frozen=True)
class Slip:
    """A slip to be cut off and sent back; an empty value leaves a line to write on. Printed after the signature."""

    title: str
    rows: tuple[tuple[str, str], ...]
    signs: tuple[SignLine, ...] = ()
    note: str = ""


Block = Heading | Para | Items | KeyValues | Table | SignLine | Slip
