"""The rows of a sheet of departments: what each says of its department, and what is wrong with it (DES-05, DES-15, DES-19)."""
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.apps import apps

from office.documents import unprintable

from .cells import read_list
from .columns import Column, Columns
from .faults import Fault, Report
from .reader import Row
from .reading import Reading

CLEARED = "无"  # an empty cell leaves a known department as it is; this word empties the column
LEVELS = {"市级": "municipal", "区县级": "district"}
SEALING = {"电子签章": "electronic", "打印后加盖实体印章": "hand"}

_OF_NEW = "新设部门必填"
_OPTIONAL = f"留空不变，填“{CLEARED}”清空"
OF_SHEETS = (
    Column("code", "统一社会信用代码", 40, required=True, identifier=True, note="库中没有的代码为新设，已有的为变更"),
    Column("name", "全称", 100, required=True, note="印在文书上的机关名称"),
    Column("short_name", "简称", 40, note=_OF_NEW),
    Column("level", "层级", 10, choices=tuple(LEVELS), note=f"{_OF_NEW}；可填：{'、'.join(LEVELS)}"),
    Column("territory", "辖区", 60, note=_OF_NEW),
    Column("field", "业务条线", 40, note=f"如市场监管；{_OPTIONAL}"),
    Column("superior", "条线上级", 100, note=f"上级部门的代码或者全称，须在库中或者本表内；{_OPTIONAL}"),
    Column("number_mark", "发文字号代字", 20, note=f"{_OF_NEW}；如“潼市监信”，各部门不得相同"),
    Column("government_name", "同级人民政府", 100, note=f"{_OF_NEW}；行政复议机关，印在决定书上"),
    Column("government_address", "行政复议机关地址", note=_OF_NEW),
    Column("court_name", "有管辖权的人民法院", 100, note=_OF_NEW),
    Column("court_address", "人民法院地址", note=_OPTIONAL),
    Column("review_channel", "行政复议互联网渠道", note=f"电子送达决定书的必须有；{_OPTIONAL}"),
    Column("address", "办公地址", note=_OF_NEW),
    Column("contact_name", "联系人", 40, note=_OF_NEW),
    Column("contact_phone", "联系电话", 40, note=_OF_NEW),
    Column("domains", "申请认定的领域", 500, note="领域名称，多项用分号隔开；施行后由法制审核在“设列领域”中确定"),
)
COLUMNS = Columns(*OF_SHEETS)
ALL = Columns(*OF_SHEETS, Column("sealing", "用印方式", 20, choices=tuple(SEALING)))
PLAIN = tuple(column.code for column in ALL if column.code not in ("code", "level", "superior", "domains", "sealing"))
NEEDED = ("short_name", "level", "territory", "number_mark", "government_name", "government_address", "court_name", "address",
          "contact_name", "contact_phone")
MAY_BE_CLEARED = ("field", "court_address", "review_channel", "superior")
UNIQUE = {"name": "全称", "short_name": "简称", "number_mark": "发文字号代字"}

# Which list domains there are is an upper floor's knowledge: word → code.
_domains: list[Callable[[], dict[str, str]]] = []


def domains_are(known: Callable[[], dict[str, str]]) -> Callable:
    _domains.append(known)
    return known


@dataclass
class DepartmentEntry:
    """What a row says in our words; `facts` are the columns of the department that it sets."""

    row: int
    texts: dict[str, str] = field(default_factory=dict)
    code: str = ""
    department: object = None  # the one that is there already
    facts: dict[str, object] = field(default_factory=dict)
    superior: str | None = None  # its code; "" for none, None for unchanged
    domains: list[str] = field(default_factory=list)

    @property
    def changes(self) -> list[tuple[str, str, str]]:
        """(column, before, after) of what would be different."""
        before = self.department
        found = [(name, "" if before is None else str(getattr(before, name)), str(value)) for name, value in self.facts.items()]
        if self.superior is not None:
            known = before.line_superior.code if before and before.line_superior_id else ""
            found.append(("superior", known, self.superior))
        if self.domains:
            sought = [] if before is None else [code for code in self.domains if code in before.competence_sought]
            found.append(("domains", "；".join(sought), "；".join(self.domains)))
        return [change for change in found if change[1] != change[2]]

    @property
    def does(self) -> str:
        return "新设" if self.department is None else "变更" if self.changes else "不变"

    @property
    def in_words(self) -> str:
        """The changes of a known department; of a new one its kind and place."""
        if self.department is None:
            return f"{self.texts.get('level', '')}，{self.texts.get('territory', '')}"
        return "；".join(f"{ALL[name].label}：{shown(name, old) or '无'} → {shown(name, new) or '无'}" for name, old, new in self.changes)


def shown(name: str, value: str) -> str:
    """A stored word as people write it."""
    words = {"level": LEVELS, "sealing": SEALING}.get(name, {})
    return next((label for label, stored in words.items() if stored == value), value)


def check(rows: list[Row], department=None) -> Report:
    """Each row by itself, then beside the others and the departments that are there."""
    known = {each.code: each for each in apps.get_model("office.Department").objects.select_related("line_superior")}
    domains = {word: code for names in _domains for word, code in names().items()}
    checked = [_check_row(row, known, domains) for row in rows]
    entries = [entry for entry, _ in checked]
    for entry, reading in checked:
        _read_superior(entry, reading, known, entries)
    return Report.of(checked, ALL, beside=[*_twice(entries), *_taken(entries, known), *_circles(entries, known), *_nothing(checked)])


