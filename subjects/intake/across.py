"""What only shows when rows are held side by side, and beside what the database already has."""
from collections.abc import Iterable
from dataclasses import dataclass, field

from office.sheets.faults import Fault
from subjects.matching import same_name
from subjects.privacy import mask_name

from .columns import COLUMNS
from .party import Party
from .row import Entry


@dataclass
class Known:
    """What the database holds about the parties and documents of this sheet (intake/known.py fills it)."""

    names: dict[tuple, str] = field(default_factory=dict, repr=False)
    records: dict[tuple, str] = field(default_factory=dict, repr=False)  # (document, party key) → organ


def duplicates(entries: Iterable[Entry], known: Known) -> list[Fault]:
    """One decision on one party is one record. A 文号 belongs to one organ, so a second organ is no excuse."""
    first: dict[tuple, Entry] = {}
    faults = []
    for entry in entries:
        if not (entry.party and entry.document_no):
            continue
        place = (entry.document_no, entry.party.key)
        earlier = first.setdefault(place, entry)
        if earlier is not entry:
            organs = "，但两行的处罚机关不同" if earlier.organ_code != entry.organ_code else ""
            faults.append(COLUMNS.fault(
                entry.row, "CF_WSH", f"与第{earlier.row}行重复：同一当事人、同一文号{organs}",
                "请核对后只保留一行" if not organs else "同一文号只属于一个机关，请核对文号和处罚机关后只保留一行",
            ))
        elif place in known.records:
            faults.append(COLUMNS.fault(
                entry.row, "CF_WSH", f"库中已有该当事人的这一文号（处罚机关：{known.records[place]}）",
                "请从表格中删除该行；内容有误的按更正程序办理",
            ))
    return faults


def two_names(entries: Iterable[Entry]) -> list[Fault]:
    """SUB-14: one code under two names on one sheet is a slip in the code or in the name."""
    first: dict[tuple, tuple[int, str]] = {}
    faults = []
    for entry, party, column in _everybody(entries):
        row, name = first.setdefault(party.key, (entry.row, party.name))
        if not same_name(name, party.name):
            shown = mask_name(name) if party.is_person else name
            what = "证件号码" if party.is_person else "代码"
            faults.append(COLUMNS.fault(
                entry.row, column, f"同一{what}在第{row}行的名称是“{shown}”", "请核对号码和名称；确已更名的，分两张表先后导入"
            ))
    return faults


def renamings(entries: Iterable[Entry], known: Known) -> list[Fault]:
    """SUB-06: a known code under a new name is a renaming; the officer is told before it is written."""
    warnings = []
    for entry, party, column in _everybody(entries):
        name = known.names.get(party.key)
        if name and not same_name(name, party.name):
            shown = mask_name(name) if party.is_person else name
            warnings.append(COLUMNS.fault(entry.row, column, f"库中登记的名称是“{shown}”，请核对；决定日期较新的，导入后记为更名"))
    return warnings


def foreign_organs(entries: Iterable[Entry], department) -> list[Fault]:
    """An industry department brings in its own decisions; the credit office those of everybody (条例20; design §4)."""
    if department is None or department.is_hub:
        return []
    return [
        COLUMNS.fault(
            entry.row, "CF_CFJGDM", f"处罚机关不是{department.name}",
            "本部门只能导入本机关作出的处罚；其他机关的由其自行报送或由信用牵头部门导入",
        )
        for entry in entries
        if entry.organ_code and entry.organ_code not in department.codes
    ]


def _everybody(entries: Iterable[Entry]) -> Iterable[tuple[Entry, Party, str]]:
    for entry in entries:
        if entry.party and entry.party.name:
            yield entry, entry.party, "CF_XDR_MC"
        if entry.representative:
            yield entry, entry.representative, "CF_FRDB"
