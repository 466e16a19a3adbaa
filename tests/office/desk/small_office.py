"""A small office for the desk's tests: departments, officers with posts, and a domain brought in by a real verb."""

from office.models import Department, Role, User
from office.workflow.perform import open_case
from sanctions.actions.domain import load
from tests.appointments import give_posts

PASSWORD = "虚构密码-123"
PARAMETERS = [
    {"key": "statement", "label": "陈述申辩期间", "value": "5wd", "confidence": "R"},
    {"key": "term", "label": "名单期限", "value": "3y", "confidence": "S"},
]


def department(code: str, name: str) -> Department:
    return Department.objects.create(
        code=code, name=f"重庆市虚构区{name}", short_name=name, territory="虚构区", number_mark=f"虚{name[:1]}信",
        government_name="虚构区人民政府", government_address="虚构路1号", court_name="虚构区人民法院",
        address="虚构路2号", contact_name="虚构赵六", contact_phone="023-00000000",
    )


def officer(username: str, name: str, *posts: tuple[Department, Role]) -> User:
    user = User.objects.create_user(username, password=PASSWORD, name=name, is_staff=True)
    for where, role in posts:
        give_posts(user, where, role)
    return user


def food_domain(bureau: Department, reviewer: User):
    """A draft with one parameter that must be confirmed before it can be used."""
    return open_case(
        load, department=bureau, actor=reviewer, code="food", name="食品安全", list_name="食品安全严重失信主体名单",
        rule_title="虚构办法", rule_number="虚构令第1号", parameters=PARAMETERS,
    ).case
