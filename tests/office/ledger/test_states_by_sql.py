"""A state changes through the door or not at all: what the database answers to everything else, for every machine."""
import psycopg
import pytest

from office.workflow.machines import machines
from tests.office.ledger.attacks import ANYHOW, REFUSED, Target, table_of, tables_with_a_state

every_table = pytest.mark.parametrize("machine", tables_with_a_state(), ids=lambda name: name or "file")
FORGED_SETTINGS = (
    "SET app.bypass = 'on'", "SET pgtrigger.ignore = '{office_event:append_only}'", "SET app.actor = 'owner'",
    "SET check_function_bodies = off", "SET search_path = pg_temp, pg_catalog", "SET row_security = off",
)


@every_table
def test_every_machine_has_its_guards(fortress, machine):
    """STA-8: a new machine without guards is found here."""
    table, _ = table_of(machine)
    with fortress.connect() as app:
        found = {name for (name,) in app.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgenabled = 'O'", [table]
        )}
    assert {"guard_state", "opened_with_event", "moved_with_event", "never_deleted", "never_emptied"} <= found


@every_table
def test_no_state_changes_along_an_arrow_no_machine_has(fortress, machine):
    with fortress.connect() as app, pytest.raises(REFUSED, match="没有从"):
        Target(app, machine).move(app, "nowhere")


@every_table
def test_no_state_changes_without_its_event(fortress, machine):
    """AUD-06: along a real arrow, but silently."""
    with fortress.connect() as app:
        target = Target(app, machine)
        if target.arrow:
            with pytest.raises(ANYHOW, match="没有同一事务内的办理记录|check constraint"):
                target.move(app, target.arrow[1])
                app.commit()
            app.rollback()
        assert Target(app, machine).state == target.state


@every_table
def test_an_event_that_says_something_else_does_not_help(fortress, machine):
    with fortress.connect() as app:
        target = Target(app, machine)
        if target.arrow:
            target.claim(app, target.state, "elsewhere")
            with pytest.raises(ANYHOW):
                target.move(app, target.arrow[1])
                app.commit()


@every_table
def test_an_event_of_another_file_or_item_does_not_help(fortress, machine):
    with fortress.connect() as app:
        target = Target(app, machine)
        other = app.execute("SELECT max(id) FROM office_casefile WHERE id <> %s", [target.file]).fetchone()[0]
        for elsewhere in ({"file": other}, {"item": 999999}):
            if target.arrow:
                target.claim(app, *target.arrow, **elsewhere)
                with pytest.raises(ANYHOW):
                    target.move(app, target.arrow[1])
                    app.commit()
                app.rollback()


@every_table
def test_an_event_of_an_earlier_transaction_does_not_help(fortress, machine):
    with fortress.connect() as app:
        target = Target(app, machine)
        if target.arrow:
            target.claim(app, *target.arrow)
            app.commit()
            with pytest.raises(ANYHOW):
                target.move(app, target.arrow[1])
                app.commit()


@every_table
def test_no_setting_opens_the_door(fortress, machine):
    """The guards are plain triggers; only their owner can switch them off."""
    for setting in FORGED_SETTINGS:
        with fortress.connect() as app:
            target = Target(app, machine)
            app.execute(setting)
            target.table = f"public.{target.table}"
            with pytest.raises(REFUSED):
                app.execute(f"UPDATE {target.table} SET state = 'nowhere' WHERE {target.key} = {target.pk}")
    with fortress.connect() as app, pytest.raises(REFUSED):
        app.execute("SET session_replication_role = replica")


@every_table
def test_a_temporary_table_does_not_stand_in_for_the_arrows_or_the_record(fortress, machine):
    """Temporary tables are searched first: the guards must not read them."""
    with fortress.connect() as app:
        target = Target(app, machine)
        app.execute("CREATE TEMPORARY TABLE office_permittedarrow (machine text, source text, target text)")
        forged = "INSERT INTO pg_temp.office_permittedarrow VALUES (%s, %s, 'nowhere')"
        app.execute(forged, [target.machine, target.state])
        with pytest.raises(REFUSED):
            target.move(app, "nowhere")
    with fortress.connect() as app:
        target = Target(app, machine)
        if target.arrow:
            app.execute("CREATE TEMPORARY TABLE office_event AS SELECT * FROM public.office_event LIMIT 0")
            app.execute(
                "INSERT INTO pg_temp.office_event (file_id, machine, item, from_state, to_state, xact, seq)"
                " VALUES (%s, %s, %s, %s, %s, pg_current_xact_id()::text::bigint, 1)",
                [target.file, target.machine, target.pk, *target.arrow],
            )
            with pytest.raises(ANYHOW):
                target.move(app, target.arrow[1])
                app.commit()


