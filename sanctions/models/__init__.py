"""Lists, what they rest on, and who is on them."""
from .domain import DomainParameter, ListDomain
from .entry import ListEntry, ResponsiblePerson
from .gaps import Removal, Stay
from .measure import EntryMeasure, Measure, MeasureEdition
from .proposal import EndProposal

__all__ = [
    "DomainParameter", "EndProposal", "EntryMeasure", "ListDomain", "ListEntry", "Measure", "MeasureEdition", "Removal",
    "ResponsiblePerson", "Stay",
]
