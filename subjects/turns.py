"""Which paper goes with another one, or after it: declared by the floor that knows both, asked before a service counts."""
from collections.abc import Callable
from datetime import date

_goes_after: dict[str, Callable] = {}


def goes_after(kind: str, what_is_first: Callable) -> None:
    """`what_is_first(item, day)` says what has not been served by then (by now, without a day); empty when nothing is."""
    _goes_after[kind] = what_is_first


def not_yet_served(item, day: date | None) -> str:
    found = _goes_after.get(item.document.kind)
    return found(item, day) if found else ""
