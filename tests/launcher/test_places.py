"""PostgreSQL's account must be able to reach its programs and its data."""

import pytest

from launcher import places
from launcher.places import closed_folder, postgres_home

STRANGER = 64_000


@pytest.fixture
def checkout(open_folder):
    folder = open_folder / "home" / "信案 checkout"
    folder.mkdir(parents=True)
    for step in (folder.parent, folder):
        step.chmod(0o755)
    return folder


def test_an_open_way_is_open(checkout):
    assert closed_folder(checkout, STRANGER, STRANGER) is None


def test_a_private_parent_is_named(checkout):
    checkout.parent.chmod(0o700)
    assert closed_folder(checkout, STRANGER, STRANGER) == checkout.parent


def test_the_owner_of_a_private_folder_may_enter_it(checkout):
    checkout.parent.chmod(0o700)
    owner = checkout.parent.stat()
    assert closed_folder(checkout, owner.st_uid, owner.st_gid) is None


def test_as_root_a_private_checkout_keeps_its_database_elsewhere(checkout, monkeypatch, open_folder):
    monkeypatch.setattr(places, "account", lambda: places.pwd.getpwuid(65534))
    monkeypatch.setattr(places, "OPEN_HOME", open_folder / "lib")
    (open_folder / "lib").mkdir()
    checkout.parent.chmod(0o700)
    home = postgres_home(checkout)
    assert home.parent == open_folder / "lib"
    assert home.stat().st_mode & 0o777 == 0o755
    checkout.parent.chmod(0o755)
    assert postgres_home(checkout) == checkout / "var"
