"""What each role may do: the database itself holds the door shut."""

import psycopg
import pytest
from django.db import connection

READ = "SELECT count(*) FROM django_migrations"


def test_the_tests_themselves_run_as_app(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("app", False)


def test_app_owns_nothing(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relowner = 'app'::regrole")
        assert cursor.fetchall() == []


@pytest.mark.parametrize(
    "statement",
    ["TRUNCATE django_session", "DROP TABLE django_session", "CREATE TABLE mine (id int)", "CREATE SCHEMA mine",
     "ALTER TABLE django_session DISABLE TRIGGER ALL", "SET session_replication_role = replica", "SET ROLE owner"],
)  # fmt: skip
def test_app_cannot_change_the_shape_of_the_database(real_commits, statement):
    with real_commits.connect() as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute(statement)


def test_app_has_time_limits_and_temporary_tables(real_commits):
    with real_commits.connect() as app:
        app.execute("CREATE TEMPORARY TABLE staging (code text)")
        assert app.execute("SHOW statement_timeout").fetchone() == ("1min",)
        assert app.execute("SHOW idle_in_transaction_session_timeout").fetchone() == ("1min",)


def test_reader_reads_and_writes_nothing(real_commits):
    with real_commits.connect("reader", autocommit=True) as reader:
        assert reader.execute(READ).fetchone()[0] > 0
        reader.execute("SET default_transaction_read_only = off")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            reader.execute("DELETE FROM django_session")


def test_real_commits_are_seen_by_other_connections_and_gone_with_the_database(db, real_commits):
    connection.cursor().execute("INSERT INTO django_session VALUES ('a', 'b', now())")
    with real_commits.connect("owner") as owner:
        assert owner.execute("SELECT count(*) FROM django_session").fetchone() == (1,)


def test_the_next_test_finds_nothing_of_it(real_commits):
    with real_commits.connect() as app:
        assert app.execute("SELECT count(*) FROM django_session").fetchone() == (0,)
