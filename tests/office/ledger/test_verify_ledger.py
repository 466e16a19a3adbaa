"""verify_ledger finds and names what an owner did with the guards switched off (design §5; edge case 70)."""
import io
import json
from contextlib import contextmanager

import pytest
from django.core.management import call_command
from psycopg.sql import SQL, Identifier

COLUMNS = "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'office_event'::regclass"
# Another value of the same type, whatever stood there.
OTHERWISE = {
    "bigint": "{0} + 1000", "integer": "{0} + 1000", "text": "{0} || '改'", "character varying": "'改'",
    "timestamp with time zone": "{0} + interval '1 second'", "jsonb": "'{{\"改\": 1}}'",
    "bytea": "set_byte({0}, 0, get_byte({0}, 0) # 1)",
    "inet": "'10.9.8.7/31'", "character varying(20)[]": "'{{改}}'",
}


def verify(*options: str) -> tuple[int, str]:
    """Exit code and output of the command."""
    said = io.StringIO()
    try:
        call_command("verify_ledger", *options, stdout=said)
    except SystemExit as end:
        return end.code, said.getvalue()
    return 0, said.getvalue()


@contextmanager
def tampering(stored, *tables):
    """As owner, with the tables' guards disabled for as long as it takes."""
    with stored.connect("owner") as owner:
        for table in tables or ("office_event",):
            owner.execute(SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(Identifier(table)))
        yield owner
        owner.commit()
        for table in tables or ("office_event",):
            owner.execute(SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(Identifier(table)))


@pytest.fixture
def case(stored):
    return stored.waiting[0]


def test_a_clean_record_says_so(stored):
    code, said = verify()
    assert code == 0 and "链条完整" in said
    assert json.loads(verify("--json")[1])["faults"] == []


def other_value(column: str, kind: str) -> str:
    key = "character varying" if kind.startswith("character varying(") and not kind.endswith("[]") else kind
    return OTHERWISE[key].format(column)


def test_one_changed_value_in_any_column_is_found_and_named(fortress):
    """Every column of an event is under the hash: the columns are read from the database, so that none is forgotten."""
    case = fortress.waiting[0]
    with fortress.connect("owner") as owner:
        columns = [row for row in owner.execute(COLUMNS + " AND attnum > 0 AND NOT attisdropped")]
        assert len(columns) > 18
        real = "(SELECT max(x.id) FROM {} x WHERE x.id <> office_event.{})"  # the keys still hold
        free = real.format("office_casefile", "file_id").replace(
            "WHERE", "WHERE NOT EXISTS (SELECT 1 FROM office_event o WHERE o.file_id = x.id AND o.seq = 3) AND"
        )
        references = {"file_id": free, "actor_id": real.format("office_user", "actor_id")}
        for column, kind in columns:
            value = references.get(column) or other_value(column, kind)
            owner.execute("ALTER TABLE office_event DISABLE TRIGGER USER")
            change = f"UPDATE office_event SET {column} = {value} WHERE file_id = %s AND seq = 3"
            changed = owner.execute(change, [case.pk])
            assert changed.rowcount == 1
            found = owner.execute(
                "SELECT 1 FROM office_event e LEFT JOIN office_event p ON p.file_id = e.file_id AND p.seq = e.seq - 1"
                " WHERE e.hash <> office_event_digest(e) OR e.prev <> coalesce(p.hash, '')"
            ).fetchone()
            assert found, f"{column} is not under the hash"
            owner.rollback()


def test_a_flipped_byte_is_named_by_case_and_place(stored, case):
    with tampering(stored) as owner:
        owner.execute("UPDATE office_event SET reason = '改' WHERE file_id = %s AND seq = 3", [case.pk])
    code, said = verify()
    assert code == 1
    assert f"{case.file.number}：第3条" in said and "内容与散列不符" in said
    assert any(case.file.number in fault and "第3条" in fault for fault in json.loads(verify("--json")[1])["faults"])


def test_a_flipped_byte_of_a_hash_is_named(stored, case):
    with tampering(stored) as owner:
        owner.execute(
            "UPDATE office_event SET hash = set_byte(hash, 5, get_byte(hash, 5) # 1) WHERE file_id = %s AND seq = 2",
            [case.pk],
        )
    code, said = verify()
    assert code == 1 and f"{case.file.number}：第2条" in said and f"{case.file.number}：第3条" in said


def test_a_hash_recomputed_after_the_change_does_not_fit_its_successor(stored, case):
    with tampering(stored) as owner:
        owner.execute("UPDATE office_event SET reason = '改' WHERE file_id = %s AND seq = 2", [case.pk])
        mend = "UPDATE office_event e SET hash = office_event_digest(e) WHERE file_id = %s AND seq = 2"
        owner.execute(mend, [case.pk])
    code, said = verify()
    assert code == 1 and f"{case.file.number}：第3条" in said and "不相接" in said


def remove(owner, case, seq: int) -> None:
    owner.execute(
        "DELETE FROM office_message USING office_event e WHERE event_id = e.id AND e.file_id = %s AND e.seq = %s",
        [case.pk, seq],
    )
    assert owner.execute("DELETE FROM office_event WHERE file_id = %s AND seq = %s", [case.pk, seq]).rowcount == 1


@pytest.mark.parametrize("seq", [1, 4])
def test_a_missing_row_is_named_by_what_follows_it(stored, case, seq):
    with tampering(stored) as owner:
        remove(owner, case, seq)
    code, said = verify()
    assert code == 1 and f"{case.file.number}：第{seq + 1}条" in said and "之前缺少记录" in said


def test_a_missing_last_row_is_named_by_the_head(stored, case):
    with tampering(stored) as owner:
        remove(owner, case, case.file.version)
    code, said = verify()
    last = case.file.version
    assert code == 1 and f"{case.file.number}：应有{last}条记录，实有{last - 1}条" in said


def test_two_swapped_rows_are_both_named(stored, case):
    """Their places in the chain change hands, or their contents."""
    with tampering(stored) as owner:
        for old, new in ((3, 99), (4, 3), (99, 4)):
            owner.execute("UPDATE office_event SET seq = %s WHERE file_id = %s AND seq = %s", [new, case.pk, old])
    code, said = verify()
    assert code == 1 and f"{case.file.number}：第3条" in said and f"{case.file.number}：第4条" in said


def test_two_rows_with_swapped_contents_are_both_named(stored, case):
    with tampering(stored) as owner:
        owner.execute(
            "UPDATE office_event e SET (verb, label, reason, changes, at) = (SELECT verb, label, reason, changes, at"
            " FROM office_event o WHERE o.file_id = e.file_id AND o.seq = 7 - e.seq)"
            " WHERE file_id = %s AND seq IN (3, 4)",
            [case.pk],
        )
    code, said = verify()
    assert code == 1 and f"{case.file.number}：第3条" in said and f"{case.file.number}：第4条" in said


def test_a_head_set_by_hand_is_named(stored, case):
    with tampering(stored, "office_casefile") as owner:
        owner.execute(r"UPDATE office_casefile SET chain_head = '\x00' WHERE id = %s", [case.pk])
    code, said = verify()
    assert code == 1 and f"{case.file.number}：链首" in said
