"""Real PostgreSQL for the tests: one server per checkout, one template per test run, cheap copies of it.

Several runs may share the server at the same time; the last one stops it.
"""

import fcntl
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count

import psycopg
from django.db import connections

from launcher import roles
from launcher.address import Address, outside
from launcher.binaries import find, major
from launcher.keys import load, role_passwords
from launcher.places import KEYS, postgres_home
from launcher.postgres import CARELESS, Postgres

PREFIX = "xinan_test"


@dataclass(frozen=True)
class Server:
    """A running server, spoken to as administrator, with the three roles in it."""

    admin: Address
    passwords: dict[str, str]

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
    """Names databases after this process, copies the template, drops what it made."""

    def __init__(self, server: Server):
        self.server = server
        self.template = f"{PREFIX}_{os.getpid()}_template"
        self._numbers = count(1)

    def make_template(self) -> Address:
        with roles.administration(self.server.admin) as session:
            roles.drop(session, self.template)
        roles.prepare(self.server.admin, self.template, self.server.passwords)
        return self.server.address(self.template, "owner")

    @contextmanager
    def copy(self, of: Clone | None = None) -> Iterator[Clone]:
        """A copy of the template, or of another copy that nobody else is connected to."""
        connections.close_all()  # a database in use cannot be copied
        name = f"{PREFIX}_{os.getpid()}_{next(self._numbers)}"
        with roles.administration(self.server.admin) as session:
            roles.drop(session, name)
            roles.create(session, name, template=of.name if of else self.template)
        try:
            yield Clone(name, self.server)
        finally:
            with roles.administration(self.server.admin) as session:
                roles.drop(session, name)

    def drop_template(self) -> None:
        with roles.administration(self.server.admin) as session:
            roles.drop(session, self.template)


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
def standing_on(clone: Clone) -> Iterator[None]:
    """Let Django speak to this copy, as app, and afterwards to what it spoke to before."""
    settings = connections["default"].settings_dict
    before = {key: settings[key] for key in ("HOST", "PORT", "NAME", "USER", "PASSWORD")}
    point_to(clone.server.address(clone.name, "app"))
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
        fcntl.flock(users, fcntl.LOCK_SH)
        fcntl.flock(gate, fcntl.LOCK_UN)
        _drop_leftovers(admin)
        try:
            yield Server(admin, role_passwords(keys))
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


def _drop_leftovers(admin: Address) -> None:
    """Databases of runs that were killed; the number in the name is the process's."""
    with roles.administration(admin) as session:
        found = session.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"]).fetchall()
        for (name,) in found:
            if not _exists(int(name.removeprefix(f"{PREFIX}_").split("_")[0])):
                roles.drop(session, name)


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
