"""The desks of lists: domains, entries, and who is competent for what."""
from . import competence, domain, entry  # noqa: F401  (each registers itself)
