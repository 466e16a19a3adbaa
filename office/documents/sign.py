"""A signature over the whole file: PAdES with EC P-256, certified so that no later change is allowed."""
import io
from datetime import datetime

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import fields, signers

from .identity import Identity

FIELD = "Seal"


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
    signer = signers.SimpleSigner.load_pkcs12_data(identity.pkcs12, other_certs=[], passphrase=identity.passphrase)
    described = signers.PdfSignatureMetadata(
        field_name=FIELD, reason=reason, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES,
        certify=True, docmdp_permissions=fields.MDPPerm.NO_CHANGES)
    out = io.BytesIO()
    try:
        _PdfSigner(described, signer, at=at).sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), output=out)
    except (PdfError, ValueError) as error:
        raise SigningError(f"文件无法签名：{error}") from error
    return out.getvalue()