@every_table
def test_nothing_comes_into_being_in_an_end_state(fortress, machine):
    with fortress.connect() as app:
        target = Target(app, machine)
        begins = {t for s, t in machines()[target.machine].pairs() if s == ""}
        for state in {t for _, t in machines()[target.machine].pairs()} - begins | {"nowhere"}:
            with pytest.raises(REFUSED):
                target.insert_copy(app, state=state)
            app.rollback()


def test_a_file_without_an_opening_event_does_not_stay(fortress):
    """AUD-4: creation is recorded too."""
    with fortress.connect() as app:
        Target(app, "").insert_copy(app, state="draft", kind="designation", number="伪造案卷")
        with pytest.raises(REFUSED, match="没有同一事务内的办理记录"):
            app.commit()


@every_table
def test_a_row_keeps_its_key_and_its_file(fortress, machine):
    with fortress.connect() as app:
        target = Target(app, machine)
        other = app.execute("SELECT max(id) FROM office_casefile WHERE id <> %s", [target.file]).fetchone()[0]
        elsewhere = ("file_id", other) if machine else ("kind", "another")
        for column, value in ((target.key, 999999), elsewhere):
            with pytest.raises(REFUSED):
                app.execute(f"UPDATE {target.table} SET {column} = %s WHERE {target.key} = %s", [value, target.pk])
            app.rollback()


@every_table
def test_no_case_is_deleted(fortress, machine):
    """条例28: not by the application, and not by its owner while the guard stands."""
    for role in ("app", "owner"):
        for statement in ("DELETE FROM {0}", "TRUNCATE {0} CASCADE"):
            with fortress.connect(role) as session, pytest.raises(REFUSED):
                session.execute(statement.format(table_of(machine)[0]))


def test_the_head_of_a_chain_is_not_set_by_hand(fortress):
    changes = ("version = 0", "version = version + 1", "chain_head = NULL", r"chain_head = '\x00'",
               "last_event_at = NULL")
    for change in changes:
        with fortress.connect() as app, pytest.raises(REFUSED, match="链首"):
            app.execute(f"UPDATE office_casefile SET {change}")


def test_the_head_of_a_chain_is_not_set_from_within_a_trigger_of_ones_own(fortress):
    """Temporary tables may carry triggers; deeper in the stack is not closer to the ledger."""
    with fortress.connect() as app:
        app.execute("CREATE TEMPORARY TABLE lever (id int)")
        app.execute(
            "CREATE FUNCTION pg_temp.pull() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN UPDATE office_casefile SET version = version + 5; RETURN NEW; END $$"
        )
        app.execute("CREATE TRIGGER pull BEFORE INSERT ON lever FOR EACH ROW EXECUTE FUNCTION pg_temp.pull()")
        app.execute("INSERT INTO lever VALUES (1)")
        with pytest.raises(REFUSED, match="链首"):
            app.commit()


def test_nothing_is_recorded_before_what_is_recorded(fortress):
    """Design §2: an event is never before the previous event of its file."""
    with fortress.connect() as app:
        target = Target(app, "designation")
        with pytest.raises(psycopg.errors.CheckViolation):
            app.execute(
                "INSERT INTO office_event (file_id, machine, item, verb, label, from_state, to_state, role, at, reason,"
                " rules, changes, facts, documents) VALUES (%s, 'designation', %s, 'v', '倒签', 'approval', 'approval',"
                " 'system', '2020-01-01', '', '{}', '{}', '{}', '[]')", [target.file, target.pk],
            )


def test_the_arrows_in_the_database_are_those_of_the_flows(fortress):
    wanted = {(name, *pair) for name, model in machines().items() for pair in model.pairs()}
    with fortress.connect() as app:
        assert set(app.execute("SELECT machine, source, target FROM office_permittedarrow")) == wanted
        for statement in (
            "INSERT INTO office_permittedarrow (machine, source, target) VALUES ('designation', 'draft', 'effective')",
            "UPDATE office_permittedarrow SET target = 'effective'", "DELETE FROM office_permittedarrow",
            "TRUNCATE office_permittedarrow",
        ):
            app.rollback()
            with pytest.raises(REFUSED):
                app.execute(statement)
