"""A production office is founded: its hub, its first three administrators, its key; once, in an empty database (AUD-05)."""
import tomllib
from datetime import date

from django.db import transaction

from config.schedule import set_up_schedule
from office.actions.people import appoint
from office.calendar import today
from office.documents import Identity
from office.models import Department, Installation, Role, User
from office.passwords import first_password
from office.workflow.perform import open_case
from office.workflow.signing import keep_identity
from sanctions.catalogue import load_domains, load_measures
from office.organisation_codes import IdentifierError, check_uscc

ADMINISTRATORS = {"system": Role.SYS_ADMIN, "security": Role.SEC_ADMIN, "audit": Role.AUDIT_ADMIN}
# Everything its papers must say; the rest has a default (office.models.Department).
NEEDED = ("code", "name", "short_name", "territory", "number_mark", "government_name", "government_address", "court_name",
          "address", "contact_name", "contact_phone")
OPTIONAL = ("level", "field", "court_address", "review_channel", "sealing")


class NotFounded(Exception):
    """Why not, all reasons at once; nothing was written."""


def read_plan(text: str) -> dict:
    """The plan as it was written down; refused with everything that is missing or does not fit."""
    try:
        plan = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NotFounded(f"文件不是有效的 TOML：{error}") from None
    faults = [*_faults_of_hub(plan.get("hub", {})), *_faults_of_people(plan.get("administrators", {}))]
    if faults:
        raise NotFounded("\n".join(faults))
    return plan


def _faults_of_hub(hub: dict):
    missing = [name for name in NEEDED if not str(hub.get(name, "")).strip()]
    if missing:
        yield f"[hub] 缺少：{'、'.join(missing)}"
    unknown = sorted(set(hub) - {*NEEDED, *OPTIONAL})
    if unknown:
        yield f"[hub] 有不认识的项目：{'、'.join(unknown)}"
    try:
        check_uscc(str(hub.get("code", "")))
    except IdentifierError as error:
        yield f"[hub] code：{error.reason}"


def _faults_of_people(people: dict):
    for key, role in ADMINISTRATORS.items():
        if not all(people.get(key, {}).get(name, "").strip() for name in ("username", "name")):
            yield f"[administrators.{key}]（{role.label}）须有 username 和 name"
    for field in ("username", "name"):
        given = [each[field].strip() for each in people.values() if each.get(field)]
        if len(set(given)) < len(given):
            yield f"三名管理员应为三个不同的人，{field} 不得相同（AUD-05）"


@transaction.atomic
def found_office(plan: dict, identity: Identity | None = None, *, trusted: bool = False) -> dict[str, str]:
    """Gives back username → first password; it is nowhere else, and must be changed at the first sign-in."""
    if Installation.objects.exists() or User.objects.exists() or Department.objects.exists():
        raise NotFounded("这个数据库不是空的，不能再设立。")
    Installation.objects.create(training=False)
    hub = Department.objects.create(is_hub=True, **plan["hub"])
    if identity is not None:
        keep_identity(hub, identity, trusted=trusted)
    passwords = {
        plan["administrators"][key]["username"]: _appoint(hub, role, since=today(), **plan["administrators"][key])
        for key, role in ADMINISTRATORS.items()
    }
    load_measures()
    load_domains(hub)
    set_up_schedule()
    return passwords


def _appoint(hub: Department, role: Role, *, since: date, username: str, name: str, email: str = "") -> str:
    password = first_password()
    person = User(username=username.strip(), name=name.strip(), email=email)
    person.set_password(password)
    person.first_password = True
    open_case(appoint, department=hub, actor=None, person=person, role=role, since=since, reason="设立")
    return password
