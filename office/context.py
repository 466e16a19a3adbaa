"""What every page of the desk knows: whether this is a training office, its legal day, and whether its clock was moved."""
from office.calendar import now
from office.models import Installation


def installation(request) -> dict:
    """Read once a request: a page is put together from several templates, each of which asks."""
    if not hasattr(request, "installation"):
        here = Installation.here()
        request.installation = {"training": here.training, "clock_moved": bool(here.offset_seconds), "legal_now": now()}
    return request.installation
