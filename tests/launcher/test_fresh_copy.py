"""`python3 run.py` as a newcomer meets it: from nothing to a working office, and down again without a trace."""

import json
import os
import shutil
import signal
import tempfile
import time
from pathlib import Path

import pytest

from launcher.places import postgres_home
from tests.launcher.fresh import Office, copy_to

pytestmark = pytest.mark.proof

SESSION = "from django.contrib.sessions.models import Session as S; import datetime as d; "
KEEP = SESSION + "S.objects.create(session_key='kept', session_data='', expire_date='2099-01-01T00:00:00Z')"
COUNT = SESSION + "print('kept:', S.objects.filter(session_key='kept').count())"


@pytest.fixture(scope="module")
def office():
    folder = Path(tempfile.mkdtemp(prefix="xinan-信案-", dir="/var/tmp"))
    folder.chmod(0o755)
    yield Office(copy_to(folder / "copy"))
    shutil.rmtree(folder)


def test_a_fresh_copy_answers_stops_without_a_trace_and_keeps_its_data(office):
    with office.running(signal.SIGINT):
        assert office.get("/admin/login/") == 200
        office.manage("shell", "-c", KEEP)
    assert "数据保留" in office.said()
    assert office.process.returncode == 0
    assert office.left_behind() == []
    with office.running(signal.SIGTERM):
        assert "kept: 1" in office.manage("shell", "-c", COUNT)
        assert "No migrations to apply" in office.manage("migrate")
    assert office.left_behind() == []


def test_a_second_start_explains_itself_and_harms_nothing(office):
    with office.running():
        second = office.once()
        assert second.returncode == 1
        assert f"已经在这个文件夹里运行：http://127.0.0.1:{office.port}" in second.stderr
        assert office.get("/admin/login/") == 200


def test_after_kill_9_the_next_start_clears_up_and_goes_on(office):
    office.start()
    office.end(signal.SIGKILL)
    assert office.left_behind() != []
    with office.running():
        assert office.get("/admin/login/") == 200
        assert "kept: 1" in office.manage("shell", "-c", COUNT)
    assert office.left_behind() == []


def test_a_killed_database_comes_back(office):
    with office.running():
        os.kill(int((office.folder / "var/pg/postmaster.pid").read_text().split()[0]), signal.SIGKILL)
        deadline = time.monotonic() + 20
        while "数据库已恢复" not in office.said() and time.monotonic() < deadline:
            time.sleep(0.2)
        assert "kept: 1" in office.manage("shell", "-c", COUNT)
        assert office.answers("/admin/login/")


def test_what_falls_with_the_database_is_started_again(office):
    """The web server or the worker may not outlive the moment without a database: the office does."""
    with office.running():
        web, worker = json.loads((office.folder / "var/connection.json").read_text())["processes"]
        database = int((office.folder / "var/pg/postmaster.pid").read_text().split()[0])
        for process in (database, web, worker):
            os.kill(process, signal.SIGKILL)
        deadline = time.monotonic() + 20
        while "随数据库停止，正在重新启动" not in office.said() and time.monotonic() < deadline:
            time.sleep(0.2)
        assert office.answers("/admin/login/")
        assert "kept: 1" in office.manage("shell", "-c", COUNT)
    assert office.left_behind() == []


def test_a_checkout_in_a_private_folder_says_where_its_database_lies(tmp_path):
    """As root in a home folder PostgreSQL's account cannot enter, as pytest's own folders are; otherwise in var/."""
    office = Office(copy_to(tmp_path / "copy"))
    home = postgres_home(office.folder)
    moved = home != office.folder / "var"
    try:
        with office.running():
            assert (f"数据库的程序和数据因此放在 {home}" in office.said()) == moved
            assert office.get("/admin/login/") == 200
        assert (home / "pg" / "PG_VERSION").exists()
        assert office.left_behind() == []
    finally:
        shutil.rmtree(home)
