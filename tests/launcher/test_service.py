"""Starting: what stands in the way is said in words, with the way out."""

import json
import socket

import pytest

from launcher import Trouble, service


@pytest.fixture
def own_var(tmp_path, monkeypatch):
    monkeypatch.setattr(service, "VAR", tmp_path)
    monkeypatch.setattr(service, "CONNECTION", tmp_path / "connection.json")
    return tmp_path


def test_a_taken_port_is_explained_with_a_free_choice():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Trouble, match=f"端口 {port} 已被别的程序占用.*PORT={port + 1} make run"):
            service.refuse_taken(port)


def test_a_port_of_yesterday_is_not_taken():
    """A listener that was just closed leaves the port in TIME_WAIT, which hinders nobody."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
    service.refuse_taken(port)


@pytest.mark.parametrize("text", ["http", "0", "70000", "-1", ""])
def test_a_port_that_is_no_port_is_refused(monkeypatch, text):
    monkeypatch.setenv("PORT", text)
    with pytest.raises(Trouble, match="PORT=8001"):
        service.wanted_port()


def test_a_second_start_says_where_the_first_one_answers(own_var):
    (own_var / "connection.json").write_text(json.dumps({"url": "http://127.0.0.1:8000/admin/"}))
    with service.only_one(), pytest.raises(Trouble, match="已经在这个文件夹里运行：http://127.0.0.1:8000"), service.only_one():
        raise AssertionError("two at once")


def test_numbers_given_away_anew_are_not_ended(own_var):
    """A killed run's note may name numbers that are now other programs', PID 1 here."""
    note = own_var / "connection.json"
    note.write_text(json.dumps({"processes": [1]}))
    service.end_leftovers()
    assert not note.exists()


def test_web_and_worker_inherit_nothing_that_opens_the_database(monkeypatch):
    for name in ("DATABASE_URL", "XINAN_OWNER_PASSWORD", "XINAN_DB_ROLE", "PGPASSWORD"):
        monkeypatch.setenv(name, "x")
    assert not {"DATABASE_URL", "XINAN_OWNER_PASSWORD", "XINAN_DB_ROLE", "PGPASSWORD"} & service.inherited().keys()
    assert "PATH" in service.inherited()
