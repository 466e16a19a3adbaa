"""Somebody holds what the door needs: a friendly word after three seconds, and nothing has changed (CON-4)."""
import time

import pytest
from django.db import connection

from office.workflow.errors import Busy
from office.workflow.locks import PATIENCE, door_transaction
from tests.concurrency.together import at_once
from tests.concurrency.test_two_officers import deciding
from tests.dump import fingerprint


def test_a_held_file_and_a_held_series_both_end_in_a_friendly_word(stored):
    """Another connection holds the one case's row; and the row from which the other case would take its number."""
    first, second = stored.waiting
    with stored.connect() as holder, stored.connect("reader") as reader:
        before = fingerprint(reader)
        reader.rollback()
        holder.execute("SELECT 1 FROM office_casefile WHERE id = %s FOR NO KEY UPDATE", [first.pk])
        holder.execute("SELECT 1 FROM office_series WHERE mark = '潼市监信决' FOR UPDATE")
        began = time.monotonic()
        outcomes = at_once(deciding(first, "shenpi"), deciding(second, "shenpi"))
        waited = time.monotonic() - began
        assert [type(each) for each in outcomes] == [Busy, Busy]
        assert all("他人正在办理" in str(each) for each in outcomes)
        assert PATIENCE == "3s" and 3 <= waited < 12
        assert fingerprint(reader) == before
        holder.rollback()
    assert deciding(first, "shenpi")().events


def test_readers_and_others_files_are_not_kept_waiting(stored):
    """The lock names the row only and leaves foreign keys alone."""
    first, second = stored.waiting
    with stored.connect() as holder, stored.connect() as other:
        holder.execute("SELECT 1 FROM office_casefile WHERE id = %s FOR NO KEY UPDATE", [first.pk])
        other.execute("SET lock_timeout = '200ms'")
        assert other.execute("SELECT state FROM office_casefile WHERE id = %s", [first.pk]).fetchone()
        other.execute("SELECT 1 FROM office_casefile WHERE id = %s FOR KEY SHARE", [first.pk])
        assert deciding(second, "shenpi")().events


@pytest.mark.parametrize("code", ["55P03", "40P01"])
def test_a_lock_taken_back_by_the_database_is_a_friendly_word_too(stored, code):
    """Two who wait for each other: the database frees one of them, and he is told to try again."""
    with pytest.raises(Busy), door_transaction(), connection.cursor() as cursor:
        cursor.execute(f"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{code}'; END $$")
