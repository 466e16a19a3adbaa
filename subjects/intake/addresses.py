"""The rows of a sheet of filed addresses: whose they are, what is new in them, and what is wrong with them (SRV-07)."""
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from office.calendar import today
from office.documents import unprintable
from office.sheets.columns import Column, Columns
from office.sheets.faults import Fault, Report
from office.sheets.reader import Row
from office.sheets.reading import Reading
from subjects.matching import same_name
from subjects.models.address import Address
from subjects.models.subject import Subject
from subjects.states import AddressMedium, AddressSource, SubjectSubtype

COLUMNS = Columns(
    Column("uscc", "统一社会信用代码", 40, required=True, identifier=True, note="凭代码对应库中的主体"),
    Column("name", "企业名称", required=True, note="与库中名称或者曾用名一致"),
    Column("email", "电子地址", note="在公示系统填报的电子邮箱或者其他电子地址；填报即视为同意电子送达（渝营商条例第七十二条）"),
    Column("place", "住所或者其他地址", note="在公示系统登记的住所或者填报的其他地址，作为纸质文书的送达地址"),
    Column("phone", "联系电话", 40),
    Column("filed_on", "填报日期", 30, required=True, note="公示系统载明的填报或者更新日期，如 2026-03-05"),
)
# Who files in that system: 企业、个体工商户、农民专业合作社.
FILES_THERE = (SubjectSubtype.ENTERPRISE, SubjectSubtype.INDIVIDUAL_BUSINESS, SubjectSubtype.COOPERATIVE)
MEDIA = {"email": AddressMedium.ELECTRONIC, "place": AddressMedium.PAPER}
CHONGQING = "50"


@dataclass
class AddressEntry:
    """What a row says; `new` are the addresses that are not on file yet, by column."""

    row: int
    texts: dict[str, str] = field(default_factory=dict)
    subject: Subject | None = None
    filed_on: date | None = None
    new: dict[str, str] = field(default_factory=dict)

    @property
    def does(self) -> str:
        words = {"email": "新增电子地址", "place": "新增纸质地址"}
        return "、".join(words[code] for code in self.new) or "不变"


def check(rows: list[Row], department=None) -> Report:
    """Each row by itself, beside what is on file, and beside the others."""
    checked = [_read(row) for row in rows]
    codes = [code for _, _, code in checked if code]
    known = {each.uscc: each for each in Subject.objects.with_uscc(*codes).prefetch_related("addresses", "names")}
    for entry, reading, code in checked:
        if code:
            _find(entry, reading, known.get(code))
    pairs = [(entry, reading) for entry, reading, _ in checked]
    return Report.of(pairs, COLUMNS, beside=[*_twice(entry for entry, _ in pairs), *_nothing(pairs)])


def _read(row: Row) -> tuple[AddressEntry, Reading, str | None]:
    reading = Reading(row, COLUMNS)
    entry = AddressEntry(row.number, reading.texts())
    reading.require("uscc", "请填写18位代码")
    reading.require("name")
    reading.require("filed_on", "请填写公示系统载明的日期")
    entry.filed_on = reading.date("filed_on")
    if entry.filed_on and entry.filed_on > today():
        reading.fault("filed_on", f"填报日期{entry.filed_on}晚于今天（{today()}）", "请核对日期")
    if reading.text("email") == "" and reading.text("place") == "":
        reading.fault("email", "电子地址和住所都为空", "请至少填写一项，或者删除该行")
    _check_addresses(reading)
    return entry, reading, reading.uscc("uscc")


def _check_addresses(reading: Reading) -> None:
    email = reading.text("email")
    if email and "@" in email:
        try:
            validate_email(email)
        except ValidationError:
            reading.fault("email", f"“{email}”不是有效的电子邮箱", "请与公示系统核对")
    for code in MEDIA:
        if bad := unprintable(reading.text(code) or ""):
            reading.fault(code, "下列字符无法印到文书上：" + "、".join(f"“{char}”（{why}）" for char, why in bad[:3]), "请改写")


def _find(entry: AddressEntry, reading: Reading, subject: Subject | None) -> None:
    """The party itself: known, the one that is meant, still there, and one that files in that system."""
    if subject is None:
        reading.fault("uscc", "库中没有该代码的主体", "先导入其行政处罚信息，主体入库后再导入地址；或者从表格中删除该行")
        return
    entry.subject = subject
    name = reading.text("name")
    if name and not any(same_name(name, each) for each in (subject.name, *(each.name for each in subject.names.all()))):
        reading.fault("name", f"库中该代码的名称是“{subject.name}”", "请核对代码和名称；确已更名的，先登记新名称")
    if subject.is_gone:
        reading.fault("uscc", f"该主体{subject.get_status_display()}", "不能再向其送达，请删除该行；有承继主体的，填承继主体的代码")
    if subject.subtype not in FILES_THERE:
        reading.fault("uscc", "该主体不是企业、个体工商户或者农民专业合作社，不在公示系统填报", "请删除该行；其送达地址以送达地址确认书为准（SRV-06）")
    if not subject.region.startswith(CHONGQING):
        reading.warn("uscc", "代码中的登记机关不在重庆，请核对地址确由公示系统（重庆）取得")
    if entry.filed_on:
        for code, medium in MEDIA.items():
            if text := reading.text(code):
                _compare(entry, reading, code, text, [each for each in subject.addresses.all() if each.medium == medium])


def _compare(entry: AddressEntry, reading: Reading, code: str, text: str, on_file: list[Address]) -> None:
    """Against what was filed before; what the party confirmed itself stays whatever is filed."""
    filed = [each for each in on_file if each.source == AddressSource.PUBLICITY_SYSTEM and each.to_date is None]
    if any(each.text == text for each in filed):
        return
    newest = max((each.from_date for each in filed), default=None)
    if newest and newest >= entry.filed_on:
        reading.fault(code, f"库中已有{newest}填报的另一地址，本行不比它新", "请核对填报日期；确为较旧的，请删除该行")
        return
    entry.new[code] = text
    confirmed = max((each.from_date for each in on_file if each.source == AddressSource.CONFIRMATION and each.to_date is None),
                    default=None)
    if confirmed:
        reading.warn(code, f"当事人{confirmed}以送达地址确认书确认了地址，送达时仍以确认书为先")


def _twice(entries: Iterable[AddressEntry]) -> list[Fault]:
    first, faults = {}, []
    for entry in entries:
        if entry.subject and first.setdefault(entry.subject.pk, entry) is not entry:
            faults.append(COLUMNS.fault(entry.row, "uscc", f"与第{first[entry.subject.pk].row}行是同一主体", "请只保留最新填报的一行"))
    return faults


def _nothing(checked: list) -> list[Fault]:
    """Brought in twice it doubles nothing."""
    if any(entry.new or reading.faults for entry, reading in checked):
        return []
    return [Fault(entry.row, "", "库中已有所列地址", "没有需要登记的内容；无须重复导入") for entry, _ in checked]
