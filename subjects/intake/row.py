"""One row of the sheet on its own: required fields by class of party, identifiers, dates, kinds, amounts (E.3)."""
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from office.names import document_number
from office.sheets.cells import read_list
from office.sheets.reader import Row
from office.sheets.reading import Reading
from subjects.identifiers import is_minor
from subjects.states import CONFISCATIONS, PERMIT_KINDS, PartyCategory, PenaltyKind

from .columns import COLUMNS, KEPT_ASIDE
from .party import Party, read_organisation, read_person, read_representative

EARLIEST_YEAR = 1900
_CATEGORIES = {category.label: category for category in PartyCategory}
_KINDS = {kind.label: kind for kind in PenaltyKind}


@dataclass
class Entry:
    """What a row says, in our words; complete when the row has no fault."""

    row: int
    category: PartyCategory | None = None
    party: Party | None = None
    representative_name: str = ""
    representative: Party | None = None
    document_no: str = ""
    texts: dict[str, str] = field(default_factory=dict, repr=False)
    kinds: list[PenaltyKind] = field(default_factory=list)
    fine: Decimal | None = None
    confiscated: Decimal | None = None
    decided_on: date | None = None
    valid_until: date | None = None
    publicity_until: date | None = None
    organ_code: str = ""
    source_code: str = ""

    @property
    def kept_aside(self) -> dict[str, str]:
        return {code: self.texts[code] for code in KEPT_ASIDE if self.texts.get(code)}


def check_row(row: Row, today: date) -> tuple[Entry, Reading]:
    """Read everything the row says, however much of it is wrong; the faults are in the reading."""
    reading = Reading(row, COLUMNS)
    entry = Entry(row.number)
    _read_party(reading, entry)
    _read_document(reading, entry, today)
    _read_penalty(reading, entry)
    _read_organs(reading, entry)
    _refuse_minors(reading, entry)
    entry.texts = reading.texts()
    return entry, reading


def _read_party(reading: Reading, entry: Entry) -> None:
    name = reading.require("CF_XDR_MC")
    reading.require("CF_XDR_LB", "可填：" + "、".join(_CATEGORIES))
    entry.category = reading.choice("CF_XDR_LB", _CATEGORIES)
    if entry.category is PartyCategory.NATURAL_PERSON:
        entry.party = read_person(reading, name)
    elif entry.category:
        entry.party = read_organisation(reading, name, entry.category)
        entry.representative = read_representative(reading)
        entry.representative_name = reading.text("CF_FRDB") or ""


def _read_document(reading: Reading, entry: Entry, today: date) -> None:
    entry.document_no = document_number(reading.require("CF_WSH", "负面记录须有认定依据文书（条例21）；请补填文号"))
    reading.require("CF_JDRQ")
    entry.decided_on = reading.date("CF_JDRQ")
    entry.valid_until = reading.date("CF_YXQ")
    entry.publicity_until = reading.date("CF_GSJZQ")
    decided = entry.decided_on
    if decided is None:
        return
    if decided > today:
        reading.fault("CF_JDRQ", f"处罚决定日期{decided}晚于今天（{today}）", "请核对决定书落款日期")
    if decided.year < EARLIEST_YEAR:
        reading.fault("CF_JDRQ", f"处罚决定日期{decided}年份有误", "请核对决定书落款日期")
    for code, until in (("CF_YXQ", entry.valid_until), ("CF_GSJZQ", entry.publicity_until)):
        if until and until < decided:
            reading.fault(code, f"日期{until}早于处罚决定日期{decided}", "请核对日期")


def _read_penalty(reading: Reading, entry: Entry) -> None:
    for code in ("CF_WFXW", "CF_SY", "CF_YJ", "CF_NR"):
        reading.require(code)
    for label in read_list(reading.require("CF_CFLB")):
        if label in _KINDS:
            entry.kinds.append(_KINDS[label])
        else:
            reading.fault("CF_CFLB", f"处罚类别“{label}”不在范围内", "可填：" + "、".join(_KINDS) + "；多项用分号隔开")
    entry.fine = reading.amount("CF_NR_FK")
    entry.confiscated = reading.amount("CF_NR_WFFF")
    if PenaltyKind.FINE in entry.kinds:
        reading.require("CF_NR_FK", "处罚类别含罚款的，请填金额，单位万元")
    if set(entry.kinds) & set(CONFISCATIONS):
        reading.require("CF_NR_WFFF", "处罚类别含没收的，请填金额，单位万元")
    if set(entry.kinds) & set(PERMIT_KINDS):
        reading.require("CF_NR_ZKDX", "处罚类别含暂扣或吊销的，请填证照名称及编号")


def _read_organs(reading: Reading, entry: Entry) -> None:
    reading.require("CF_CFJG")
    reading.require("CF_SJLY")
    reading.require("CF_CFJGDM", "请补填18位代码")
    reading.require("CF_SJLYDM", "请补填18位代码")
    entry.organ_code = reading.uscc("CF_CFJGDM") or ""
    entry.source_code = reading.uscc("CF_SJLYDM") or ""


def _refuse_minors(reading: Reading, entry: Entry) -> None:
    """SUB-12: a minor's record is not taken in by the sheet; the day that counts is the day of the decision."""
    born = entry.party.birth_date if entry.party else None
    if born and entry.decided_on and is_minor(born, entry.decided_on):
        reading.fault(
            "CF_XDR_ZJHM", "当事人在处罚决定之日未满十八周岁，不得批量导入", "请从表格中删除该行，依未成年人保护规定单独办理"
        )
