"""The office the tests live in: the training departments and officers, a clock to move, and officers who act in words."""
import csv
import io
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile

from config.training.people import HUB, MARKET, make_departments, make_officers
from config.training.rulebooks import make_rulebooks
from office.calendar.clock import SHANGHAI, wall
from office.documents import training_identity
from office.models import Department, Installation, User
from office.workflow.signing import keep_identity

SAMPLE = Path(__file__).parent / "data" / "penalties-sample.csv"
PDF = b"%PDF-1.4\n%fictitious scan\n"


class Clock:
    """Moves the legal time of the training database; working code reads it as it always does."""

    def at(self, moment: str) -> datetime:
        """'2026-10-13 23:30', in Shanghai."""
        wanted = datetime.fromisoformat(moment).replace(tzinfo=SHANGHAI)
        offset = ceil((wanted - wall()).total_seconds())  # never a moment before what the test says
        Installation.objects.update(offset_seconds=offset)
        for user in User.objects.all():
            user.__dict__.pop("_posts_today", None)
        return wanted

    def advance(self, days: int) -> None:
        here = Installation.here()
        Installation.objects.update(offset_seconds=here.offset_seconds + int(timedelta(days=days).total_seconds()))


def found_training() -> None:
    """Departments, officers, one signing identity, rulebooks; `market` designates, `hub` brings sheets in."""
    Installation.objects.create(training=True)
    departments = make_departments()
    make_officers(departments)
    keep_identity(departments[MARKET], identity(), trusted=False)
    make_rulebooks(departments[MARKET])


_identity = []


def identity():
    """One for all tests: making a key costs more than using it."""
    if not _identity:
        _identity.append(training_identity("重庆市潼南区市场监督管理局"))
    return _identity[0]


def officer(username: str) -> User:
    return User.objects.get(username=username)


def market() -> Department:
    return Department.objects.get(code=MARKET)


def hub() -> Department:
    return Department.objects.get(code=HUB)


def scan(name: str = "扫描件.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def sheet(*numbers: int, **changes: str) -> bytes:
    """A CSV of some rows of the sample sheet (row 2 is the first data row), with cells replaced by name."""
    rows = list(csv.DictReader(io.StringIO(SAMPLE.read_text("utf-8-sig"))))
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]))
    writer.writeheader()
    writer.writerows({**rows[number - 2], **changes} for number in numbers)
    return out.getvalue().encode("utf-8-sig")
