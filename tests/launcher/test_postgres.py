"""Our own server: started twice, killed, moved to odd folders; with the shipped programs and with PostgreSQL 15."""

import os
import signal

import psycopg
import pytest

from launcher import Trouble, roles
from launcher.keys import make, role_passwords
from launcher.postgres import Postgres
from launcher.suites import POSTGRES_15

pytestmark = pytest.mark.proof

PASSWORD = "administrator"


@pytest.fixture(params=["shipped", "15"])
def programs(request, monkeypatch):
    if request.param == "15":
        monkeypatch.setenv("PG_BINDIR", str(POSTGRES_15))
    else:
        monkeypatch.delenv("PG_BINDIR", raising=False)


@pytest.fixture
def server(open_folder, programs):
    made = Postgres(open_folder / "pg", home=open_folder)
    yield made
    made.stop()


def count(address) -> int:
    with psycopg.connect(**address.connection()) as session:
        return session.execute("SELECT count(*) FROM kept").fetchone()[0]


def pid_of(server) -> int:
    return int((server.data / "postmaster.pid").read_text().split()[0])


def test_a_second_start_finds_the_first(server):
    server.start(PASSWORD)
    first = pid_of(server)
    Postgres(server.data, home=server.data.parent).start(PASSWORD)
    assert pid_of(server) == first


def test_a_stop_is_complete_and_may_be_repeated(server):
    server.start(PASSWORD)
    server.stop()
    server.stop()
    assert not server.running()
    assert not (server.data / "postmaster.pid").exists()


def test_a_wrong_password_opens_nothing(server):
    address = server.start(PASSWORD)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(**address.to(password="guess").connection())


def test_committed_rows_survive_kill_9(server):
    """The killed server may stay a zombie with its lock file, and its children live on for a moment."""
    address = server.start(PASSWORD)
    with psycopg.connect(**address.connection()) as session:
        session.execute("CREATE TABLE kept AS SELECT generate_series(1, 1000)")
        session.execute("CHECKPOINT")
    with psycopg.connect(**address.connection()) as session:
        session.execute("INSERT INTO kept SELECT generate_series(1, 500)")
    os.kill(pid_of(server), signal.SIGKILL)
    assert count(server.start(PASSWORD)) == 1500


def test_a_lock_file_with_a_strangers_number_does_not_lock(server):
    """After a restart of the machine the number in it may be any other program's: ours here."""
    server.start(PASSWORD)
    lock = server.data / "postmaster.pid"
    kept = lock.read_text().split("\n", 1)[1]
    server.stop()
    lock.write_text(f"{os.getpid()}\n{kept}")
    assert not server.running()
    server.start(PASSWORD)
    assert pid_of(server) != os.getpid()


@pytest.mark.parametrize("name", ["信案 数据", "it's, \"odd\"", "long" * 25])
def test_folders_may_have_any_name(open_folder, programs, name):
    server = Postgres(open_folder / name / "pg", home=open_folder)
    server.data.parent.mkdir()
    try:
        with psycopg.connect(**server.start(PASSWORD).connection()) as session:
            assert session.execute("SELECT '信' < '案', lower('ÄÖ')").fetchone() is not None
    finally:
        server.stop()


def test_an_interrupted_first_start_is_begun_anew(server):
    half = server.data.with_name("pg.new")
    half.mkdir()
    (half / "PG_VERSION").write_text("15")
    server.start(PASSWORD)
    assert server.running()


def test_files_of_another_version_are_left_alone(server):
    server.start(PASSWORD)
    server.stop()
    version = server.data / "PG_VERSION"
    version.write_text("14\n")
    with pytest.raises(Trouble, match="由 PostgreSQL 14 建立"):
        server.start(PASSWORD)


def test_an_administrator_who_is_no_superuser_suffices(server):
    """What a hosted database offers: a role that may create roles and databases, nothing more."""
    address = server.start(PASSWORD)
    with psycopg.connect(**address.connection()) as session:
        session.execute("CREATE ROLE dba LOGIN CREATEROLE CREATEDB PASSWORD 'dba'")
    dba = address.to(user="dba", password="dba")
    passwords = role_passwords(make())
    for _twice in range(2):
        roles.prepare(dba, "信用", passwords)
    with roles.administration(dba) as session:
        roles.create(session, "copy", template="信用")
        held = psycopg.connect(**address.to(name="copy", user="app", password=passwords["app"]).connection())
        roles.drop(session, "copy")
        held.close()


def test_a_mighty_role_of_the_same_name_is_refused(server):
    address = server.start(PASSWORD)
    with psycopg.connect(**address.connection()) as session:
        session.execute("CREATE ROLE app LOGIN SUPERUSER")
    with pytest.raises(Trouble, match="角色 app 权力过大"):
        roles.prepare(address, "xinan", role_passwords(make()))


def test_roles_made_elsewhere_with_other_passwords_are_explained(server):
    address = server.start(PASSWORD)
    roles.prepare(address, "xinan", role_passwords(make()))
    with pytest.raises(Trouble, match="XINAN_OWNER_PASSWORD"):
        roles.prepare(address, "xinan", role_passwords(make()))
