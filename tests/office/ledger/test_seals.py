"""The daily seal: what an owner rebuilds so that it fits again, the seal still finds (design §5)."""
import json
import time
from datetime import date
from pathlib import Path

import pytest
from django.db import connection

from office.ledger.access import record_read
from office.ledger.seal import line_of, seal_day
from office.models import AccessEntry, Seal
from office.models.seal import AccessKind
from tests.cases import walk
from tests.concurrency.together import at_once
from tests.office.ledger.test_verify_ledger import remove, tampering, verify

MONDAY, TUESDAY, WEDNESDAY = date(2026, 5, 4), date(2026, 5, 5), date(2026, 5, 6)
LATEST = "SELECT greatest((SELECT max(xact) FROM office_accessentry), (SELECT max(xact) FROM office_event))"
REBUILD = """
DO $$ DECLARE row office_event; head bytea := ''; BEGIN
  FOR row IN SELECT * FROM office_event WHERE file_id = {0} ORDER BY seq LOOP
    row.prev := head; head := office_event_digest(row);
    UPDATE office_event SET prev = row.prev, hash = head WHERE id = row.id;
  END LOOP;
  UPDATE office_casefile SET chain_head = head, version = (SELECT count(*) FROM office_event WHERE file_id = {0})
   WHERE id = {0};
END $$
"""


@pytest.fixture(autouse=True)
def outside(settings, tmp_path) -> Path:
    """The folder the lines leave to."""
    settings.SEAL_DIR = str(tmp_path / "seals")
    return tmp_path / "seals"


@pytest.fixture
def sealed(stored):
    """Two days sealed, with reads in both."""
    for day in (MONDAY, TUESDAY):
        record_read(None, AccessKind.LOOK_UP, f"虚构查询{day}")
        wait_for_others()
        seal_day(day)
    return stored


def wait_for_others() -> None:
    """Other databases of the server count too: what they have open puts a row off to the next seal."""
    with connection.cursor() as cursor:
        cursor.execute(LATEST)
        latest, until = cursor.fetchone()[0], time.monotonic() + 30
        while time.monotonic() < until:
            cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            if cursor.fetchone()[0] > latest:
                return
            time.sleep(0.1)
    raise TimeoutError("somebody keeps a transaction open on this server")


def test_a_sealed_record_is_clean(sealed, outside):
    assert verify()[0] == 0
    assert verify("--lines", str(outside))[0] == 0


def test_a_line_leaves_the_system_and_says_what_the_seal_says(sealed, outside):
    seal = Seal.objects.get(day=MONDAY)
    written = (outside / "2026-05-04.json").read_text(encoding="utf-8")
    assert written == line_of(seal) + "\n"
    assert json.loads(written)["digest"] == seal.digest


def test_a_day_is_sealed_once(sealed):
    first = Seal.objects.get(day=TUESDAY)
    assert seal_day(TUESDAY).pk == first.pk
    assert Seal.objects.count() == 2


def test_two_workers_seal_one_day_once(sealed):
    made = at_once(*[lambda: seal_day(WEDNESDAY).pk] * 3)
    assert len(set(made)) == 1 and Seal.objects.filter(day=WEDNESDAY).count() == 1


def test_a_line_lost_before_it_left_is_written_the_next_time(sealed, outside):
    (outside / "2026-05-05.json").unlink()
    seal_day(TUESDAY)
    assert (outside / "2026-05-05.json").exists()


def test_a_line_that_left_is_never_written_over(sealed, outside):
    (outside / "2026-05-05.json").write_text("另有内容", encoding="utf-8")
    seal_day(TUESDAY)
    assert (outside / "2026-05-05.json").read_text(encoding="utf-8") == "另有内容"


def test_a_chain_rebuilt_after_its_seal_is_found_by_the_seal(sealed):
    """Every hash fits again and the head too; only the seal remembers."""
    case = sealed.waiting[0]
    with tampering(sealed, "office_event", "office_casefile") as owner:
        owner.execute("UPDATE office_event SET reason = '改' WHERE file_id = %s AND seq = 2", [case.pk])
        owner.execute(REBUILD.format(case.pk))
    code, said = verify()
    assert code == 1 and "2026-05-04封存的办理记录已被改动或重建" in said and case.file.number not in said


