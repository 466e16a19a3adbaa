"""A signature over the whole file: PAdES with EC P-256, certified so that no later change is allowed."""
import io
from datetime import datetime

from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from .identity import Identity, Opened

FIELD = "Seal"
BESIDE_CERTIFICATES = 2048  # bytes; names, attributes and the signature itself take less than a quarter of it


class SigningError(Exception):
    """The file cannot be signed."""


class _PdfSigner(signers.PdfSigner):
    """Signs with the moment it is given instead of the machine's."""

    def __init__(self, *args, at: datetime, **kwargs):
        super().__init__(*args, **kwargs)
        self._at = at

    def init_signing_session(self, *args, **kwargs):
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self._at
        return session


def sign(pdf: bytes, identity: Identity, *, reason: str, at: datetime) -> bytes:
    """The file with a certifying signature appended; needs no network.

    `at` is the real, aware moment of signing. IdentityError when the certificate cannot sign then.
    """
    if at.tzinfo is None:
        raise SigningError("签名时间应带时区")
    identity.check(at)
    signer, room = _signer(identity.opened)
    described = signers.PdfSignatureMetadata(
        field_name=FIELD, reason=reason, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES,
        certify=True, docmdp_permissions=fields.MDPPerm.NO_CHANGES)
    out = io.BytesIO()
    try:
        _PdfSigner(described, signer, at=at).sign_pdf(
            IncrementalPdfFileWriter(io.BytesIO(pdf)), bytes_reserved=room, output=out)
    except (PdfError, ValueError) as error:
        raise SigningError(f"文件无法签名：{error}") from error
    return out.getvalue()


def _signer(opened: Opened) -> tuple[signers.SimpleSigner, int]:
    """The library's signer, and the hexadecimal digits to keep free for it: the library would sign twice to learn how many."""
    ders = [each.public_bytes(Encoding.DER) for each in (opened.certificate, *opened.issuers)]
    certificate, *issuers = map(x509.Certificate.load, ders)
    key = keys.PrivateKeyInfo.load(opened.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    signer = signers.SimpleSigner(certificate, key, SimpleCertificateStore.from_certs(issuers))
    return signer, 2 * (sum(map(len, ders)) + BESIDE_CERTIFICATES)
