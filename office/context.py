"""What every page of the desk knows: whether this is a training office, and its legal day."""
from office.calendar import now
from office.models import Installation


def installation(request) -> dict:
    here = Installation.here()
    return {"training": here.training, "legal_now": now()}
