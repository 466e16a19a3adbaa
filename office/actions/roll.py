"""People by sheet: listed by the system administrator, appointed by the security administrator, each with a first password shown once."""
from dataclasses import dataclass, field

from django.contrib.auth.hashers import make_password

from office.actions.people import appoint
from office.flows.people import PeopleFlow
from office.models import PeopleRoll, Role, User
from office.passwords import first_password
from office.workflow.forms import ReasonForm, VerbForm
from office.workflow.steps import follow_opening
from office.workflow.verbs import verb


@verb(
    PeopleFlow.bring_in, label="导入人员表", by=Role.SYS_ADMIN,
    effects=["形成待核对的人员任命表，由安全管理员核对施行后才有账号和岗位", "不要在表中写密码：新设账号的初始密码由系统生成"],
)
def bring_in(file, act, *, entries, sheet_name, sheet_sha256):
    file.title = f"导入人员表{len(entries)}行"
    act.note(新设账号=len(_new_accounts(entries)), 任命=sum(len(entry.roles) for entry in entries))
    return PeopleRoll.objects.create(
        file=file, sheet_name=sheet_name[-200:], sheet_sha256=sheet_sha256, **PeopleRoll.written(entries)
    )


@dataclass(frozen=True)
class Slip:
    """What one newcomer is handed, on paper."""

    name: str
    department: str
    username: str
    password: str = field(repr=False)


class FirstPasswordsForm(VerbForm):
    """Nothing to fill in: a first password is made for each new account, and leaves this form as a hash and on its slip."""

    hands_over = ("passwords",)
    slips: tuple[Slip, ...] = ()

    def clean(self):
        self.slips = tuple(
            Slip(entry.name, entry.department.name, entry.username, first_password())
            for entry in _new_accounts(self.case.examined().entries).values()
        )
        return {"passwords": {slip.username.lower(): make_password(slip.password) for slip in self.slips}}


def _foreseen(roll, act) -> list[str]:
    return [f"{entry.does}：{entry.name}（{entry.username}）任{entry.department}{entry.role_names}"
            for entry in roll.examined().entries if entry.roles][:50]


@verb(
    PeopleFlow.put_in_force, label="核对无误，任命", by=Role.SEC_ADMIN, form=FirstPasswordsForm, foresees=_foreseen,
    effects=["新设账号的初始密码只在下一页显示一次，请当场打印密码条", "本人首次登录时必须改成自己的密码"],
)
def put_in_force(roll, act, *, passwords):
    """Each post is given by the verb that gives every post, in a file of its own; all or none."""
    made: dict[str, User] = {}
    entries = sorted((entry for entry in roll.examined().entries if entry.roles), key=lambda entry: (entry.department.code, entry.row))
    for entry in entries:
        account = entry.username.lower()
        person = entry.person or made.setdefault(account, _newcomer(entry, passwords))
        for role in entry.roles:
            follow_opening(act, appoint, department=entry.department, person=person, role=role,
                           since=entry.since or act.today, reason=entry.texts["basis"])
    roll.done = [f"{entry.does}：{entry.name}（{entry.username}）任{entry.department}{entry.role_names}" for entry in entries]
    act.note(新设账号=len(made), 任命=sum(len(entry.roles) for entry in entries))


@verb(PeopleFlow.discard, label="作废", by=[Role.SYS_ADMIN, Role.SEC_ADMIN], form=ReasonForm, tone="danger")
def discard(roll, act, *, reason):
    """Nobody on it was enrolled or appointed."""


def _new_accounts(entries) -> dict[str, object]:
    """The first row of each account that is not there yet."""
    found: dict[str, object] = {}
    for entry in entries:
        if entry.person is None and entry.roles:
            found.setdefault(entry.username.lower(), entry)
    return found


def _newcomer(entry, passwords) -> User:
    return User(
        username=User.normalize_username(entry.username), name=entry.name, email=entry.texts.get("email", ""),
        password=passwords[entry.username.lower()], first_password=True,
    )
