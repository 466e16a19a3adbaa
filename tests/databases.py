"""Real PostgreSQL for the tests: one server per checkout, one template as long as the code is the same, cheap copies of it.

Several runs may share the server at the same time; the last one stops it.
"""

import fcntl
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import count

import psycopg
from django.db import connections

from launcher import roles
from launcher.address import Address, outside
from launcher.binaries import find, major
from launcher.keys import load, role_passwords
from launcher.places import KEYS, ROOT, postgres_home
from launcher.postgres import CARELESS, Postgres

PREFIX = "xinan_test"
TEMPLATE = f"{PREFIX}_template_"
# Whatever may decide what the migrations make of an empty database.
CODE = ("office", "subjects", "sanctions", "commitments", "cases", "repair", "config", "launcher", "requirements-test.lock")


@cache
def digest() -> str:
    """Of all code of the house: the same code migrates to the same template."""
    found = sha256(sys.version.encode())
    for path in sorted(path for part in CODE for path in ((ROOT / part).rglob("*") if (ROOT / part).is_dir() else [ROOT / part])):
        if path.suffix in (".py", ".sql", ".toml", ".csv", ".lock"):
            found.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return found.hexdigest()[:12]


@dataclass(frozen=True)
class Server:
    """A running server, spoken to as administrator, with the three roles in it; `lasting` where what is left there is ours."""

    admin: Address
    passwords: dict[str, str]
    lasting: bool = False

    def address(self, name: str, role: str) -> Address:
        return self.admin.to(name=name, user=role, password=self.passwords[role])


@dataclass(frozen=True)
class Clone:
    """A database of one test's own; `dsn("app")` and `dsn("owner")` are for raw psycopg connections."""

    name: str
    server: Server

    def dsn(self, role: str = "app") -> str:
        return psycopg.conninfo.make_conninfo(**self.server.address(self.name, role).connection())

    def connect(self, role: str = "app", **options) -> psycopg.Connection:
        return psycopg.connect(self.dsn(role), **options)


class Copies:
    """Makes once a run what all its workers begin from, gives each test a copy of its own, and drops what it made.

    Databases carry the number of a process that lives as long as they are needed: this one, or the run's for what is common.
    """

    def __init__(self, server: Server, run: int | None = None):
        self.server = server
        self.run = run or os.getpid()
        self._numbers = count(1)

    def template(self, migrate: Callable[[], None]) -> Clone:
        """An empty database as the owner's migrations leave it; on our own server it is kept until the code changes."""
        def make(draft: Clone) -> None:
            roles.prepare(self.server.admin, draft.name, self.server.passwords)
            with standing_on(draft, role="owner"):
                migrate()
        return self._common(f"{TEMPLATE}{digest()}" if self.server.lasting else f"{PREFIX}_{self.run}_template", make)

    def common(self, name: str, fill: Callable[[], None], *, of: Clone) -> Clone:
        """A filled copy that nobody works in: whoever needs it copies it."""
        def make(draft: Clone) -> None:
            with roles.administration(self.server.admin) as session:
                roles.create(session, draft.name, template=of.name)
            with standing_on(draft):
                apart(fill)
        return self._common(f"{PREFIX}_{self.run}_{name}", make)

    def _common(self, name: str, make: Callable[[Clone], None]) -> Clone:
        """Made by the worker that needs it first while the others wait, and called by its name when it is whole."""
        found = Clone(name, self.server)
        with psycopg.connect(**self.server.admin.to(name="postgres").connection(), autocommit=True) as session:
            session.execute("SELECT pg_advisory_lock(hashtext(%s))", [found.name])
            if not session.execute("SELECT 1 FROM pg_database WHERE datname = %s", [found.name]).fetchone():
                draft = Clone(f"{found.name}_draft", self.server)
                roles.drop(session, draft.name)
                make(draft)
                session.execute(f"ALTER DATABASE {draft.name} RENAME TO {found.name}")
        return found

    @contextmanager
    def copy(self, of: Clone) -> Iterator[Clone]:
        """A copy of what nobody else is connected to."""
        connections.close_all()  # a database in use cannot be copied
        name = f"{PREFIX}_{os.getpid()}_{next(self._numbers)}"
        with roles.administration(self.server.admin) as session:
            roles.drop(session, name)
            roles.create(session, name, template=of.name)
        try:
            yield Clone(name, self.server)
        finally:
            with roles.administration(self.server.admin) as session:
                roles.drop(session, name)

    def drop_common(self) -> None:
        with roles.administration(self.server.admin) as session:
            made = session.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [f"{PREFIX}_{self.run}_"])
            for (name,) in made.fetchall():
                roles.drop(session, name)


def point_to(address: Address) -> None:
    """Let Django speak to another database from now on, in every thread."""
    settings = connections["default"].settings_dict
    wanted = {
        "HOST": address.host, "PORT": address.port, "NAME": address.name, "USER": address.user,
        "PASSWORD": address.password,
    }
    if any(settings[key] != value for key, value in wanted.items()):
        connections.close_all()
        settings.update(wanted)


def apart(function, *arguments, **named):
    """Call something in a thread of its own, on a connection of its own.

    Where the browser driver has been at work the tests' thread has an event loop, in which signing refuses to work."""
    def work():
        try:
            return function(*arguments, **named)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


@contextmanager
def standing_on(clone: Clone, role: str = "app") -> Iterator[None]:
    """Let Django speak to this copy, and afterwards to what it spoke to before."""
    settings = connections["default"].settings_dict
    before = {key: settings[key] for key in ("HOST", "PORT", "NAME", "USER", "PASSWORD")}
    point_to(clone.server.address(clone.name, role))
    yield
    connections.close_all()
    settings.update(before)


@contextmanager
def server() -> Iterator[Server]:
    """The server DATABASE_URL names, or our own one with its files in var/testpg-<version>."""
    given = outside()
    if given:
        passwords = role_passwords(load(KEYS))
        roles.prepare(given, given.name, passwords)
        yield Server(given, passwords)
        return
    home = postgres_home()
    ours = Postgres(home / f"testpg-{major(find(home))}", home=home, options=CARELESS)
    with shared(ours) as server:
        yield server


@contextmanager
def shared(ours: Postgres) -> Iterator[Server]:
    """Started by the first run and stopped by the last: starting and stopping one at a time, using together."""
    with open(f"{ours.data}.gate", "w") as gate, open(f"{ours.data}.users", "w") as users:
        fcntl.flock(gate, fcntl.LOCK_EX)
        keys = load(ours.data.with_name(f"{ours.data.name}.json"), data=ours.data)
        admin = ours.start(keys["postgres"])
        _drop_leftovers(admin, alone=_nobody_else(users))
        fcntl.flock(users, fcntl.LOCK_SH)
        fcntl.flock(gate, fcntl.LOCK_UN)
        try:
            yield Server(admin, role_passwords(keys), lasting=True)
        finally:
            fcntl.flock(gate, fcntl.LOCK_EX)
            fcntl.flock(users, fcntl.LOCK_UN)
            if _nobody_else(users):
                ours.stop()


def _nobody_else(users) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _drop_leftovers(admin: Address, alone: bool) -> None:
    """Databases of runs that were killed, whose process's number is in the name; templates of other code that nobody works with."""
    with roles.administration(admin) as session:
        found = session.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"]).fetchall()
        for (name,) in found:
            run = name.removeprefix(f"{PREFIX}_").split("_")[0]
            if not _exists(int(run)) if run.isdigit() else alone and name != f"{TEMPLATE}{digest()}":
                roles.drop(session, name)


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
