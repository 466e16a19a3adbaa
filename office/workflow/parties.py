"""Whom a file is about, kept with it for queue and search: an upper floor says who; the office knows no subject (PER-2)."""
from collections.abc import Callable
from dataclasses import dataclass

from office.names import document_number


@dataclass(frozen=True)
class Party:
    """`key` is the code of an organisation, or the keyed digest of a person's number; `masked` what a list shows those who do
    not work on the file (PRI-04)."""

    name: str
    masked: str
    key: str


@dataclass(frozen=True)
class Key:
    """What somebody typed, as files keep it. A person's number is `secret`: it stands in no address, and asking is on record."""

    value: str
    secret: bool = False


PROJECTED = ("party", "party_masked", "party_names", "found_by")
_readers: list[Callable[[str], Key | None]] = []


def reads_keys(reader: Callable[[str], Key | None]):
    """Declare how a typed code or number becomes the key under which files lie."""
    _readers.append(reader)
    return reader


def key_of(text: str) -> Key | None:
    return next(filter(None, (reader(text) for reader in _readers)), None)


def project_parties(case) -> None:
    """Write who answers in this case, and the numbers it is found by, onto its file."""
    parties, file = case.parties, case.file
    file.party = parties[0].name if parties else ""
    file.party_masked = parties[0].masked if parties else ""
    file.party_names = "、".join(dict.fromkeys(each.name for each in parties))
    file.found_by = sorted({*(each.key for each in parties), *map(document_number, filter(None, case.papers_named))})
