"""What was written down stays as it was written (条例28; lessons.md AUD-2; edge case 70)."""
import hashlib

import psycopg
import pytest

from office.models import AccessEntry, Document
from office.models.seal import AccessKind
from office.ledger.access import record_read
from tests.office.ledger.attacks import REFUSED

APPEND_ONLY = (
    "office_event", "office_clockentry", "office_accessentry", "office_seal", "office_blob", "office_attachment",
    "office_holidayday",
    "cases_evidence", "cases_strike", "cases_opinion", "subjects_dispatch", "subjects_dispatchstep",
)
KEPT = (
    "office_casefile", "office_document", "office_installation", "office_user", "office_department", "office_post",
    "office_series", "cases_designation", "cases_statement", "cases_ground", "subjects_subject",
    "subjects_penaltyrecord", "subjects_serviceitem", "sanctions_listentry", "sanctions_responsibleperson",
)
LAST_COLUMN = "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass ORDER BY attnum DESC LIMIT 1"


def changes(table: str, column: str) -> tuple[str, ...]:
    """Every way to touch what is there."""
    return f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_what_is_appended_is_neither_changed_nor_removed(fortress, table):
    """The application lacks the right; the owner, who has it, meets the trigger."""
    with fortress.connect() as app:
        column = app.execute(LAST_COLUMN, [table]).fetchone()[0]
        for statement in changes(table, column):
            app.rollback()
            with pytest.raises(REFUSED, match="permission denied"):
                app.execute(statement)
    names = {"UPDATE": "append_only", "DELETE": "append_only", "TRUNCATE": "never_emptied"}
    with fortress.connect("owner") as owner:
        rows = owner.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        triggers = {row[0] for row in owner.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgenabled = 'O'", [table]
        )}
        assert set(names.values()) <= triggers
        for statement in changes(table, column):
            if rows or statement.startswith("TRUNCATE"):
                with pytest.raises(REFUSED, match="只可追加"):
                    owner.execute(statement)
                owner.rollback()


@pytest.mark.parametrize("table", KEPT)
def test_what_is_kept_is_never_removed(fortress, table):
    for role in ("app", "owner"):
        for statement in (f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
            with fortress.connect(role) as session:
                if role == "app" or "TRUNCATE" in statement or session.execute(f"SELECT 1 FROM {table}").fetchone():
                    with pytest.raises(REFUSED):
                        session.execute(statement)


def test_an_issued_paper_keeps_its_number_its_bytes_and_its_date(fortress):
    """Edge case 72: whatever becomes of the templates, the archived bytes are these."""
    paper = Document.objects.filter(kind="D3").first()
    other = Document.objects.filter(kind="D1").first()
    for change in (
        "number = '伪造'", "sha256 = repeat('0', 64)", f"blob_id = {other.blob_id}", "issued_on = issued_on - 1",
        "code = 'x'", "title = '伪造'", "about = '伪造'", "organ_id = organ_id + 1", "sha256 = ''",
    ):
        with fortress.connect() as app, pytest.raises(REFUSED, match="已制发的文书不得更改"):
            app.execute(f"UPDATE office_document SET {change} WHERE id = {paper.pk}")


def test_an_issued_paper_may_lose_its_force(fortress):
    with fortress.connect() as app:
        assert app.execute("UPDATE office_document SET status = 'revoked' WHERE kind = 'D3'").rowcount == 1
        app.rollback()


def test_the_archived_bytes_are_those_of_the_hash(fortress):
    """Edge case 72."""
    for paper in Document.objects.select_related("blob"):
        assert hashlib.sha256(paper.blob.open()).hexdigest() == paper.sha256 == paper.blob.sha256


def test_a_training_office_does_not_become_a_production_office(fortress):
    """Design §2: nor the other way round."""
    with fortress.connect() as app:
        for statement in (
            "UPDATE office_installation SET training = false, offset_seconds = 0", "DELETE FROM office_installation",
            "INSERT INTO office_installation (id, training, offset_seconds, created_at) VALUES (1, false, 0, now())"
            " ON CONFLICT (id) DO UPDATE SET training = false, offset_seconds = 0",
        ):
            app.rollback()
            with pytest.raises(REFUSED):
                app.execute(statement)


def test_numbers_only_go_up_one_by_one(fortress):
    for change in ("last = last - 1", "last = 0", "last = last + 2", "year = year + 1", "mark = '伪造', last = last + 1"):
        with fortress.connect() as app, pytest.raises(REFUSED):
            app.execute(f"UPDATE office_series SET {change}")


def test_a_read_is_stamped_by_the_database(stored):
    """Nobody dates his own look: neither into an older seal nor out of all of them."""
    entry = record_read(None, AccessKind.LOOK_UP, "虚构")
    entry.refresh_from_db()
    forged = AccessEntry.objects.create(kind=AccessKind.LOOK_UP, what="倒签", at="2020-01-01T00:00:00Z", xact=1)
    forged.refresh_from_db()
    assert forged.at > entry.at and forged.xact > entry.xact


def test_an_administrator_holds_no_other_post(fortress):
    """AUD-05; edge case 71: system and audit administrator are never one person, and neither handles cases."""
    give = (
        "INSERT INTO office_post (file_id, user_id, department_id, role, state, since, until)"
        " SELECT %s, user_id, department_id, %s, 'held', %s, NULL FROM office_post WHERE role = %s LIMIT 1"
    )
    for held, wanted in (("sys_admin", "audit_admin"), ("sec_admin", "sys_admin"), ("audit_admin", "handler"),
                         ("handler", "sys_admin")):
        with fortress.connect() as app, pytest.raises(psycopg.errors.CheckViolation, match="管理员"):
            app.execute(give, [999999, wanted, "2024-01-01", held])
    with fortress.connect() as app, pytest.raises(psycopg.errors.CheckViolation, match="不得重复任职"):
        app.execute(give, [999999, "handler", "2024-01-01", "handler"])


def test_a_post_stays_as_it_was_given(fortress):
    """AUD-03: nobody lengthens his term, takes another role, or hands his post to somebody else."""
    for change in ("role = 'approver'", "user_id = user_id + 1", "department_id = department_id + 1",
                   "since = since - 1", "until = '2099-12-31'"):
        with fortress.connect() as app, pytest.raises(REFUSED, match="不得更改"):
            app.execute(f"UPDATE office_post SET {change} WHERE role = 'handler'")


def test_the_last_administrator_is_not_deleted(fortress):
    """Edge case 71."""
    with fortress.connect() as app, pytest.raises(REFUSED):
        app.execute("DELETE FROM office_user WHERE username = 'anquan'")
