"""Walks the cases whose papers are read here, once for the whole run."""
import pytest

from tests.cases.letters import walked


def _walk(blocker, path):
    with blocker.unblock(), walked.training_day() as clock:
        return path(clock)


@pytest.fixture(scope="session")
def organisation(django_db_setup, django_db_blocker):
    return _walk(django_db_blocker, walked.organisation)


@pytest.fixture(scope="session")
def individual(django_db_setup, django_db_blocker):
    return _walk(django_db_blocker, walked.individual)


@pytest.fixture(scope="session")
def dropped(django_db_setup, django_db_blocker):
    return _walk(django_db_blocker, walked.dropped)