def _check_row(row: Row, known: dict, domains: dict) -> tuple[DepartmentEntry, Reading]:
    reading = Reading(row, ALL)
    entry = DepartmentEntry(row.number, reading.texts())
    reading.require("code", "请填写18位代码")
    reading.require("name")
    entry.code = reading.uscc("code") or ""
    entry.department = known.get(entry.code)
    if entry.department is None:
        for code in NEEDED:
            reading.require(code, "新设部门须填写")
    elif entry.department.closed_on:
        reading.fault("code", f"{entry.department.name}已于{entry.department.closed_on}撤销", "已撤销的部门不再变更，请删除该行")
    _read_facts(entry, reading)
    _read_domains(entry, reading, domains)
    return entry, reading


def _read_facts(entry: DepartmentEntry, reading: Reading) -> None:
    for code in PLAIN:
        text = reading.text(code)
        if text == CLEARED and code in MAY_BE_CLEARED:
            entry.facts[code] = ""
        elif text:
            entry.facts[code] = text
            if bad := unprintable(text):
                shown = "、".join(f"“{char}”（{why}）" for char, why in bad[:3])
                reading.fault(code, f"下列字符无法印到文书上：{shown}", "请改写")
    for code, words in (("level", LEVELS), ("sealing", SEALING)):
        if reading.text(code) and (chosen := reading.choice(code, words)):
            entry.facts[code] = chosen
    if entry.facts.get("sealing") == "electronic" and entry.department and not entry.department.identity_sealed:
        reading.fault("sealing", "该部门还没有配置签名证书", "请先由运维人员配置证书（operations.md 第3节），再改为电子签章")


def _read_domains(entry: DepartmentEntry, reading: Reading, domains: dict) -> None:
    for word in read_list(reading.text("domains") or ""):
        if word in domains:
            entry.domains.append(domains[word])
        else:
            reading.fault("domains", f"没有“{word}”这一领域", f"可填：{'、'.join(domains) or '（尚无领域）'}")
    if entry.domains and entry.department and entry.department.is_hub:
        reading.fault("domains", "信用牵头部门不作认定（DES-05）", "请清空该单元格")


def _read_superior(entry: DepartmentEntry, reading: Reading, known: dict, entries: list) -> None:
    """By code or full name, among the departments that are there and those of this sheet."""
    text = reading.text("superior")
    if not text:
        return
    if text == CLEARED:
        entry.superior = ""
        return
    places = {code: code for code in known} | {each.name: each.code for each in known.values()}
    places |= {each.code: each.code for each in entries if each.code} | {each.texts.get("name"): each.code for each in entries}
    entry.superior = places.get(text) or places.get(text.upper())
    if entry.superior is None:
        reading.fault("superior", f"没有“{text}”这一部门", "请填库中部门的代码或者全称；新设的上级部门写在本表另一行")
    elif entry.superior == entry.code:
        reading.fault("superior", "部门不能是自己的上级", "请填上级部门")
    elif (there := known.get(entry.superior)) and there.closed_on:
        reading.fault("superior", f"{there.name}已撤销", "请填承继其职权的部门")


def _twice(entries: Iterable[DepartmentEntry]) -> list[Fault]:
    first, faults = {}, []
    for entry in entries:
        if entry.code and first.setdefault(entry.code, entry) is not entry:
            faults.append(ALL.fault(entry.row, "code", f"与第{first[entry.code].row}行是同一部门", "请核对后只保留一行"))
    return faults


def _taken(entries: list[DepartmentEntry], known: dict) -> list[Fault]:
    """Names and marks tell departments apart: on papers, on the screen, and in numbers."""
    faults = []
    coming = {entry.code for entry in entries}
    for name, label in UNIQUE.items():
        # A name may come back when its bearer is gone; a mark may not, or two papers would bear one number.
        whose = {getattr(each, name): each.name for each in known.values()
                 if each.code not in coming and (each.closed_on is None or name == "number_mark")}
        for entry in entries:
            value = entry.facts.get(name) or (getattr(entry.department, name) if entry.department else "")
            if value and value in whose:
                faults.append(ALL.fault(entry.row, name, f"{label}“{value}”已由{whose[value]}使用", "请核对；各部门不得相同"))
            elif value:
                whose[value] = f"第{entry.row}行"
    return faults


def _circles(entries: list[DepartmentEntry], known: dict) -> list[Fault]:
    """DES-15: consent goes upwards and comes to an end."""
    above = {each.code: each.line_superior.code if each.line_superior_id else "" for each in known.values()}
    above |= {entry.code: entry.superior for entry in entries if entry.superior is not None}
    return [ALL.fault(entry.row, "superior", "上下级互为上级", "请核对各部门的条线上级") for entry in entries
            if entry.superior and entry.superior != entry.code and _comes_back(entry.code, above)]


def _comes_back(code: str, above: dict[str, str]) -> bool:
    seen, here = set(), above.get(code)
    while here and here not in seen:
        if here == code:
            return True
        seen.add(here)
        here = above.get(here)
    return False


def _nothing(checked: list) -> list[Fault]:
    """A sheet that says what is there already is no change; brought in twice it doubles nothing."""
    if any(entry.does != "不变" or reading.faults for entry, reading in checked):
        return []
    return [Fault(entry.row, "", "与库中一致，没有需要变更的内容", "请核对；无须重复导入") for entry, _ in checked]
