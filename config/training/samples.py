"""One sheet of every kind of paper, in both ways of sealing: stories walked once more and taken back (domain.md D)."""
from collections.abc import Iterator
from dataclasses import replace

from django.db import transaction

from config.training.stories import ended, underway  # noqa: F401  (their stories are told again)
from config.training.stories.every_way import APART, EVERY_WAY
from config.training.stories.story import TOLD
from config.training.stories.timeline import walk_all
from office.calendar import today
from office.models import Department, Document, SealingWay
from subjects.models import ServiceItem

TOLD_AGAIN = (704, 707, 714, 721, 722, 723, 725, 726, 727, 728)
ANEW = 100  # added to the number of a story told again, so that its penalty and its people are others


def write_samples() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each sample; the office is left exactly as it was."""
    for way in SealingWay:
        yield from _issued(way)


def _issued(way: SealingWay) -> list[tuple[str, bytes]]:
    with transaction.atomic():
        last = Document.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        Department.objects.update(sealing=way)
        walk_all([*(replace(TOLD[number], number=number + ANEW) for number in TOLD_AGAIN), EVERY_WAY, APART], today())
        made = {f"{_name(each)}-{way.label}.pdf": each for each in Document.objects.filter(pk__gt=last).order_by("-pk")}
        samples = [(name, made[name].blob.open()) for name in sorted(made)]
        transaction.set_rollback(True)
    return samples


def _name(paper: Document) -> str:
    """Kind and title; a proof of service is told apart by the way it proves, a blank form by its blanks."""
    if paper.kind != "D5":
        return f"{paper.kind}-{paper.title}"
    proved = ServiceItem.objects.filter(proof=paper).first()
    return f"{paper.kind}-{paper.title}-{proved.get_method_display() if proved else '空白'}"
