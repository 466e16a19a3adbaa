"""Fixtures for tests that need an office with people in it."""
import pytest

from tests.world import Clock


@pytest.fixture
def office(db):
    """The training office, founded once a run (`founded`); its legal time is wherever `clock` puts it."""


@pytest.fixture
def clock(office):
    return Clock()
