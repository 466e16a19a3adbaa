"""The officers of the desk's tests, and a chair for each of them."""

import pytest

from office.models import Department, Role, User
from tests.office.desk.small_office import department, food_domain, officer


@pytest.fixture
def bureau(db) -> Department:
    return department("11500000000000001A", "市场监管局")


@pytest.fixture
def reviewer(bureau) -> User:
    return officer("shenhe", "虚构王芳", (bureau, Role.LEGAL))


@pytest.fixture
def handler(bureau) -> User:
    return officer("jingban", "虚构陈刚", (bureau, Role.HANDLER))


@pytest.fixture
def stranger(db) -> User:
    return officer("wairen", "虚构李明", (department("11500000000000002B", "应急局"), Role.LEGAL))


@pytest.fixture
def domain(bureau, reviewer):
    return food_domain(bureau, reviewer)


@pytest.fixture
def at_the_desk(client, settings):
    """Signs somebody in at the desk of these tests: at_the_desk(user) -> client."""
    settings.ROOT_URLCONF = "tests.office.desk.urls"

    def sit_down(user):
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sit_down
