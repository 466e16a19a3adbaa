"""Unified social credit codes, which departments and parties alike go by: tidied, checked, refused with the exact reason (SUB-03, E.1)."""
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

LENGTH = 18

USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
USCC_WEIGHTS = tuple(3**i % 31 for i in range(17))
ORGANISATION_CODE_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


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
    require_length(code, "统一社会信用代码")
    for position, character in enumerate(code, 1):
        if character not in USCC_ALPHABET:
            raise IdentifierError(_forbidden(position, character))
    if not code[2:8].isdigit():
        raise IdentifierError("统一社会信用代码第3至8位是登记机关行政区划码，应为6位数字")
    expected = uscc_check_character(code[:17])
    if code[17] != expected:
        raise IdentifierError(f"统一社会信用代码校验位错误：第18位应为“{expected}”，现为“{code[17]}”")
    return Identifier(IdentifierKind.USCC, code, _organisation_code_warnings(code[8:17]))


def uscc_check_character(first17: str) -> str:
    total = sum(USCC_ALPHABET.index(c) * w for c, w in zip(first17, USCC_WEIGHTS, strict=True))
    return USCC_ALPHABET[-total % 31]


def require_length(code: str, label: str) -> None:
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
