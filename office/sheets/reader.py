"""Bytes to rows: CSV in the encodings offices use, or XLSX, with limits that hold before anything is unpacked."""
import codecs
import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from openpyxl import load_workbook

from .columns import Columns
from .faults import HEADING_ROW, Fault, SheetError

MAX_BYTES = 10 * 1024 * 1024
MAX_ROWS = 5_000
MAX_COLUMNS = 100
MAX_UNPACKED = 120 * 1024 * 1024
MAX_PARTS = 200
ENCODINGS = ("utf-8-sig", "gb18030")  # utf-8 with or without BOM; what WPS and Excel save in China

FURTHEST_ROW = 20_000  # blank rows between count too, or a row numbered in the millions would keep us busy

REMARK = "#"
FORMULA = object()  # stands in for a formula or its error value: it is noticed, never evaluated


@dataclass(frozen=True)
class Row:
    """One row as it stands in the sheet; values are kept out of repr."""

    number: int
    cells: dict = field(repr=False)


def read_sheet(data: bytes, file_name: str, columns: Columns, *, most: int = MAX_ROWS) -> list[Row]:
    """All rows of data, or SheetError. Blank rows and remarks are passed over; the others keep their number."""
    if not data:
        raise SheetError.because("文件是空的", "请选择要导入的表格")
    if len(data) > MAX_BYTES:
        raise SheetError.because(f"文件超过{MAX_BYTES // 1024 // 1024}MB", "请拆成几个文件分批导入")
    lines = _xlsx_lines(data) if data[:2] == b"PK" else _csv_lines(data, file_name)
    return _rows(lines, columns, most)


def _csv_lines(data: bytes, file_name: str) -> Iterator[tuple[int, list]]:
    if data[:4] == b"\xd0\xcf\x11\xe0":
        raise SheetError.because("这是旧版 .xls 文件", "请另存为 .xlsx 或 CSV 后再导入")
    in_utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if file_name.lower().endswith((".xlsx", ".xlsm")) or (b"\0" in data[:4096] and not in_utf16):
        raise SheetError.because("文件内容不是表格", "请另存为 .xlsx 或 CSV 后再导入")
    text = _decode(data, ("utf-16",) if in_utf16 else ENCODINGS)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        for number, cells in enumerate(reader, HEADING_ROW):
            yield number, cells
    except csv.Error:
        raise SheetError.because(
            f"CSV 第{reader.line_num}行附近的引号不成对或格式有误", "请用表格软件打开后另存为 CSV"
        ) from None


def _decode(data: bytes, encodings) -> str:
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SheetError.because("文字编码不是 UTF-8、GB18030 或 UTF-16", "请另存为“CSV UTF-8”或 .xlsx")


def _separator(text: str) -> str:
    """What Excel calls “Unicode 文本” is parted by tabs."""
    headings = text.partition("\n")[0]
    return "\t" if "\t" in headings and "," not in headings else ","


def _xlsx_lines(data: bytes) -> Iterator[tuple[int, list]]:
    _refuse_bombs(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        try:
            page = book.worksheets[0]
            page.reset_dimensions()  # the declared size may be a lie; the rows themselves are counted
            for number, cells in enumerate(page.iter_rows(max_col=MAX_COLUMNS), HEADING_ROW):
                if number > FURTHEST_ROW:
                    raise SheetError.because(f"表格延伸到第{FURTHEST_ROW}行以外", "请删除数据之后的空白行")
                yield number, [FORMULA if cell.data_type in "fe" else cell.value for cell in cells]
        finally:
            book.close()
    except SheetError:
        raise
    except Exception as error:  # openpyxl answers a damaged file with whatever its parsers raise
        raise SheetError.because("表格文件已损坏或不是 .xlsx 格式", "请用表格软件打开后另存为 .xlsx") from error


def _refuse_bombs(data: bytes) -> None:
    """Counts what the archive says it holds (zipfile never unpacks more), and refuses entity declarations."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise SheetError.because("表格解压后过大", "请只保留要导入的工作表，删除图片和空白行")
            for part in parts:
                with archive.open(part) as content:
                    if b"<!DOCTYPE" in content.read(2048):
                        raise SheetError.because("表格文件含有不允许的声明", "请用表格软件打开后另存为 .xlsx")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise SheetError.because("表格文件已损坏、加密或不是 .xlsx 格式", "请另存为 .xlsx 后再导入") from error


def _rows(lines: Iterable[tuple[int, list]], columns: Columns, most: int) -> list[Row]:
    headings: list[str | None] | None = None
    rows: list[Row] = []
    for number, cells in lines:
        if headings is None:
            headings = _headings(cells, columns)
        elif any(_is_filled(cell) for cell in cells) and not _is_remark(cells):
            if len(rows) == most:
                raise SheetError.because(f"超过{most}行", "请拆成几个文件分批导入")
            rows.append(_row(number, headings, cells))
    if headings is None or not rows:
        raise SheetError.because("表格中没有数据", "第1行应为栏目名，从第2行起填写数据")
    return rows


def _headings(cells: list, columns: Columns) -> list[str | None]:
    """The column of each place; an empty place is None and must stay empty below."""
    shown = ["" if cell in (None, FORMULA) else str(cell).strip().lstrip("\ufeff") for cell in cells]
    while shown and not shown[-1]:
        shown.pop()
    if len(shown) > MAX_COLUMNS:
        raise SheetError.because(f"栏目超过{MAX_COLUMNS}个", "请使用模板中的栏目")
    codes = [columns.code_of(heading) if heading else None for heading in shown]
    known = [code for code in codes if code]
    faults = [
        Fault(HEADING_ROW, heading[:40], f"第{place}列“{heading[:40]}”不是标准栏目", "请删除该列或改用标准栏目名")
        for place, (heading, code) in enumerate(zip(shown, codes, strict=True), 1)
        if heading and not code
    ]
    faults += [
        columns.fault(HEADING_ROW, code, f"栏目“{columns.title_of(code)}”重复出现", "请只保留一列")
        for code in sorted({code for code in known if known.count(code) > 1})
    ]
    faults += [
        columns.fault(HEADING_ROW, code, f"缺少栏目“{columns.title_of(code)}”", "请补上该列")
        for code in columns.required
        if code not in known
    ]
    if faults:
        raise SheetError(*faults)
    return codes


def _row(number: int, headings: list[str | None], cells: list) -> Row:
    """Cells beyond the headings mean a shifted row, which would put every value under the wrong name."""
    stray = [place for place, cell in enumerate(cells) if _is_filled(cell) and not _heading_at(headings, place)]
    if stray:
        raise SheetError(
            Fault(number, "", f"第{stray[0] + 1}列有内容但没有栏目名", "请核对该行是否错列，或删除多余内容")
        )
    return Row(number, {code: cells[place] for place, code in enumerate(headings) if code and place < len(cells)})


def _is_remark(cells: list) -> bool:
    """What the template says to whoever fills it in begins with #, and is nobody's data."""
    return isinstance(cells[0], str) and cells[0].lstrip().startswith(REMARK)


def _heading_at(headings: list[str | None], place: int) -> str | None:
    return headings[place] if place < len(headings) else None


def _is_filled(cell) -> bool:
    return cell is not None and (cell is FORMULA or bool(str(cell).strip()))
