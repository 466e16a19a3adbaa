"""The three roles and the databases: owner migrates, app works and owns nothing, reader reads.

Runs as the administrator of the server: our own one's "postgres", or the role DATABASE_URL names.
"""

from contextlib import contextmanager

import psycopg
from psycopg.sql import SQL, Identifier, Literal

from . import Trouble
from .address import Address
from .keys import ROLES

# Per role and not per connection, so that a forgotten session cannot keep a case file's lock (lock_timeout is the
# door's, per transaction). The owner migrates and may take as long as it takes.
TIME_LIMITS = {
    "app": {"statement_timeout": "60s", "idle_in_transaction_session_timeout": "60s"},
    "reader": {
        "statement_timeout": "60s",
        "idle_in_transaction_session_timeout": "60s",
        "default_transaction_read_only": "on",
    },
}

INSIDE = """
ALTER SCHEMA public OWNER TO owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO app, reader;
ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app;
ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO app;
ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA public GRANT SELECT ON TABLES TO reader;
"""

OUTSIDE = """
REVOKE ALL ON DATABASE {name} FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE {name} TO app;
GRANT CONNECT ON DATABASE {name} TO reader;
"""


def prepare(admin: Address, name: str, passwords: dict[str, str]) -> None:
    """Roles, then the database `name` with their rights in it; what exists already is checked, not replaced."""
    with administration(admin) as session:
        _make_roles(session, passwords)
        if not session.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            create(session, name)
    owner = admin.to(name=name, user="owner", password=passwords["owner"])
    try:
        with psycopg.connect(**owner.connection()) as session:
            session.execute(INSIDE)
    except psycopg.OperationalError as error:
        raise Trouble(
            f"角色 owner 连不上数据库 {name}：{error}\n"
            "如果服务器上的角色不是本机建立的，请用 XINAN_OWNER_PASSWORD、XINAN_APP_PASSWORD、"
            "XINAN_READER_PASSWORD 给出密码。"
        ) from error


@contextmanager
def administration(admin: Address):
    """An administrator's session in the maintenance database, one at a time over all machines."""
    try:
        session = psycopg.connect(**admin.to(name="postgres").connection(), autocommit=True)
    except psycopg.OperationalError as error:
        raise Trouble(f"连不上数据库服务器 {admin.host}:{admin.port}：{error}") from error
    with session:
        session.execute("SELECT pg_advisory_lock(hashtext('xinan.roles'))")
        yield session


def create(session: psycopg.Connection, name: str, *, template: str = "template0") -> None:
    """A database of the owner's, empty or a copy; rights on a database itself are never copied, so given again."""
    session.execute(
        SQL("CREATE DATABASE {} OWNER owner ENCODING 'UTF8' TEMPLATE {}").format(Identifier(name), Identifier(template))
    )
    session.execute(SQL(OUTSIDE).format(name=Identifier(name)))


def drop(session: psycopg.Connection, name: str) -> None:
    session.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


def _make_roles(session: psycopg.Connection, passwords: dict[str, str]) -> None:
    existing = {
        name: powers
        for name, *powers in session.execute(
            "SELECT rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls"
            " FROM pg_roles WHERE rolname = ANY(%s)",
            [list(ROLES)],
        )
    }
    for role in ROLES:
        if role not in existing:
            session.execute(
                SQL("CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD {}").format(
                    Identifier(role), Literal(passwords[role])
                )
            )
        elif any(existing[role]):
            raise Trouble(f"数据库服务器上的角色 {role} 权力过大（超级用户、建库、建角色等），不能用来运行。")
        for setting, value in TIME_LIMITS.get(role, {}).items():
            change = SQL("ALTER ROLE {} SET {} = {}")
            session.execute(change.format(Identifier(role), Identifier(setting), Literal(value)))
    # An administrator who is no superuser may give away and empty only what belongs to roles he is a member of.
    if not session.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()[0]:
        session.execute("GRANT owner, app, reader TO CURRENT_USER")
