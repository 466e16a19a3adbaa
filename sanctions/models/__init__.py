"""Lists, what they rest on, and who is on them."""
from .domain import DomainParameter, ListDomain
from .entry import ListEntry, ResponsiblePerson
from .measure import Measure, MeasureEdition

__all__ = ["DomainParameter", "ListDomain", "ListEntry", "Measure", "MeasureEdition", "ResponsiblePerson"]
