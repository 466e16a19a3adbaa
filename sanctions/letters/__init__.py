"""The papers of a list entry (domain.md D8 and what a stay or a return needs beside them)."""
from .ending import EarlyRemoval, Expiry
from .reinstatement import Reinstatement
from .revocation import PartRevocation, Revocation
from .stay import Resumption, StayNotice

__all__ = ["EarlyRemoval", "Expiry", "PartRevocation", "Reinstatement", "Resumption", "Revocation", "StayNotice"]
