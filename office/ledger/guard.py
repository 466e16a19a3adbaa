"""Migration operations that put the database's guards on a table."""
from pathlib import Path

from django.db import migrations

FUNCTIONS = Path(__file__).with_name("guards.sql")


def guard_functions() -> migrations.RunSQL:
    """The functions of guards.sql and the triggers of the office's own tables."""
    return migrations.RunSQL(FUNCTIONS.read_text(encoding="utf-8"), migrations.RunSQL.noop)


def guard_machine(table: str, machine: str, key: str) -> list[migrations.RunSQL]:
    """A table with a state: permitted arrows only, each with its event in the same transaction, no deletion.

    `machine` is empty where the row names its machine in a column "kind"; `key` is the column events call `item`.
    """
    states = migrations.RunSQL(
        f"""
        CREATE TRIGGER guard_state BEFORE INSERT OR UPDATE ON {table}
          FOR EACH ROW EXECUTE FUNCTION office_guard_state('{machine}', '{key}');
        CREATE CONSTRAINT TRIGGER opened_with_event AFTER INSERT ON {table} DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION office_require_event('{machine}', '{key}');
        CREATE CONSTRAINT TRIGGER moved_with_event AFTER UPDATE OF state ON {table} DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
          EXECUTE FUNCTION office_require_event('{machine}', '{key}');
        """,
        migrations.RunSQL.noop,
    )
    return [states, *keep_rows(table)]


def append_only(*tables: str) -> list[migrations.RunSQL]:
    """Rows come and stay as they are: the application may insert and read, nobody may change or remove."""
    return [
        migrations.RunSQL(
            f"""
            CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table}
              FOR EACH ROW EXECUTE FUNCTION office_refuse();
            CREATE TRIGGER never_emptied BEFORE TRUNCATE ON {table}
              FOR EACH STATEMENT EXECUTE FUNCTION office_refuse();
            REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM app;
            """,
            migrations.RunSQL.noop,
        )
        for table in tables
    ]


def keep_rows(*tables: str) -> list[migrations.RunSQL]:
    """Rows may change but never vanish (条例28)."""
    return [
        migrations.RunSQL(
            f"""
            CREATE TRIGGER never_deleted BEFORE DELETE ON {table}
              FOR EACH ROW EXECUTE FUNCTION office_refuse();
            CREATE TRIGGER never_emptied BEFORE TRUNCATE ON {table}
              FOR EACH STATEMENT EXECUTE FUNCTION office_refuse();
            REVOKE DELETE, TRUNCATE ON {table} FROM app;
            """,
            migrations.RunSQL.noop,
        )
        for table in tables
    ]


def as_written(table: str, *columns: str) -> migrations.RunSQL:
    """What was proposed in these columns stays as it was written (office/migrations/drafts.sql)."""
    return migrations.RunSQL(
        f"CREATE TRIGGER as_written BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION office_keep_as_written("
        + ", ".join(f"'{column}'" for column in columns) + ")",
        migrations.RunSQL.noop,
    )


def on_record(*tables: str, file: str) -> list[migrations.RunSQL]:
    """Rows of a file come, change and go only with an event of that file in the same transaction.

    `file` is SQL that finds the file's id for a row called $1, such as "($1).file_id".
    """
    return [
        migrations.RunSQL(
            f"""
            CREATE CONSTRAINT TRIGGER on_record AFTER INSERT OR UPDATE OR DELETE ON {table}
              DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION office_require_file_event('{file}');
            """,
            migrations.RunSQL.noop,
        )
        for table in tables
    ]
