"""The tests' own databases: threads see one another's commits, runs side by side do not disturb each other."""

from http.client import HTTPConnection
from threading import Thread

import psycopg
import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from launcher.postgres import Postgres
from tests.databases import Copies, shared


def begin_session(key: str) -> None:
    Session.objects.create(session_key=key, session_data="", expire_date=timezone.now())


def test_threads_have_connections_of_their_own_to_the_same_database(real_commits):
    def work():
        begin_session("thread")
        connection.close()

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert Session.objects.get().session_key == "thread"


def test_a_fixture_may_ask_for_db_where_the_test_commits(real_commits, db):
    begin_session("committed")
    with real_commits.connect() as other:
        assert other.execute("SELECT session_key FROM django_session").fetchone() == ("committed",)


def test_rows_of_a_rolled_back_test_are_gone_first(db):
    assert not Session.objects.exists()
    begin_session("rolled back")


def test_rows_of_a_rolled_back_test_are_gone_second(db):
    assert not Session.objects.exists()


def test_without_asking_there_is_no_database():
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Session.objects.exists()



def test_the_live_server_works_on_the_tests_database(office_server, real_commits):
    address = office_server.url.removeprefix("http://")
    browser = HTTPConnection(address)
    browser.request("GET", "/admin/login/")
    assert browser.getresponse().status == 200
    browser.close()


@pytest.mark.proof
def test_the_last_of_several_runs_stops_the_server(open_folder):
    ours = Postgres(open_folder / "pg", home=open_folder)
    with shared(ours) as first:
        with shared(Postgres(ours.data, home=open_folder)):
            assert ours.running()
        with psycopg.connect(**first.admin.connection()) as session:
            assert session.execute("SELECT 1").fetchone() == (1,)
    assert not ours.running()


@pytest.mark.proof
def test_databases_of_a_killed_run_are_cleared_away_by_the_next(open_folder):
    ours = Postgres(open_folder / "pg", home=open_folder)
    with shared(ours) as server, psycopg.connect(**server.admin.connection(), autocommit=True) as session:
        template = Copies(server).template(lambda: None)
        session.execute("CREATE DATABASE xinan_test_999999999_1")
        with shared(ours):
            names = [name for (name,) in session.execute("SELECT datname FROM pg_database WHERE datname ~ 'test'")]
    assert names == [template.name]
