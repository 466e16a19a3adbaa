"""DATABASE_URL: what is understood, and what is refused in words."""

import pytest

from launcher import Trouble
from launcher.address import Address, outside


def test_a_url_names_administrator_server_and_database():
    address = Address.from_url("postgresql://dba:p%40ss%2Fword@db.example:6543/credit?sslmode=require")
    assert address == Address("db.example", "6543", "credit", "dba", "p@ss/word", {"sslmode": "require"})
    assert address.connection()["sslmode"] == "require"


def test_the_port_may_be_left_out():
    assert Address.from_url("postgres://dba@db.example/credit").port == "5432"


@pytest.mark.parametrize(
    "netloc, host",
    [("dba@%2Fvar%2FRun%2FPg", "/var/Run/Pg"), ("dba@[::1]:5432", "::1"), ("dba:a:b@[fe80::1]", "fe80::1")],
)
def test_the_host_may_be_a_socket_folder_or_a_bracketed_address(netloc, host):
    assert Address.from_url(f"postgresql://{netloc}/credit").host == host


@pytest.mark.parametrize(
    "url, word",
    [
        ("mysql://dba@h/credit", "PostgreSQL"),
        ("postgresql://h/credit", "管理员"),
        ("postgresql://dba@h/", "数据库名"),
        ("postgresql://dba@h:port/credit", "端口"),
        ("credit", "PostgreSQL"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_an_example(url, word):
    with pytest.raises(Trouble, match=f"(?s){word}.*postgresql://"):
        Address.from_url(url)


def test_passwords_are_not_shown_by_accident():
    assert "secret" not in repr(Address.from_url("postgresql://dba:secret@h/credit"))


def test_an_empty_url_means_our_own_server(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "  ")
    assert outside() is None
