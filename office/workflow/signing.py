"""The signing identity of a department, opened from its sealed store."""
import json
from base64 import b64decode, b64encode
from functools import lru_cache

from office.documents import Identity, Sealing, Signature, verify
from office.keyring import seal, unseal
from office.models import Document, Installation, SealingWay

PURPOSE = "department.identity"


def keep_identity(department, identity: Identity, *, trusted: bool) -> None:
    """Seal a certificate with its key and passphrase into the department."""
    packed = {"pkcs12": b64encode(identity.pkcs12).decode(), "passphrase": identity.passphrase.decode()}
    department.identity_sealed = seal(PURPOSE, json.dumps(packed).encode())
    department.identity_trusted = trusted
    department.save(update_fields=["identity_sealed", "identity_trusted"])


def identity_of(department) -> Identity | None:
    return _open(bytes(department.identity_sealed)) if department.identity_sealed else None


def sealing_of(department) -> Sealing:
    """What stands under its papers: an electronic seal only with a trusted certificate, the training seal excepted (design §5)."""
    if department.sealing == SealingWay.HAND:
        return Sealing.HAND
    if department.identity_trusted or Installation.here().training:
        return Sealing.ELECTRONIC
    return Sealing.INTEGRITY if department.identity_sealed else Sealing.HAND


def signature_on(document: Document) -> Signature:
    """What the signature on an issued paper proves; trusted only by the department's own certificate, at the time of signing."""
    pdf, organ = document.blob.open(), document.organ
    found = verify(pdf)
    if not (found.sound and organ.identity_trusted):
        return found
    return verify(pdf, [identity_of(organ).certificate], at=found.signed_at)


@lru_cache(maxsize=32)
def _open(sealed: bytes) -> Identity:
    packed = json.loads(unseal(PURPOSE, sealed))
    return Identity(b64decode(packed["pkcs12"]), packed["passphrase"].encode())
