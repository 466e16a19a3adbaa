"""The row locks of the house: case files only, ascending, first of all; nobody waits longer than three seconds."""
from collections.abc import Callable
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction

from office.models import CaseFile

from .errors import Busy

PATIENCE = "3s"
# Not had in time; or taken back from one of two who waited for each other.
LOCK_NOT_AVAILABLE, DEADLOCK = "55P03", "40P01"

# Machine → functions that name further files whose rows the consequences of its verbs will write.
_also_touched: dict[str, list[Callable]] = {}


def also_locks(machine: str, files: Callable) -> None:
    """Declare that verbs of `machine` touch `files(case)` too (ids of case files)."""
    _also_touched.setdefault(machine, []).append(files)


@contextmanager
def door_transaction():
    """One transaction with bounded patience; a lock not had in time becomes a friendly refusal."""
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = %s", [PATIENCE])
            yield
    except OperationalError as error:
        if getattr(error.__cause__, "sqlstate", None) in (LOCK_NOT_AVAILABLE, DEADLOCK):
            raise Busy() from error
        raise


def files_touched(case) -> list[int]:
    ids = {case.file_id}
    for files in _also_touched.get(case.machine, ()):
        ids.update(files(case))
    return sorted(ids)


def lock_files(ids: list[int]) -> dict[int, CaseFile]:
    """Lock the rows in ascending order; FOR NO KEY UPDATE lets readers and foreign keys pass."""
    rows = CaseFile.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=ids).order_by("pk")
    return {row.pk: row for row in rows.select_related("department", "handler")}
