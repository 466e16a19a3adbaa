"""What a signature on a file proves, in words nobody can overrate."""
import io
import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Iterable

from asn1crypto import pem
from asn1crypto.cms import ContentInfo
from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

# An untrusted certificate is an answer here, not an incident with a traceback in the log.
logging.getLogger("pyhanko.sign.validation").setLevel(logging.ERROR)


@dataclass(frozen=True)
class Signature:
    """The findings on a file. `problem` says why it could not be read or holds no signature of ours."""

    intact: bool = False       # the signed bytes are unchanged
    valid: bool = False        # the signature fits the certificate
    trusted: bool = False      # the certificate leads to a root we were given
    whole_file: bool = False   # nothing was added to the file after signing
    signer: str = ""
    signed_at: datetime | None = None
    problem: str = ""

    @property
    def sound(self) -> bool:
        """Unchanged as signed, every byte of the file."""
        return self.intact and self.valid and self.whole_file

    @property
    def label(self) -> str:
        """电子印章 only with a trusted certificate; else it proves the file's integrity, not its origin."""
        if not self.sound:
            return self.problem or "签名无效：文件已被改动"
        return "电子印章" if self.trusted else "完整性签名"


def verify(pdf: bytes, trusted_roots: Iterable[bytes] = (), *, at: datetime | None = None) -> Signature:
    """Examine the one signature of a file; `trusted_roots` are certificates in PEM or DER. Needs no network."""
    roots = [_certificate(root) for root in trusted_roots]
    try:
        signatures = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
        if len(signatures) != 1:
            return Signature(problem="文件没有签名" if not signatures else "文件有多个签名")
        context = ValidationContext(trust_roots=roots, moment=at, allow_fetching=False)
        status = validate_pdf_signature(signatures[0], context)
    except Exception as error:  # a damaged file fails in a hundred ways; none of them may pass for a sound one
        return Signature(problem=f"文件已损坏，无法核验签名（{type(error).__name__}）")
    return Signature(
        intact=status.intact, valid=status.valid, trusted=bool(roots) and status.trusted,
        whole_file=(status.coverage is SignatureCoverageLevel.ENTIRE_FILE and bool(status.docmdp_ok)
                    and _nothing_beside(pdf, signatures[0])),
        signer=_holder(status.signing_cert), signed_at=status.signer_reported_dt)


def _nothing_beside(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """The hole a signature leaves in the signed bytes holds it and zeros alone: no place to hide anything."""
    _, before, after, _ = signature.byte_range
    hole = pdf[before:after]
    content = ContentInfo.load(signature.pkcs7_content).dump().hex()
    return any(hole == b"<" + written.encode().ljust(len(hole) - 2, b"0") + b">"
               for written in (content, content.upper()))


def _certificate(data: bytes) -> Certificate:
    return Certificate.load(pem.unarmor(data)[2] if pem.detect(data) else data)


def _holder(certificate: Certificate) -> str:
    subject = certificate.subject.native
    return subject.get("organization_name") or subject.get("common_name", "")
