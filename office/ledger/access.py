"""Who read what: the second append-only stream, so that a page view never waits for a case (design §5)."""
from office.models.seal import AccessEntry, AccessKind


def record_read(user, kind: AccessKind, what: str, *, file=None, purpose: str = "", address: str | None = None):
    """Append a read of personal data, a look-up, an export or a sign-in; `what` names the object without personal data."""
    return AccessEntry.objects.create(
        user=user, kind=kind, what=what[:120], file=file, purpose=purpose[:200], address=address
    )
