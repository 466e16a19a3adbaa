"""What dates alone bring about: declared once, written down by the night's job or by whoever opens the file first."""
from collections.abc import Callable

from django.db.models import Value

_declared: list[tuple[object, Callable]] = []


def by_date(verb, *, due: Callable) -> None:
    """`due(day)` is the queryset of cases on which `verb` holds by itself on that day."""
    _declared.append((verb, due))


def due_on(day, file_id: int) -> list[tuple[object, int]]:
    """(verb, key) of everything in this file that holds already and is not written down: asked on every page, so in one query."""
    first, *others = (due(day).filter(file=file_id).order_by().values_list(Value(place), "pk") for place, (_, due) in enumerate(_declared))
    return [(_declared[place][0], pk) for place, pk in sorted(first.union(*others))]


def files_behind(day, verb_name: str) -> list[int]:
    """Files in which a verb of this name holds already and is not written down, whatever procedure they belong to."""
    return sorted({file for verb, due in _declared if verb.name == verb_name
                   for file in due(day).values_list("file", flat=True)})
