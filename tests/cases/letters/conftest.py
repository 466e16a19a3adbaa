"""Walks the cases whose papers are read here, once for the whole run."""
import pytest

from tests.cases.letters import walked
from tests.databases import standing_on


def _walk(founded, blocker, path):
    with standing_on(founded), blocker.unblock(), walked.training_day() as clock:
        return path(clock)


@pytest.fixture(scope="session")
def organisation(founded, django_db_blocker):
    return _walk(founded, django_db_blocker, walked.organisation)


@pytest.fixture(scope="session")
def individual(founded, django_db_blocker):
    return _walk(founded, django_db_blocker, walked.individual)


@pytest.fixture(scope="session")
def dropped(founded, django_db_blocker):
    return _walk(founded, django_db_blocker, walked.dropped)
