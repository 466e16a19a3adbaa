"""Tests run on real PostgreSQL as role app: `db` rolls back, `real_commits` gives a database of the test's own."""

import gc
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from django.core.management import call_command
from django.db import connections

from tests.begun import WAYS, begun, case_decided, case_effective, case_in_approval, case_in_review, case_noticed, entry  # noqa: F401
from tests.databases import Clone, Copies, apart, point_to, server, standing_on
from tests.fixtures import clock, office  # noqa: F401  (fixtures)
from tests.stored import city, fortress, stored, walked  # noqa: F401  (fixtures)
from tests.world import found_training


def pytest_addoption(parser):
    parser.addoption("--write-query-counts", action="store_true", help="write tests/query_counts.json anew")


LONG = ("tests/training/test_every_page.py", "tests/office/workflow/test_who_may_what.py", "tests/training/",
        "tests/properties/", "tests/stories/", "tests/test_every_no_is_shown.py", "tests/test_architecture.py", "tests/sheets/", "tests/launcher/")
BUILT = pytest.StashKey[str]()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(config):
    """Who hands the tests out to workers keeps the server running for them and drops what they had in common."""
    running = ExitStack()
    config.add_cleanup(running.close)
    running.callback(Copies(running.enter_context(server())).drop_common)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node):
    node.workerinput["run"] = os.getpid()


@pytest.fixture(scope="session")
def copies(django_test_environment, request):
    run = getattr(request.config, "workerinput", {}).get("run")
    with server() as running:
        made = Copies(running, run)
        yield made
        if run is None:
            made.drop_common()


@pytest.fixture(scope="session")
def template(copies, django_db_blocker, request) -> Clone:
    """Migrated (as owner, as in production); every database of this run is copied from it."""
    def migrate():
        began = time.monotonic()
        call_command("migrate", verbosity=0)
        version = connections["default"].pg_version // 10000
        request.config.stash[BUILT] = f"PostgreSQL {version}, template migrated in {time.monotonic() - began:.1f} s"

    with django_db_blocker.unblock():
        return copies.template(migrate)


@pytest.fixture(scope="session")
def empty(copies, template) -> Iterator[Clone]:
    """The database of tests that roll back and begin with nothing."""
    with copies.copy(template) as clone:
        yield clone
        connections.close_all()


@pytest.fixture(scope="session")
def foundation(copies, template, django_db_blocker) -> Clone:
    """People, rulebooks, keys."""
    with django_db_blocker.unblock():
        return copies.common("founded", found_training, of=template)


@pytest.fixture(scope="session")
def founded(copies, foundation) -> Iterator[Clone]:
    """The database of tests that begin in an office, founded once and as they will all find it."""
    with copies.copy(foundation) as clone:
        yield clone
        connections.close_all()


@pytest.fixture(scope="session")
def django_db_setup(empty):
    """Where Django's connection points to when no test has asked for more; pytest-django's own would be a superuser's."""
    point_to(empty.server.address(empty.name, "app"))


@pytest.fixture
def beginning(request, empty) -> Clone:
    """What the test finds: the whole city or one office where it asks for it, with a case on its way where it asks for
    that; otherwise nothing."""
    if "city" in request.fixturenames:
        return request.getfixturevalue("city")
    if "office" not in request.fixturenames:
        return empty
    name = next((name for name in request.fixturenames if name in WAYS), None)
    return request.getfixturevalue("begun")(name) if name else request.getfixturevalue("founded")


@pytest.fixture
def _standing_there(django_db_setup, beginning):
    """Before the transaction opens; whoever comes next points to a database of its own."""
    point_to(beginning.server.address(beginning.name, "app"))


@pytest.fixture
def _django_db_helper(_standing_there, _django_db_helper):
    """pytest-django's own transaction around the test, opened on the right database."""


@pytest.fixture
def db(request):
    """Database access that is rolled back, or that of `real_commits` where the test asks for both."""
    request.getfixturevalue("real_commits" if "real_commits" in request.fixturenames else "_django_db_helper")


@pytest.fixture
def real_commits(beginning, copies, django_db_blocker) -> Iterator[Clone]:
    """A fresh database for this test alone, for true transactions, threads and raw connections; dropped afterwards.

    Django's flush is no way: app may not TRUNCATE, and the ledger lets nobody delete.
    """
    with copies.copy(of=beginning) as clone, standing_on(clone), django_db_blocker.unblock():
        yield clone


@pytest.fixture
def office_server(real_commits):
    """A live server on `real_commits`' database, for browser tests; `.url` is its address."""
    from pytest_django.live_server_helper import LiveServer

    running = LiveServer("127.0.0.1")
    yield running
    running.stop()


@pytest.fixture
def in_a_thread():
    """`apart`, for tests. Only with real_commits: another connection sees nothing that is uncommitted."""
    return apart


@pytest.fixture(scope="session")
def _nobody_connected():
    """What was opened before the driver's event loop runs could not be closed after: Django keeps connections by context."""
    connections.close_all()


@pytest.fixture(scope="session")
def playwright(_nobody_connected, playwright):
    return playwright


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The system's own Chromium; it phones nobody."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    return browser_type_launch_args | {
        "executable_path": os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        "args": ["--no-sandbox", "--disable-gpu", "--disable-quic", *quiet],
    }


def pytest_collection_modifyitems(items):
    """Refuse what would end in a flush, or hide commits inside a transaction; long files come first and browsers last.

    Files go to the workers in this order, and none shall begin a long one when the others have done.
    The driver keeps an event loop in the tests' thread from its first test on, and there nothing can be signed any more."""
    items.sort(key=lambda item: ("browser" in getattr(item, "fixturenames", ()), _how_late(item.nodeid)))
    for item in items:
        marker = item.get_closest_marker("django_db")
        names = getattr(item, "fixturenames", ())
        if "transactional_db" in names or "live_server" in names or (marker and marker.kwargs.get("transaction")):
            raise pytest.UsageError(f"{item.nodeid}: app may not TRUNCATE; use real_commits or office_server")
        if marker and "real_commits" in names:
            raise pytest.UsageError(f"{item.nodeid}: django_db and real_commits exclude each other; ask for db")


def _how_late(nodeid: str) -> int:
    return next((place for place, begin in enumerate(LONG) if nodeid.startswith(begin)), len(LONG))


def pytest_collection_finish():
    """What stays until the end is not searched for garbage again and again while the tests run."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter, config):
    if BUILT in config.stash:
        terminalreporter.write_line(config.stash[BUILT])
