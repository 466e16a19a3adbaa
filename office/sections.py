"""What a case tells the desk about itself: titled facts, and how far each of its steps has come."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """Facts under one heading; a row is (label, value), a value with line feeds keeps its lines."""

    title: str
    rows: tuple[tuple[str, object], ...]


@dataclass(frozen=True)
class Step:
    """One step of the line 告知·异议·认定·送达·移出: `phase` is done, now or todo; `note` says it in words."""

    label: str
    phase: str
    note: str


@dataclass(frozen=True)
class ServiceLine:
    """How one paper reached one recipient, for the list of documents; `state` is a member of the machine's states."""

    recipient: str
    method: str
    state: object
    note: str = ""
    url: str = ""
