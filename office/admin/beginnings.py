"""What can be begun from a page: an upper floor puts its link on a lower floor's page without being imported by it."""
from collections.abc import Callable

_offered: dict[type, list[Callable]] = {}


def begins_from(model: type):
    """Declare `f(request, row) -> (label, url) | None` as something to begin from a row of this model."""

    def declare(offer: Callable) -> Callable:
        _offered.setdefault(model, []).append(offer)
        return offer

    return declare


def beginnings(request, row) -> list[dict]:
    """Links for this person on this row's page."""
    found = (offer(request, row) for offer in _offered.get(type(row), ()))
    return [{"label": label, "url": url} for label, url in filter(None, found)]
