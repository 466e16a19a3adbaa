"""Fixtures for tests that need an office with people in it."""
import pytest

from tests.world import Clock, found_training


@pytest.fixture
def office(db):
    """The training office, its legal time wherever `clock` puts it."""
    found_training()


@pytest.fixture
def clock(office):
    return Clock()
