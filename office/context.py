"""What every page of the desk knows: whether this is a training office, its legal day, and whether its clock was moved."""
from office.calendar import now


def installation(request) -> dict:
    here = request.installation  # office.middleware.LegalTime
    return {"training": here.training, "clock_moved": bool(here.offset_seconds), "legal_now": now()}
