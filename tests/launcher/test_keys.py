"""Keys are made once, stay readable to their owner alone, and are never replaced under a database sealed with them."""

import base64

import pytest

from launcher import Trouble
from launcher.keys import load, role_passwords


def test_keys_are_made_once_and_kept(tmp_path):
    path = tmp_path / "var" / "secrets.json"
    keys = load(path)
    assert load(path) == keys
    assert len(base64.b64decode(keys["master_key"])) == 32
    assert path.stat().st_mode & 0o777 == 0o600


def test_lost_keys_are_not_silently_replaced(tmp_path):
    (tmp_path / "pg").mkdir()
    with pytest.raises(Trouble, match="备份"):
        load(tmp_path / "secrets.json", data=tmp_path / "pg")


def test_an_office_may_set_the_roles_passwords_itself(monkeypatch, tmp_path):
    monkeypatch.setenv("XINAN_APP_PASSWORD", "ours")
    keys = load(tmp_path / "secrets.json")
    assert role_passwords(keys) == {"owner": keys["owner"], "app": "ours", "reader": keys["reader"]}
