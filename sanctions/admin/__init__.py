"""The desks of lists: domains and entries."""
from . import domain, entry  # noqa: F401  (each registers itself)
