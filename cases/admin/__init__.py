"""The desks of designations, and of the superior who consents to them."""
from . import consent, designation  # noqa: F401  (they register themselves)
