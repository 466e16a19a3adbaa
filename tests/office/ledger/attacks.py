"""What somebody with the application's password could try on the tables with a state."""
import psycopg
from psycopg.sql import SQL, Identifier, Literal

from office.workflow.machines import machines

REFUSED = psycopg.errors.InsufficientPrivilege
# A constraint that ties state, time and person together may be quicker than the guard; both refuse.
ANYHOW = (REFUSED, psycopg.errors.CheckViolation)
# What a state needs beside it, so that the guard is asked and not the constraint.
BESIDE = {("entry", "revoked"): "fell_on = '2026-05-06', fell_by = '伪造', fell_reason = '伪造'"}


def tables_with_a_state() -> list[str]:
    """Machine names, and "" for the case file itself."""
    return ["", *sorted(machines())]


def table_of(machine: str) -> tuple[str, str]:
    """Table and key column, as the guards know them."""
    if not machine:
        return "office_casefile", "id"
    meta = machines()[machine]._meta
    return meta.db_table, meta.pk.column


class Target:
    """A row with a state, and what it would take to move it."""

    def __init__(self, session: psycopg.Connection, machine: str):
        self.table, self.key = table_of(machine)
        file = "id" if not machine else "file_id"
        kind = "kind" if not machine else Literal(machine)
        found = session.execute(
            SQL("SELECT {}, {}, {}, state FROM {} ORDER BY state IN ('approval', 'listed') DESC LIMIT 1").format(
                Identifier(self.key), Identifier(file), Identifier(kind) if isinstance(kind, str) else kind,
                Identifier(self.table),
            )
        ).fetchone()
        assert found, f"the stored database holds no {machine or 'file'}: let tests/stored.py walk one"
        self.pk, self.file, self.machine, self.state = found

    @property
    def arrow(self) -> tuple[str, str] | None:
        """A real arrow that leaves the present state."""
        model = machines()[self.machine]
        away = sorted(target for source, target in model.pairs() if source == self.state and target != source)
        return (self.state, away[-1]) if away else None

    def move(self, session, state: str) -> None:
        beside = BESIDE.get((self.machine, state)) if self.table != "office_casefile" else None
        session.execute(
            SQL("UPDATE {} SET {} WHERE {} = %s").format(
                Identifier(self.table), SQL(", ".join(filter(None, ("state = %s", beside)))), Identifier(self.key)
            ),
            [state, self.pk],
        )

    def claim(self, session, source: str, target: str, *, file: int | None = None, item: int | None = None) -> None:
        """Write an event that says so, as the application may."""
        session.execute(
            "INSERT INTO office_event (file_id, machine, item, verb, label, from_state, to_state, role, at, reason,"
            " rules, changes, facts, documents)"
            " SELECT id, %s, %s, 'forged', '伪造', %s, %s, 'system', last_event_at, '', '{}', '{}', '{}', '[]'"
            " FROM office_casefile WHERE id = %s",
            [self.machine, item or self.pk, source, target, file or self.file],
        )

    def insert_copy(self, session, **changes) -> None:
        """The same row once more, under another key and with these columns."""
        written = session.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
            [self.table],
        ).fetchall()
        session.execute(
            SQL("INSERT INTO {0} ({2}) SELECT {3} FROM {0} t, jsonb_populate_record(t, %s) r WHERE t.{1} = %s").format(
                Identifier(self.table), Identifier(self.key), SQL(", ").join(Identifier(name) for (name,) in written),
                SQL(", ").join(Identifier("r", name) for (name,) in written),
            ),
            [psycopg.types.json.Jsonb({self.key: 999999, **changes}), self.pk],
        )
