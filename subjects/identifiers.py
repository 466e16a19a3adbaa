"""Organisation codes and citizen numbers: tidied, checked, refused with the exact reason (SUB-03…05, E.1–E.2)."""
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from office.calendar import today

LENGTH = 18

USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
USCC_WEIGHTS = tuple(3**i % 31 for i in range(17))
ORGANISATION_CODE_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)

RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
RESIDENT_CHECKS = "10X98765432"

INDIVIDUAL_BUSINESS_PREFIX = "92"
MAJORITY = 18  # 民法典17
# The calendar knows no legal day before this one, so an older birth date need not ask the database what day it is.
FIRST_LEGAL_DAY = date(2017, 1, 1)


class IdentifierKind(StrEnum):
    USCC = "uscc"
    RESIDENT_ID = "resident_id"


class IdentifierError(ValueError):
    """The text is not the identifier it claims to be; `reason` says why and never repeats the number."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Identifier:
    """A checked identifier in its normal form. The value is kept out of repr, so it never reaches a log."""

    kind: IdentifierKind
    value: str = field(repr=False)
    warnings: tuple[str, ...] = ()
    birth_date: date | None = field(default=None, repr=False)

    @property
    def region(self) -> str:
        """GB/T 2260 code in the identifier; historical codes are live (SUB-04)."""
        return self.value[2:8] if self.kind is IdentifierKind.USCC else self.value[:6]


def normalise(text: str) -> str:
    """Full-width to half-width, every blank and invisible mark dropped, upper case."""
    folded = unicodedata.normalize("NFKC", text or "")
    return "".join(c for c in folded if not c.isspace() and unicodedata.category(c) != "Cf").upper()


def check_uscc(text: str) -> Identifier:
    """Unified social credit code, GB 32100-2015. The region part may be a county that no longer exists (SUB-04)."""
    code = normalise(text)
    if re.fullmatch(r"[0-9]{15}", code):
        raise IdentifierError("15位数字是旧工商注册号，不是统一社会信用代码，请填写18位代码，旧号另填“工商注册号”")
    _require_length(code, "统一社会信用代码")
    for position, character in enumerate(code, 1):
        if character not in USCC_ALPHABET:
            raise IdentifierError(_forbidden(position, character))
    if not code[2:8].isdigit():
        raise IdentifierError("统一社会信用代码第3至8位是登记机关行政区划码，应为6位数字")
    expected = uscc_check_character(code[:17])
    if code[17] != expected:
        raise IdentifierError(f"统一社会信用代码校验位错误：第18位应为“{expected}”，现为“{code[17]}”")
    return Identifier(IdentifierKind.USCC, code, _organisation_code_warnings(code[8:17]))


def check_resident_id(text: str) -> Identifier:
    """Citizen identity number, GB 11643-1999: digits, a real birth date not after today, check character."""
    number = normalise(text)
    if re.fullmatch(r"[0-9]{15}", number):
        raise IdentifierError("15位号码是已停用的旧公民身份号码，请填写18位公民身份号码")
    _require_length(number, "公民身份号码")
    if not re.fullmatch(r"[0-9]{6}", number[:6]):
        raise IdentifierError("公民身份号码前6位是行政区划码，应为数字")
    if not re.fullmatch(r"[0-9]{11}[0-9X]", number[6:]):
        raise IdentifierError("公民身份号码前17位应为数字，第18位应为数字或X")
    birth_date = _birth_date(number[6:14])
    expected = resident_check_character(number[:17])
    if number[17] != expected:
        raise IdentifierError(f"公民身份号码校验位错误：第18位应为“{expected}”，现为“{number[17]}”")
    return Identifier(IdentifierKind.RESIDENT_ID, number, birth_date=birth_date)


def identify(text: str) -> Identifier:
    """Whichever of the two it is. Eighteen digits can be either: a plausible birth year decides what is tried first."""
    code = normalise(text)
    if re.fullmatch(r"[0-9]{15}", code):
        raise IdentifierError("15位号码是已停用的旧公民身份号码或旧工商注册号，请填写18位号码")
    _require_length(code, "统一社会信用代码或公民身份号码")
    looks_personal = re.fullmatch(r"[1-8][0-9]{5}(18|19|20)[0-9]{9}[0-9X]", code)
    first, second = (check_resident_id, check_uscc) if looks_personal else (check_uscc, check_resident_id)
    try:
        return first(code)
    except IdentifierError as likelier:
        try:
            return second(code)
        except IdentifierError:
            raise likelier from None


def is_individual_business(uscc: str) -> bool:
    """Codes of 个体工商户 begin with 92 (domain E.1)."""
    return uscc.startswith(INDIVIDUAL_BUSINESS_PREFIX)


def is_minor(born: date, day: date) -> bool:
    """Under eighteen on that day (SUB-12); compared as (year, month, day), so 29 February needs no special case."""
    return (day.year - MAJORITY, day.month, day.day) < (born.year, born.month, born.day)


def uscc_check_character(first17: str) -> str:
    total = sum(USCC_ALPHABET.index(c) * w for c, w in zip(first17, USCC_WEIGHTS, strict=True))
    return USCC_ALPHABET[-total % 31]


def resident_check_character(first17: str) -> str:
    total = sum(int(c) * w for c, w in zip(first17, RESIDENT_WEIGHTS, strict=True))
    return RESIDENT_CHECKS[total % 11]


def _require_length(code: str, label: str) -> None:
    if not code:
        raise IdentifierError(f"{label}为空")
    if len(code) != LENGTH:
        raise IdentifierError(f"{label}应为18位，现为{len(code)}位")


def _forbidden(position: int, character: str) -> str:
    if character in "IOSVZ":
        return f"统一社会信用代码不使用字母I、O、S、V、Z：第{position}位为“{character}”，请核对是否与数字混淆"
    return f"统一社会信用代码只含数字和大写字母：第{position}位“{character}”不是允许的字符"


def _organisation_code_warnings(organisation_code: str) -> tuple[str, ...]:
    """GB 11714 inside the code; live codes exist that miss it, so it only warns."""
    total = sum(int(c, 36) * w for c, w in zip(organisation_code, ORGANISATION_CODE_WEIGHTS, strict=False))
    expected = {10: "X", 11: "0"}.get(11 - total % 11, str(11 - total % 11))
    if organisation_code[8] == expected:
        return ()
    return (f"主体标识码（第9至17位）的校验码应为“{expected}”，现为“{organisation_code[8]}”，请与登记机关核对",)


def _birth_date(digits: str) -> date:
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    shown = f"{year:04d}年{month:02d}月{day:02d}日"
    if not 1 <= month <= 12:
        raise IdentifierError(f"公民身份号码中的出生日期不存在：月份为{month:02d}")
    try:
        born = date(year, month, day)
    except ValueError:
        raise IdentifierError(f"公民身份号码中的出生日期不存在：{shown}") from None
    if born > FIRST_LEGAL_DAY and born > today():
        raise IdentifierError(f"公民身份号码中的出生日期晚于今天：{shown}")
    return born
