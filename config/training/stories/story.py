"""A story: a penalty, a party, what to look at, and how its officers took it from day to day."""
import re
from collections.abc import Callable
from dataclasses import dataclass

DOCUMENT = re.compile(r"〔\d{4}〕(\d+)号$")


@dataclass(frozen=True)
class Story:
    """`number` makes it findable for ever: it stands in the document number of the penalty it rests on.

    `alone`: nobody answers beside the party, so that each paper is served once.
    """

    number: int
    department: str
    domain: str
    firm: str
    person: str
    violation: str
    facts: str
    basis: str
    kind: str
    penalty: str
    title: str
    look: str
    tell: Callable
    alone: bool = False


TOLD: dict[int, Story] = {}


def story(number: int, **facts):
    """Declares the decorated generator as the course of a story: it yields each day it waits for."""

    def keep(tell):
        TOLD[number] = Story(number, tell=tell, **facts)
        return tell

    return keep


def story_of(record) -> Story | None:
    """The story that a penalty record began, if one did."""
    found = DOCUMENT.search(record.document_no)
    told = TOLD.get(int(found[1])) if found else None
    return told if told and told.department == record.organ_code else None
