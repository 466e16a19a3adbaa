"""The papers of service (domain.md D5…D7)."""
from .announcement import AnnouncementPaper
from .confirmation import AddressConfirmation
from .entrustment import Entrustment
from .periods import Periods
from .proof_of_service import BlankProof, ProofOfService

__all__ = ["AddressConfirmation", "AnnouncementPaper", "BlankProof", "Entrustment", "Periods", "ProofOfService"]
