"""Whom or what a limit concerns: its mark, such as service:7, in words. Each floor says what its own marks stand for."""
from collections import defaultdict
from collections.abc import Callable

from .known import rows

PARTY = "party"  # the mark of what runs for whoever the file is about
_kinds: dict[str, tuple[object, Callable]] = {}


def stands_for(kind: str, among, words: Callable) -> None:
    """`words(row)` says what a mark of this kind means, of a row of the queryset `among`."""
    _kinds[kind] = among, words


def meanings(entries, here) -> dict[str, str]:
    """Mark → words, for limits of whatever files; each kind is asked for once, what is here not at all."""
    wanted = defaultdict(set)
    for entry in entries:
        kind, _, key = entry.about.partition(":")
        if kind in _kinds and key:
            wanted[kind].add(int(key))
    return {f"{kind}:{row.pk}": words(row) for kind, keys in wanted.items()
            for among, words in [_kinds[kind]] for row in rows(among, keys, here)}


def about(entry, file, meant: dict[str, str]) -> str:
    return file.party if entry.about == PARTY else meant.get(entry.about, "")
