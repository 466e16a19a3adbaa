"""Databases of a benchmark's own on the tests' server, and one clock for what is compared."""
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median

from django.core.management import call_command
from django.db import connections
from psycopg.sql import Literal

from config.training.people import make_departments, make_officers
from office.models import Installation
from tests.databases import Clone, Copies, point_to, server


@contextmanager
def founded(*names: str) -> Iterator[dict[str, Clone]]:
    """An office without training for each name: departments and officers, and not one case."""
    with server() as running:
        copies = Copies(running)
        try:
            first = copies.common("office", _found, of=copies.template(lambda: call_command("migrate", verbosity=0)))
            with copies.copy(of=first) as one, copies.copy(of=first) as other:
                yield dict(zip(names, (one, other), strict=True))
                connections.close_all()
        finally:
            copies.drop_common()


def _found() -> None:
    Installation.objects.create(training=False)
    make_officers(make_departments())


def _stand_on(clone: Clone) -> None:
    point_to(clone.server.address(clone.name, "app"))


def medians(places: dict[str, Clone], acts: dict[str, Callable[[str], object]], *, rounds: int) -> dict[str, dict[str, float]]:
    """Act → place → milliseconds: in each round every act at every place in turn, once unmeasured after each change of place."""
    taken = {act: {place: [] for place in places} for act in acts}
    for _ in range(rounds):
        for place, clone in places.items():
            _stand_on(clone)
            for act, do in acts.items():
                do(place)
                began = time.perf_counter()
                do(place)
                taken[act][place].append((time.perf_counter() - began) * 1000)
    return {act: {place: median(each) for place, each in found.items()} for act, found in taken.items()}


def insert(model, source: str, **given: str) -> str:
    """INSERT … SELECT: what is given, in SQL, and otherwise what the model says a new row begins with."""
    columns = {field.column: given.get(field.column) or _beginning(field) for field in model._meta.concrete_fields
               if field.column in given or not (field.primary_key or field.generated or field.has_db_default())}
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {model._meta.db_table} ({names}) SELECT {', '.join(columns.values())} FROM {source}"


def _beginning(field) -> str:
    return Literal(field.get_db_prep_save(field.get_default(), connections["default"])).as_string(None)
