"""The empty sheet to fill in: headings with notes, words to choose from, how it is filled in, and examples (IMP-1)."""
import csv
import io

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from .cells import inert
from .columns import Column
from .kind import SheetKind
from .reader import REMARK

TEXT = "@"  # as text, or an eighteen-digit code loses its last three digits
TINTED = PatternFill("solid", fgColor="DCE6F1")
FIRST_REMARK = f"以{REMARK}开头的行是说明和示例，不会导入；请自下一行起填写"


def as_csv(kind: SheetKind) -> bytes:
    """Headings, then notes and examples as remarks, which the reader passes over."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_headings(kind))
    notes = [note_of(column) for column in kind.columns]
    for line in ([FIRST_REMARK], *([rule] for rule in kind.rules), notes, *_examples(kind)):
        writer.writerow([f"{REMARK} {line[0]}", *line[1:]])
    return ("\ufeff" + text.getvalue()).encode()


def as_xlsx(kind: SheetKind) -> bytes:
    """Only the first page is read; the others tell how to fill it in."""
    book = Workbook()
    page = book.active
    page.title = kind.title
    _head(page, kind)
    _guide(book.create_sheet("填写说明"), kind)
    shown = book.create_sheet("示例")
    for line in (_headings(kind), *_examples(kind)):
        shown.append(line)
    _dress(shown, [18] * len(_headings(kind)))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def note_of(column: Column) -> str:
    """What a column wants, in one sentence."""
    said = ["必填" if column.required else "可不填"]
    if column.choices and column.note == "":
        said.append(f"可填：{'、'.join(column.choices)}")
    if column.note:
        said.append(column.note)
    if column.identifier:
        said.append("单元格请设为“文本”格式")
    return "；".join(said)


def _head(page, kind: SheetKind) -> None:
    page.append([f"{heading}*" if column.required else heading for heading, column in zip(_headings(kind), kind.columns)])
    for place, column in enumerate(kind.columns, 1):
        page.cell(1, place).comment = Comment(note_of(column), "信案", width=320, height=110)
        page.column_dimensions[get_column_letter(place)].number_format = TEXT
        if column.choices:
            letter = get_column_letter(place)
            words = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True, showErrorMessage=False)
            words.add(f"{letter}2:{letter}{kind.most + 1}")
            page.add_data_validation(words)
    _dress(page, [max(14, 2 * len(column.label) + 4) for column in kind.columns])


def _guide(page, kind: SheetKind) -> None:
    for line in (["栏目", "要求"], *([kind.columns.title_of(column.code), note_of(column)] for column in kind.columns)):
        page.append(line)
    page.append([])
    for rule in kind.rules:
        page.append([rule])
    _dress(page, [34, 90])


def _dress(page, widths: list[int]) -> None:
    for place, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(place)].width = width
        page.cell(1, place).font, page.cell(1, place).fill = Font(bold=True), TINTED
        page.cell(1, place).alignment = Alignment(wrap_text=True, vertical="center")
    page.freeze_panes = "A2"


def _headings(kind: SheetKind) -> list[str]:
    return [kind.columns.title_of(column.code) for column in kind.columns]


def _examples(kind: SheetKind) -> list[list[str]]:
    return [[inert(example.get(column.code, "")) for column in kind.columns] for example in kind.examples]
