"""The desk of designations."""
from . import designation  # noqa: F401  (registers itself)
