"""The small office every test lives in and every training office begins with; every name is invented."""
from datetime import date
from functools import cache

from django.contrib.auth.hashers import make_password

from office.actions.people import appoint
from office.models import Department, Role, User
from office.workflow.perform import open_case

SINCE = date(2021, 7, 1)
PASSWORD = "xinan-training"

HUB = "11500152000000027L"
MARKET = "11500152000000019R"
MUNICIPAL_MARKET = "11500000000000019A"

DEPARTMENTS = (
    {
        "code": MUNICIPAL_MARKET, "name": "重庆市市场监督管理局（训练）", "short_name": "市市场监管局", "level": "municipal",
        "territory": "重庆市", "field": "市场监管", "number_mark": "渝市监信", "government_name": "重庆市人民政府",
        "government_address": "重庆市虚构区人民路1号", "court_name": "重庆市虚构中级人民法院",
    },
    {
        "code": HUB, "name": "重庆市潼南区发展和改革委员会（训练）", "short_name": "潼南区发展改革委", "is_hub": True,
        "territory": "潼南区", "field": "社会信用", "number_mark": "潼发改信", "government_name": "重庆市潼南区人民政府",
        "government_address": "重庆市潼南区虚构大道1号", "court_name": "重庆市潼南区人民法院",
    },
    {
        "code": MARKET, "name": "重庆市潼南区市场监督管理局", "short_name": "潼南区市场监管局", "territory": "潼南区",
        "field": "市场监管", "number_mark": "潼市监信", "government_name": "重庆市潼南区人民政府",
        "government_address": "重庆市潼南区虚构大道1号", "court_name": "重庆市潼南区人民法院",
    },
)
ADDRESS = {"address": "重庆市潼南区虚构路8号", "contact_name": "虚构联络员", "contact_phone": "023-00000000"}

OFFICERS = (
    ("jingban", "虚构周经办", MARKET, (Role.HANDLER, Role.SERVER)),
    ("fazhi", "虚构吴法制", MARKET, (Role.LEGAL,)),
    ("shenpi", "虚构郑审批", MARKET, (Role.APPROVER,)),
    ("songda", "虚构王送达", MARKET, (Role.SERVER,)),
    ("gongshi", "虚构冯公示", MARKET, (Role.PUBLISHER,)),
    ("huizong", "虚构陈汇总", HUB, (Role.HANDLER,)),
    ("fuhe", "虚构褚复核", HUB, (Role.REVIEWER,)),
    ("jiandu", "虚构卫监督", HUB, (Role.SUPERVISOR,)),
    ("xitong", "虚构蒋系统", HUB, (Role.SYS_ADMIN,)),
    ("anquan", "虚构沈安全", HUB, (Role.SEC_ADMIN,)),
    ("shenji", "虚构韩审计", HUB, (Role.AUDIT_ADMIN,)),
)


def make_departments() -> dict[str, Department]:
    for facts in DEPARTMENTS:
        Department.objects.get_or_create(code=facts["code"], defaults={**ADDRESS, **facts})
    made = {department.code: department for department in Department.objects.all()}
    if made[MARKET].line_superior_id is None:
        made[MARKET].line_superior = made[MUNICIPAL_MARKET]
        made[MARKET].save(update_fields=["line_superior"])
    return made


def make_officers(departments: dict[str, Department], officers=OFFICERS) -> list[User]:
    """Each with the training password and the posts that give him his verbs."""
    made = []
    for username, name, code, roles in officers:
        person = User.objects.filter(username=username).first()
        made.append(person or _enrol(User(username=username, name=name), departments[code], roles))
    return made


@cache
def _password() -> str:
    """Everybody's hash: to make one is slow on purpose, and this password is printed on the sign-in page."""
    return make_password(PASSWORD)


def _enrol(person: User, department: Department, roles) -> User:
    """By the office itself: there is no security administrator before the first one is appointed."""
    person.password = _password()
    for role in roles:
        open_case(appoint, department=department, actor=None, person=person, role=role, since=SINCE, reason="训练环境设立")
    return person
