"""Numbers without gap or double, whoever takes them, gives them back or dies (CON-5)."""
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from django.db import transaction

from office.models import Series
from tests.concurrency.together import at_once
from tests.world import market

MARK, YEAR, CLIENTS, EACH = "虚构字", 2026, 8, 12
ROOT = Path(__file__).parent.parent.parent
DIE_HERE = f"""
import sys, time, django
django.setup()
from django.db import transaction
from office.models import Department, Series
with transaction.atomic():
    print(Series.objects.take({{department}}, "{MARK}", {YEAR}), flush=True)
    time.sleep(60)
"""


class Rollback(Exception):
    pass


def take(department: int) -> int:
    with transaction.atomic():
        return Series.objects.take(department, MARK, YEAR)


def taker(department: int, seed: int):
    """Takes numbers one after the other and gives about every third back."""

    def work() -> list[int]:
        luck, kept = random.Random(seed), []
        while len(kept) < EACH:
            try:
                with transaction.atomic():
                    number = Series.objects.take(department, MARK, YEAR)
                    if luck.random() < 0.35:
                        raise Rollback
                kept.append(number)
            except Rollback:
                pass  # the number goes to whoever comes next
        return kept

    return work


def test_eight_clients_leave_no_gap_and_no_double(stored):
    """The series begins in their midst, and each gives numbers back at random."""
    department = market().pk
    taken = at_once(*[taker(department, seed) for seed in range(CLIENTS)])
    assert all(isinstance(each, list) for each in taken), taken
    assert sorted(number for each in taken for number in each) == list(range(1, CLIENTS * EACH + 1))
    assert Series.objects.get(mark=MARK, year=YEAR).last == CLIENTS * EACH


def test_a_number_of_a_process_that_was_killed_goes_to_the_next(stored):
    """SIGKILL in the middle of the transaction: the database takes the number back."""
    department = market().pk
    assert take(department) == 1
    with subprocess.Popen(
        [sys.executable, "-c", DIE_HERE.format(department=department)], cwd=ROOT, env=environment(stored),
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout.readline().strip() == b"2"
        os.kill(process.pid, signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert take(department) == 2


def environment(stored) -> dict[str, str]:
    """What the launcher would give a process of ours, for this test's database."""
    address = stored.clone.server.address(stored.clone.name, "app")
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.test", "XINAN_DB_NAME": address.name, "XINAN_DB_HOST": address.host,
        "XINAN_DB_PORT": str(address.port), "XINAN_APP_PASSWORD": address.password, "XINAN_DB_ROLE": "app",
    }
