"""One cell at a time: tidy text, refuse what could run as a formula, and read dates, amounts and lists."""
import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal

from .columns import Column

FORMULA_STARTS = ("=", "+", "-", "@")
_DATE_FORMS = (
    re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]0{1,2}:00(?::00)?)?"),
    re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})(?: 0{1,2}:00(?::00)?)?"),
    re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})"),
    re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日"),
    re.compile(r"(\d{4})(\d{2})(\d{2})"),
)
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[Ee]\+\d+")
_AMOUNT = re.compile(r"\d{1,12}(?:\.\d{1,6})?")
_LIST_MARKS = re.compile(r"[;；、,，]")
_EXACT_IN_EXCEL = 15  # a number cell keeps fifteen digits; of an 18-digit code the last three are already lost

_LOST_DIGITS = ("代码或号码在表格中存成了数值，末几位已经丢失", "请把该列设为“文本”格式后重新填写完整号码")


class CellError(ValueError):
    """Why this cell is refused, and what to do about it."""

    def __init__(self, reason: str, remedy: str = ""):
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy


def read_text(column: Column, value) -> str:
    """The cell as inert text without outer blanks; CellError for formulas, control characters and overlong text."""
    text = _as_text(column, value).strip().strip("\ufeff\u200b").strip()
    if _starts_a_formula(text):
        raise CellError(
            f"单元格以“{text[0]}”开头，会被表格软件当作公式", "请删除开头的符号，只填文字或数字；没有内容的请留空"
        )
    for character in text:
        if unicodedata.category(character) == "Cc" and not (column.long and character in "\r\n\t"):
            raise CellError(f"含有不可见的控制字符（U+{ord(character):04X}）", "请在表格中清除格式后重新填写")
    if column.identifier and _SCIENTIFIC.fullmatch(text):
        raise CellError(*_LOST_DIGITS)
    if len(text) > column.limit:
        raise CellError(f"超过{column.limit}个字，现为{len(text)}个字", "请缩短内容")
    return text


def read_date(text: str) -> date:
    """A real calendar date in one of the written forms in use; full-width digits are accepted."""
    folded = unicodedata.normalize("NFKC", text).strip()
    for form in _DATE_FORMS:
        if found := form.fullmatch(folded):
            try:
                return date(*map(int, found.groups()))
            except ValueError:
                raise CellError(f"日期“{text}”不存在", "请核对年、月、日") from None
    raise CellError(f"“{text}”不是日期", "请按 2026-03-05 的格式填写")


def read_amount(text: str) -> Decimal:
    """万元, at most twelve digits before and six after the point, never negative."""
    folded = unicodedata.normalize("NFKC", text).strip()
    if not _AMOUNT.fullmatch(folded):
        raise CellError(f"“{text}”不是有效金额", "请填不带单位和千分号的数字，单位为万元，小数不超过6位，不得为负数")
    return Decimal(folded)


def read_list(text: str) -> list[str]:
    """Several values in one cell, each once, in the order written."""
    return list(dict.fromkeys(part.strip() for part in _LIST_MARKS.split(text) if part.strip()))


def inert(text: str) -> str:
    """Text that starts no formula in the spreadsheet program it is opened in (IMP-5)."""
    return f"'{text}" if text[:1] in ("\t", "\r") or _starts_a_formula(text) else text


def _as_text(column: Column, value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(" ", "seconds")
    if isinstance(value, int | float):
        return _number_as_text(column, value)
    return str(value)


def _number_as_text(column: Column, number: int | float) -> str:
    whole = int(number) if number == int(number) else None
    if column.identifier and (whole is None or len(str(whole)) > _EXACT_IN_EXCEL):
        raise CellError(*_LOST_DIGITS)
    return str(whole) if whole is not None else format(Decimal(repr(number)), "f")


def _starts_a_formula(text: str) -> bool:
    """Full-width signs too: Chinese editions of spreadsheet programs read ＝ as a formula."""
    return unicodedata.normalize("NFKC", text[:1]).startswith(FORMULA_STARTS)
