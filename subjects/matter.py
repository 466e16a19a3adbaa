"""Which files belong to one matter: declared by the floor that knows both, asked where four eyes reach beyond a file (AUD-08)."""
from collections.abc import Callable

_grew_from: dict[str, Callable] = {}


def grew_from(kind: str, origin: Callable) -> None:
    """`origin(file)` is the file out of which a file of this kind came."""
    _grew_from[kind] = origin


def matter_of(file) -> list:
    """The file, and the one it grew from."""
    origin = _grew_from.get(file.kind)
    return [file, origin(file)] if origin else [file]
