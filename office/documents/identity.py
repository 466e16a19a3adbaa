"""Who signs: a certificate with its key as PKCS#12, or a self-signed one for the training office."""
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import lru_cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

_LIFE = timedelta(days=825)


class IdentityError(Exception):
    """The PKCS#12 file does not open or holds no signing certificate with an EC P-256 key."""


@dataclass(frozen=True)
class Identity:
    """PKCS#12 bytes and their passphrase; neither shows in a log or an error page."""

    pkcs12: bytes = field(repr=False)
    passphrase: bytes = field(repr=False)

    @property
    def certificate(self) -> bytes:
        """DER of the signing certificate, to be handed to `verify` as a root where it is trusted."""
        return self.opened.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def holder(self) -> str:
        subject = self.opened.certificate.subject
        names = subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME) or list(subject)
        return str(names[0].value)

    def check(self, at: datetime) -> None:
        """Refuse an identity that could not sign at this moment."""
        key, certificate = self.opened.key, self.opened.certificate
        if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
            raise IdentityError("签名证书应使用 EC P-256 密钥")
        if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
            raise IdentityError("签名证书不在有效期内")

    @property
    def opened(self) -> "Opened":
        return _open(self.pkcs12, self.passphrase)


@dataclass(frozen=True)
class Opened:
    """What lies in the file: the key, its certificate, the certificates of those who issued it."""

    key: object = field(repr=False)
    certificate: x509.Certificate
    issuers: tuple[x509.Certificate, ...]


@lru_cache(maxsize=32)
def _open(packed: bytes, passphrase: bytes) -> Opened:
    """Opened once per process: a passphrase is made to be slow, slower than everything else in signing a paper."""
    try:
        key, certificate, issuers = pkcs12.load_key_and_certificates(packed, passphrase)
    except ValueError as error:
        raise IdentityError("签名证书文件打不开：文件损坏或密码不符") from error
    if key is None or certificate is None:
        raise IdentityError("签名证书文件中没有证书或私钥")
    return Opened(key, certificate, tuple(issuers))


def training_identity(organ: str) -> Identity:
    """A fresh self-signed identity that says 训练 in its name and that nobody trusts."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
                      x509.NameAttribute(NameOID.ORGANIZATION_NAME, f"{organ}（训练）"[:64]),
                      x509.NameAttribute(NameOID.COMMON_NAME, "训练印章")])
    now = datetime.now(timezone.utc)  # certificates live in real time, not in the time of a travelling office
    usage = x509.KeyUsage(digital_signature=True, content_commitment=True, key_encipherment=False,
                          data_encipherment=False, key_agreement=False, key_cert_sign=False, crl_sign=False,
                          encipher_only=False, decipher_only=False)
    certificate = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
                   .serial_number(x509.random_serial_number())
                   .not_valid_before(now - timedelta(minutes=5)).not_valid_after(now + _LIFE)
                   .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
                   .add_extension(usage, critical=True)
                   .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
                   .sign(key, hashes.SHA256()))
    passphrase = x509.random_serial_number().to_bytes(20, "big").hex().encode()
    packed = pkcs12.serialize_key_and_certificates(b"training", key, certificate, None,
                                                   serialization.BestAvailableEncryption(passphrase))
    return Identity(packed, passphrase)
