"""`python manage.py …` typed by hand finds the running server."""

import json

import pytest

from launcher.environment import adopt


@pytest.fixture
def connection(tmp_path):
    path = tmp_path / "connection.json"
    path.write_text(json.dumps({"environment": {"XINAN_DB_HOST": "/there", "XINAN_APP_PASSWORD": "p"}}))
    return path


def test_a_command_speaks_as_app_to_the_running_server(connection):
    environ = {}
    adopt(["manage.py", "shell"], environ, connection)
    assert environ == {"XINAN_DB_HOST": "/there", "XINAN_APP_PASSWORD": "p"}


def test_migrate_speaks_as_owner(connection):
    environ = {}
    adopt(["manage.py", "migrate"], environ, connection)
    assert environ["XINAN_DB_ROLE"] == "owner"


def test_an_environment_that_names_a_server_is_left_alone(connection):
    environ = {"XINAN_DB_HOST": "/elsewhere"}
    adopt(["manage.py", "shell"], environ, connection)
    assert environ == {"XINAN_DB_HOST": "/elsewhere"}


def test_without_a_running_server_nothing_is_made_up(tmp_path):
    environ = {}
    adopt(["manage.py"], environ, tmp_path / "connection.json")
    assert environ == {}
