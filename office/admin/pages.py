"""Pages of a long list by the place where the last one ended: no page is dearer than the first (PRF-2)."""
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q


@dataclass(frozen=True)
class Place:
    """The last row of a page: its value in the sorting column, and its key. Without a key it is the beginning."""

    value: date | datetime | None = None
    pk: int | None = None

    def __str__(self):
        return f"{self.value.isoformat() if self.value else ''}~{self.pk}"


FIRST = Place()


def place(text: str | None) -> Place:
    """As it stands in an address; what is none is the beginning."""
    value, _, key = (text or "").partition("~")
    if not key.isdecimal() or len(key) > 18:
        return FIRST
    try:
        read = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value) if value else None
    except ValueError:
        return FIRST
    return Place(read, int(key))


def in_order(column: str) -> tuple[str, str]:
    """The latest first with a minus; of equals what was opened first, or last."""
    return column, "-pk" if column.startswith("-") else "pk"


def beyond(column: str, after: Place) -> list[Q]:
    """What comes behind a place, in parts an index serves each; rows without a value come last."""
    name, further = (column[1:], "lt") if column.startswith("-") else (column, "gt")
    if after.pk is None:
        return [Q()]
    if after.value is None:
        return [Q(**{f"{name}__isnull": True, f"pk__{further}": after.pk})]
    same, behind = Q(**{name: after.value, f"pk__{further}": after.pk}), Q(**{f"{name}__{further}": after.value})
    return [same, behind, Q(**{f"{name}__isnull": True})]
