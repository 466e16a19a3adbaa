"""The nouns of this floor: subjects under dated names, those who answer for them, their records and addresses."""
from .address import Address
from .address_sheet import AddressSheet
from .announcement import Announcement, Posting
from .annulment import Annulment
from .attempt import ServiceAttempt
from .dispatch import Dispatch, DispatchStep
from .ending import SubjectEnding
from .intake import IntakeBatch
from .name import SubjectName
from .person_link import PersonLink
from .record import PenaltyRecord
from .service_item import ServiceItem
from .subject import Subject

__all__ = [
    "Address", "AddressSheet", "Announcement", "Annulment", "Dispatch", "DispatchStep", "IntakeBatch", "PenaltyRecord", "PersonLink",
    "Posting", "ServiceAttempt", "ServiceItem", "Subject", "SubjectEnding", "SubjectName",
]
