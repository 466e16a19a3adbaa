"""Tests in this folder begin in the full training office, founded once a run as `make run` founds it."""
import io

import pytest
from django.core.management import call_command

from tests.databases import standing_on


@pytest.fixture(scope="session")
def city(copies, empty, django_db_blocker):
    with copies.copy() as clone:
        with django_db_blocker.unblock(), standing_on(clone):
            call_command("open_training_office", stdout=io.StringIO())
        yield clone


@pytest.fixture
def beginning(city):
    return city
