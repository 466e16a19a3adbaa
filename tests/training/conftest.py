"""Tests in this folder begin in the full training office, founded once a run as `make run` founds it."""
import pytest


@pytest.fixture
def beginning(city):
    return city
