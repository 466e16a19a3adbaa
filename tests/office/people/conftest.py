"""A hub with its administrators, a bureau with its officers, and a chair for each of them at the real desk."""
from collections.abc import Callable

import pytest

from office.models import Department, Role, User
from tests.office.desk.small_office import department, food_domain, officer


@pytest.fixture
def hub(db) -> Department:
    made = department("11500000000000003C", "发展改革委")
    made.is_hub = True
    made.save()
    return made


@pytest.fixture
def bureau(db) -> Department:
    return department("11500000000000001A", "市场监管局")


@pytest.fixture
def security(hub) -> User:
    return officer("anquan", "虚构沈安全", (hub, Role.SEC_ADMIN))


@pytest.fixture
def second_security(hub) -> User:
    return officer("anquan2", "虚构钱安全", (hub, Role.SEC_ADMIN))


@pytest.fixture
def system(hub) -> User:
    return officer("xitong", "虚构蒋系统", (hub, Role.SYS_ADMIN))


@pytest.fixture
def auditor(hub) -> User:
    return officer("shenji", "虚构韩审计", (hub, Role.AUDIT_ADMIN))


@pytest.fixture
def supervisor(hub) -> User:
    return officer("jiandu", "虚构卫监督", (hub, Role.SUPERVISOR))


@pytest.fixture
def own_supervisor(bureau) -> User:
    """Of the bureau alone."""
    return officer("jiandu2", "虚构华监督", (bureau, Role.SUPERVISOR))


@pytest.fixture
def handler(bureau) -> User:
    return officer("jingban", "虚构陈刚", (bureau, Role.HANDLER))


@pytest.fixture
def newcomer(db) -> User:
    """Enrolled, without any post."""
    return officer("xinren", "虚构新人")


@pytest.fixture
def domain(bureau):
    """A procedure that is about no officer, opened by the bureau's reviewer."""
    return food_domain(bureau, officer("shenhe", "虚构王芳", (bureau, Role.LEGAL)))


@pytest.fixture
def sits_down(client) -> Callable:
    """sits_down(user) -> client, at the desk everybody uses."""

    def sit_down(user):
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sit_down
