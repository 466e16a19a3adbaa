"""One entry on the list, for tests of what may become of it."""
import pytest

from tests.sanctions import walk


@pytest.fixture
def entry(clock):
    """In force from 2026-05-06 to 2029-05-06; two measures, one responsible person."""
    return walk.listed(clock)
