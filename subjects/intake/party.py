"""Who a row is about: organisation by code, person by document, and the person who represents an organisation."""
import re
from dataclasses import dataclass, field
from datetime import date

from office.sheets.cells import CellError
from subjects.identifiers import (
    INDIVIDUAL_BUSINESS_PREFIX,
    IdentifierError,
    check_resident_id,
    is_individual_business,
    normalise,
)
from subjects.privacy import mask_document_number, mask_resident_id
from subjects.states import DocumentType, PartyCategory


_DOCUMENT_WORDS = {
    "身份证": DocumentType.RESIDENT_ID,
    "居民身份证": DocumentType.RESIDENT_ID,
    "公民身份证": DocumentType.RESIDENT_ID,
    "港澳居民来往内地通行证": DocumentType.HK_MACAU_PERMIT,
    "回乡证": DocumentType.HK_MACAU_PERMIT,
    "台湾居民来往大陆通行证": DocumentType.TAIWAN_PERMIT,
    "台胞证": DocumentType.TAIWAN_PERMIT,
    "外国人永久居留身份证": DocumentType.FOREIGN_RESIDENT_CARD,
    "外国人永久居留证": DocumentType.FOREIGN_RESIDENT_CARD,
}
_PASSPORT = re.compile(r"护照[(（:：]([A-Za-z]{3})[)）]?")
_OTHER_NUMBER = re.compile(r"[0-9A-Z]{5,24}")


@dataclass(frozen=True)
class Party:
    """A name and the identifier it goes by; `key` is what duplicates and the database are matched on."""

    name: str
    uscc: str = ""
    document_type: str = ""
    document_country: str = ""
    number: str = field(default="", repr=False)
    birth_date: date | None = field(default=None, repr=False)

    @property
    def key(self) -> tuple[str, str, str]:
        return ("uscc", "", self.uscc) if self.uscc else (self.document_type, self.document_country, self.number)

    @property
    def is_person(self) -> bool:
        return not self.uscc

    @property
    def masked_number(self) -> str:
        """For previews: an organisation's code, or the ends of a person's number (PRI-04)."""
        if self.uscc:
            return self.uscc
        personal = self.document_type == DocumentType.RESIDENT_ID
        return mask_resident_id(self.number) if personal else mask_document_number(self.number)


def read_organisation(reading, name: str, category: PartyCategory) -> Party | None:
    """An organisation goes by its code alone (条例19); its class must agree with the category."""
    text = reading.text("CF_XDR_SHXYM")
    if not text:
        reading.require("CF_XDR_SHXYM", "组织只凭代码入库，不按名称匹配；请退回信源单位补填18位代码")
        return None
    code = reading.uscc("CF_XDR_SHXYM")
    if code is None:
        return None
    if is_individual_business(code) != (category is PartyCategory.INDIVIDUAL_BUSINESS):
        begins = f"代码以{INDIVIDUAL_BUSINESS_PREFIX}开头" if is_individual_business(code) else f"代码以{code[:2]}开头"
        means = "属于个体工商户" if is_individual_business(code) else "不属于个体工商户"
        reading.fault("CF_XDR_LB", f"类别填“{category.label}”，但{begins}，{means}", "请核对类别或代码")
        return None
    return Party(name, uscc=code)


def read_person(reading, name: str) -> Party | None:
    """A natural person goes by document number; without one the row can't be told from a namesake's (条例19)."""
    if reading.text("CF_XDR_SHXYM"):
        reading.fault("CF_XDR_SHXYM", "自然人没有统一社会信用代码", "请清空该单元格，或核对行政相对人类别")
    if reading.text("CF_XDR_ZJHM") == "":
        reading.fault(
            "CF_XDR_ZJHM", "自然人缺少证件号码，不能仅凭姓名入库", "请退回信源单位补填公民身份号码；确无的，填其他有效证件类型和号码"
        )
        return None
    return _person(reading, name, "CF_XDR_ZJLX", "CF_XDR_ZJHM")


def read_representative(reading) -> Party | None:
    """The representative or operator named in the row; a person of his own only when his number is given (SUB-02)."""
    name = reading.require("CF_FRDB", "请填写法定代表人、负责人或经营者姓名")
    if not name or reading.text("CF_FR_ZJHM") is None:
        return None
    if reading.text("CF_FR_ZJHM") == "":
        reading.warn("CF_FR_ZJHM", "未填证件号码，只记姓名，不建立任职关系")
        return None
    return _person(reading, name, "CF_FR_ZJLX", "CF_FR_ZJHM")


def _person(reading, name: str, type_column: str, number_column: str) -> Party | None:
    type_text, number_text = reading.text(type_column), reading.text(number_column)
    if type_text is None or number_text is None:
        return None
    try:
        document_type, country = _document_type(type_text)
    except CellError as error:
        reading.fault(type_column, error.reason, error.remedy)
        return None
    try:
        number, born = _document_number(document_type, number_text)
    except IdentifierError as error:
        reading.fault(number_column, error.reason, "请核对证件原件")
        return None
    return Party(name, document_type=document_type, document_country=country, number=number, birth_date=born)


def _document_type(text: str) -> tuple[DocumentType, str]:
    """An empty type means the resident ID card, which is what providers leave out."""
    if text in _DOCUMENT_WORDS or not text:
        return _DOCUMENT_WORDS.get(text, DocumentType.RESIDENT_ID), "CHN"
    if found := _PASSPORT.fullmatch(text):
        return DocumentType.PASSPORT, found.group(1).upper()
    if text == "护照":
        raise CellError("护照须注明签发国", "请写作“护照（KOR）”，括号内为签发国三位字母代码")
    raise CellError(f"证件类型“{text}”不在范围内", "可填：身份证、护照（签发国代码）、港澳居民来往内地通行证、"
                    "台湾居民来往大陆通行证、外国人永久居留身份证")


def _document_number(document_type: DocumentType, text: str) -> tuple[str, date | None]:
    if document_type is DocumentType.RESIDENT_ID:
        checked = check_resident_id(text)
        return checked.value, checked.birth_date
    number = normalise(text)
    if not _OTHER_NUMBER.fullmatch(number):
        raise IdentifierError("证件号码应为5至24位字母或数字")
    return number, None

