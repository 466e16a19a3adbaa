"""What a party goes by, organisation code or citizen number: checked, refused with the exact reason (SUB-03…05, E.1–E.2)."""
import re
from datetime import date

from office.calendar import today
from office.organisation_codes import (
    ORGANISATION_CODE_WEIGHTS,
    Identifier,
    IdentifierError,
    IdentifierKind,
    check_uscc,
    normalise,
    require_length,
    uscc_check_character,
)

__all__ = [
    "ORGANISATION_CODE_WEIGHTS", "Identifier", "IdentifierError", "IdentifierKind", "check_resident_id", "check_uscc",
    "identify", "is_individual_business", "is_minor", "normalise", "resident_check_character", "uscc_check_character",
]

RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
RESIDENT_CHECKS = "10X98765432"

INDIVIDUAL_BUSINESS_PREFIX = "92"
MAJORITY = 18  # 民法典17
# The calendar knows no legal day before this one, so an older birth date need not ask the database what day it is.
FIRST_LEGAL_DAY = date(2017, 1, 1)


def check_resident_id(text: str) -> Identifier:
    """Citizen identity number, GB 11643-1999: digits, a real birth date not after today, check character."""
    number = normalise(text)
    if re.fullmatch(r"[0-9]{15}", number):
        raise IdentifierError("15位号码是已停用的旧公民身份号码，请填写18位公民身份号码")
    require_length(number, "公民身份号码")
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
    require_length(code, "统一社会信用代码或公民身份号码")
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


def resident_check_character(first17: str) -> str:
    total = sum(int(c) * w for c, w in zip(first17, RESIDENT_WEIGHTS, strict=True))
    return RESIDENT_CHECKS[total % 11]


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
