"""The papers of service (domain.md D5…D7), and what mends a paper after its issue."""
from .announcement import AnnouncementPaper
from .confirmation import AddressConfirmation
from .correction import Correction
from .entrustment import Entrustment
from .mail_receipt import MailReceipt
from .periods import Periods, PeriodsAhead
from .proof_of_service import BlankProof, ProofOfService

__all__ = [
    "AddressConfirmation", "AnnouncementPaper", "BlankProof", "Correction", "Entrustment", "MailReceipt", "Periods", "PeriodsAhead",
    "ProofOfService",
]
