"""Offices and officers for the tests of identity, records and intake."""
import pytest

from office.models import Department, Role, User
from tests.appointments import give_posts

from .sheets import HUB, ORGAN, ORGAN_NAME, OTHER_ORGAN


def department(code: str, name: str, mark: str, **more) -> Department:
    return Department.objects.create(
        code=code, name=name, short_name=name[-8:], territory="潼南区", number_mark=mark,
        government_name="虚构人民政府", government_address="虚构路1号", court_name="虚构人民法院", address="虚构路2号",
        contact_name="虚构人", contact_phone="023-00000000", **more,
    )


def officer(username: str, where: Department, *roles: Role) -> User:
    user = User.objects.create_user(username, password="虚构密码1234567", name=f"虚构{username}", is_staff=True)
    give_posts(user, where, *roles)
    return user


@pytest.fixture
def hub(db):
    """The credit office: brings in sheets of every organ."""
    return department(HUB, "重庆市潼南区发展和改革委员会", "潼发改信", is_hub=True)


@pytest.fixture
def regulator(db):
    return department(ORGAN, ORGAN_NAME, "潼市监信")


@pytest.fixture
def other_regulator(db):
    return department(OTHER_ORGAN, "重庆市渝中区市场监督管理局", "渝市监信")


@pytest.fixture
def handler(regulator):
    return officer("jingban", regulator, Role.HANDLER)


@pytest.fixture
def hub_handler(hub):
    return officer("huizong", hub, Role.HANDLER)


@pytest.fixture
def stranger(other_regulator):
    return officer("waibu", other_regulator, Role.HANDLER)
