"""The papers of service (domain.md D5)."""
from .proof_of_service import BlankProof, ProofOfService

__all__ = ["BlankProof", "ProofOfService"]
