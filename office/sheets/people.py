"""The rows of a sheet of people: who works where in which roles, and what is wrong with it (AUD-03, AUD-05)."""
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from office.calendar import today
from office.models.role import Role

from .cells import read_list
from .columns import Column, Columns
from .faults import Fault, Report
from .reader import Row
from .reading import Reading

ROLES = {label: Role(value) for value, label in Role.of_persons()}
LONGEST_ACCOUNT = 150

COLUMNS = Columns(
    Column("username", "用户名", LONGEST_ACCOUNT, required=True, note="登录用；字母、数字和 @ . + - _；库中已有的为增加岗位"),
    Column("name", "姓名", 40, required=True),
    Column("department", "部门", 100, required=True, note="库中部门的代码、全称或者简称"),
    Column("roles", "岗位", 100, required=True, note=f"可填：{'、'.join(ROLES)}；多项用分号隔开；三名管理员由三人分任，不得兼任其他岗位"),
    Column("since", "任职起", 30, note="如 2026-12-01；留空为施行当日"),
    Column("email", "电子邮箱", 200, note="用于办件提醒"),
    Column("basis", "任命依据", 200, required=True, note="如任免通知的名称和文号"),
)


@dataclass
class PersonEntry:
    """What a row says; `roles` are those the person does not hold in that department yet."""

    row: int
    texts: dict[str, str] = field(default_factory=dict)
    username: str = ""
    name: str = ""
    person: object = None  # who has this account already
    department: object = None
    roles: list[Role] = field(default_factory=list)
    held: list[Role] = field(default_factory=list)
    since: date | None = None

    @property
    def does(self) -> str:
        return "不变" if not self.roles else "任命" if self.person else "新设账号"

    @property
    def role_names(self) -> str:
        return "、".join(role.label for role in self.roles)


def check(rows: list[Row], department=None) -> Report:
    """Each row by itself, then beside the others and the people there are."""
    people = _people(rows)
    departments = apps.get_model("office.Department").objects.order_by("-closed_on")  # of two with one name, the one that stands
    places = {word: each for each in departments for word in (each.short_name, each.name, each.code)}
    checked = [_check_row(row, people, places) for row in rows]
    entries = [entry for entry, _ in checked]
    beside = [*_one_name_each(entries), *_twice(entries), *_administrators(entries), *_nothing(checked)]
    return Report.of(checked, COLUMNS, beside=beside)


def _people(rows: list[Row]) -> dict:
    """By account in small letters, each with the posts he holds."""
    accounts = {str(row.cells.get("username") or "").strip().lower() for row in rows}
    users = apps.get_model("office.User").objects.all()
    found = {user.username.lower(): user for user in users if user.username.lower() in accounts}
    for user in found.values():
        user.posts_held = list(user.posts.filter(state="held").own().select_related("department"))
    return found


def _check_row(row: Row, people: dict, places: dict) -> tuple[PersonEntry, Reading]:
    reading = Reading(row, COLUMNS)
    entry = PersonEntry(row.number, reading.texts())
    for code in ("username", "name", "department", "roles", "basis"):
        reading.require(code)
    _read_person(entry, reading, people)
    _read_place(entry, reading, places)
    entry.since = reading.date("since")
    if entry.since and entry.since.year < 1950:
        reading.fault("since", f"任职起{entry.since}年份有误", "请核对日期")
    wanted = _read_roles(reading)
    entry.held = _held(entry)
    entry.roles = [role for role in wanted if role not in entry.held]
    return entry, reading


def _read_person(entry: PersonEntry, reading: Reading, people: dict) -> None:
    entry.username, entry.name = reading.text("username") or "", reading.text("name") or ""
    entry.person = people.get(entry.username.lower())
    if entry.person is None and entry.username:
        try:
            apps.get_model("office.User").username_validator(entry.username)
        except ValidationError:
            reading.fault("username", f"用户名“{entry.username}”含有不能使用的字符", "只用字母、数字和 @ . + - _")
    if entry.person and entry.name and entry.person.name != entry.name:
        reading.fault("username", f"用户名“{entry.person.username}”已由{entry.person.name}使用", "换一个用户名；确为本人的，请核对姓名")
    if entry.person and not entry.person.is_active:
        reading.fault("username", f"账号“{entry.person.username}”已停用", "请换一个用户名")
    email = reading.text("email")
    if email:
        try:
            validate_email(email)
        except ValidationError:
            reading.fault("email", f"“{email}”不是电子邮箱", "请核对，或者留空")


def _read_place(entry: PersonEntry, reading: Reading, places: dict) -> None:
    text = reading.text("department")
    if not text:
        return
    entry.department = places.get(text) or places.get(text.upper())
    if entry.department is None:
        reading.fault("department", f"没有“{text}”这一部门", "请核对；新设的部门先导入机构表并施行")
    elif entry.department.closed_on:
        reading.fault("department", f"{entry.department.name}已撤销", "请填承继其职权的部门")


def _read_roles(reading: Reading) -> list[Role]:
    wanted = []
    for label in read_list(reading.text("roles") or ""):
        if label in ROLES:
            wanted.append(ROLES[label])
        else:
            reading.fault("roles", f"没有“{label}”这一岗位", "可填：" + "、".join(ROLES))
    return wanted


def _held(entry: PersonEntry) -> list[Role]:
    if not (entry.person and entry.department):
        return []
    return [Role(post.role) for post in entry.person.posts_held if post.department_id == entry.department.pk and _still(post)]


def _still(post) -> bool:
    return post.until is None or post.until >= today()


def _one_name_each(entries: Iterable[PersonEntry]) -> list[Fault]:
    """One account is one person, whatever letters it is written in (AUD-02)."""
    first, faults = {}, []
    for entry in entries:
        earlier = first.setdefault(entry.username.lower(), entry)
        if entry.username and earlier.name != entry.name:
            faults.append(COLUMNS.fault(entry.row, "username", f"与第{earlier.row}行用户名相同，姓名不同", "一人一个用户名，请更换其中一个"))
    return faults


def _twice(entries: Iterable[PersonEntry]) -> list[Fault]:
    first, faults = {}, []
    for entry in entries:
        for role in entry.roles:
            place = (entry.username.lower(), entry.department and entry.department.pk, role)
            if first.setdefault(place, entry) is not entry:
                faults.append(COLUMNS.fault(entry.row, "roles", f"与第{first[place].row}行重复：同一人、同一部门、同一岗位", "请只保留一处"))
    return faults


def _administrators(entries: list[PersonEntry]) -> list[Fault]:
    """AUD-05: three persons, none of them with any other post, on this sheet or already."""
    posts: dict[str, set] = {}
    for entry in entries:
        own = posts.setdefault(entry.username.lower(), set())
        own |= {(role, entry.department and entry.department.pk) for role in entry.roles}
        own |= {(Role(post.role), post.department_id) for post in entry.person.posts_held if _still(post)} if entry.person else set()
    return [
        COLUMNS.fault(
            entry.row, "roles", f"{entry.name}不得同时任{'、'.join(sorted(role.label for role in held))}",
            "系统、安全、审计管理员由三人分任，均不得兼任其他岗位（AUD-05）",
        )
        for entry in entries if entry.roles
        and len(held := {role for role, _ in posts[entry.username.lower()]}) > 1 and held & Role.administrators()
    ]


def _nothing(checked: list) -> list[Fault]:
    """Brought in twice it doubles nothing."""
    if any(entry.roles or reading.faults for entry, reading in checked):
        return []
    return [Fault(entry.row, "", f"{entry.name}已任所列岗位", "没有需要任命的内容；无须重复导入") for entry, _ in checked]
