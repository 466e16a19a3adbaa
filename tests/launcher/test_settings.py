"""Settings that must differ from the libraries' defaults (lessons 9.7), and production's refusal to guess."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from config.settings import base
from config.settings.database import database
from launcher.places import ROOT


def start_production(**environment):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("XINAN_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-c", "import config.settings.production"],
        cwd=ROOT, env=clean | environment, capture_output=True, text=True,
    )  # fmt: skip


COMPLETE = {
    "XINAN_SECRET_KEY": "k", "XINAN_MASTER_KEY": "m", "XINAN_HOSTS": "xinan.example",
    "XINAN_DB_HOST": "/socket", "XINAN_APP_PASSWORD": "p",
}  # fmt: skip


def test_production_starts_with_all_its_keys():
    assert start_production(**COMPLETE).returncode == 0


@pytest.mark.parametrize("name", COMPLETE)
def test_production_does_not_start_without(name):
    done = start_production(**{key: value for key, value in COMPLETE.items() if key != name})
    assert done.returncode != 0
    assert f"正式环境缺少：{name}" in done.stderr


def test_a_slow_task_is_not_started_twice():
    assert settings.Q_CLUSTER["timeout"] < settings.Q_CLUSTER["retry"]
    assert settings.Q_CLUSTER["orm"] == "default"
    assert "pool" not in settings.DATABASES["default"]["OPTIONS"]


def test_passwords_are_kept_with_argon2():
    assert base.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]


def test_transactions_belong_to_the_door():
    assert settings.DATABASES["default"]["ATOMIC_REQUESTS"] is False


def test_nobody_is_no_person():
    assert settings.ANONYMOUS_USER_NAME is None


def test_an_unknown_role_is_refused(monkeypatch):
    monkeypatch.setenv("XINAN_DB_ROLE", "postgres")
    with pytest.raises(ValueError, match="XINAN_DB_ROLE"):
        database()