def test_a_last_row_cut_off_with_its_head_mended_is_found_by_the_seal(sealed):
    case = sealed.waiting[0]
    with tampering(sealed, "office_event", "office_casefile") as owner:
        remove(owner, case, case.file.version)
        owner.execute(REBUILD.format(case.pk))
    code, said = verify()
    assert code == 1 and "封存的办理记录已被改动或重建" in said


def test_what_is_written_after_a_seal_does_not_break_it(sealed):
    walk.do(walk.decide.drop, sealed.waiting[0], "shenpi", reason="证据不足")
    record_read(None, AccessKind.LOOK_UP, "虚构后来的查询")
    assert verify()[0] == 0
    wait_for_others()
    seal_day(WEDNESDAY)
    assert verify()[0] == 0


@pytest.mark.parametrize(
    "change",
    ["UPDATE office_accessentry SET what = '改' WHERE id = {0}", "DELETE FROM office_accessentry WHERE id = {0}",
     "UPDATE office_accessentry SET purpose = '改' WHERE id = {0}",
     "UPDATE office_accessentry SET id = id + 1000 WHERE id = {0}"],
)  # fmt: skip
def test_an_altered_or_missing_read_is_found_by_the_seal_of_its_day(sealed, change):
    """AUD-10: who looked cannot be made not to have looked."""
    entry = AccessEntry.objects.filter(what__contains="05-05").get()
    with tampering(sealed, "office_accessentry") as owner:
        owner.execute(change.format(entry.pk))
    code, said = verify()
    assert code == 1 and "2026-05-05封存的访问记录已被改动" in said and "2026-05-04封存的访问" not in said


@pytest.mark.parametrize("signature", ["00" * 64, "zz" * 64, ""])
def test_a_broken_signature_is_found(sealed, signature):
    with tampering(sealed, "office_seal") as owner:
        owner.execute("UPDATE office_seal SET signature = %s WHERE day = %s", [signature, TUESDAY])
    code, said = verify()
    assert code == 1 and "2026-05-05的封存已被改动" in said and "2026-05-04的封存" not in said


def test_a_seal_that_is_missing_in_the_middle_is_found_by_the_next(sealed):
    seal_day(WEDNESDAY)
    with tampering(sealed, "office_seal") as owner:
        owner.execute("DELETE FROM office_seal WHERE day = %s", [TUESDAY])
    code, said = verify()
    assert code == 1 and "2026-05-06的封存与上一日不相接" in said


def test_seals_removed_or_replaced_together_are_found_by_the_lines_kept_outside(sealed, outside):
    """Whoever rebuilds everything in the database cannot reach what has left it."""
    with tampering(sealed, "office_seal") as owner:
        owner.execute("DELETE FROM office_seal")
    assert verify()[0] == 0
    code, said = verify("--lines", str(outside))
    assert code == 1 and "2026-05-04在外保存的封存与库中的不一致" in said


def test_a_read_by_somebody_slower_than_the_seal_belongs_to_the_next_seal(sealed):
    """A transaction still open while sealing may commit a smaller number later; no seal breaks over it."""
    with sealed.connect() as slow:
        slow.execute("INSERT INTO office_accessentry (kind, what, purpose) VALUES ('look_up', '虚构慢查询', '')")
        record_read(None, AccessKind.LOOK_UP, "虚构快查询")
        seal_day(WEDNESDAY)
        slow.commit()
    assert verify()[0] == 0
    wait_for_others()
    seal_day(date(2026, 5, 7))
    with tampering(sealed, "office_accessentry") as owner:
        owner.execute("UPDATE office_accessentry SET what = '改' WHERE what = '虚构慢查询'")
    assert "2026-05-07封存的访问记录已被改动" in verify()[1]
