"""The signing identity of a department, opened from its sealed store."""
import json
from base64 import b64decode, b64encode
from functools import lru_cache

from office.documents import Identity
from office.keyring import seal, unseal

PURPOSE = "department.identity"


def keep_identity(department, identity: Identity, *, trusted: bool) -> None:
    """Seal a certificate with its key and passphrase into the department."""
    packed = {"pkcs12": b64encode(identity.pkcs12).decode(), "passphrase": identity.passphrase.decode()}
    department.identity_sealed = seal(PURPOSE, json.dumps(packed).encode())
    department.identity_trusted = trusted
    department.save(update_fields=["identity_sealed", "identity_trusted"])


def identity_of(department) -> Identity | None:
    return _open(bytes(department.identity_sealed)) if department.identity_sealed else None


@lru_cache(maxsize=32)
def _open(sealed: bytes) -> Identity:
    packed = json.loads(unseal(PURPOSE, sealed))
    return Identity(b64decode(packed["pkcs12"]), packed["passphrase"].encode())
