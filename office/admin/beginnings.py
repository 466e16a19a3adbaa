"""What can be begun from a page: an upper floor puts its link on a lower floor's page without being imported by it."""
from collections.abc import Callable

_offered: dict[type, list[tuple[Callable, bool]]] = {}


def begins_from(model: type, *, main: bool = False):
    """Declare `f(request, row) -> (label, url) | None` as something to begin from a row of this model; `main` is what most come for."""

    def declare(offer: Callable) -> Callable:
        _offered.setdefault(model, []).append((offer, main))
        return offer

    return declare


def beginnings(request, row) -> list[dict]:
    """Links for this person on this row's page, the main one first."""
    offers = sorted(_offered.get(type(row), ()), key=lambda each: not each[1])
    found = [(offer(request, row), main) for offer, main in offers]
    return [{"label": link[0], "url": link[1], "is_main": main} for link, main in found if link]
