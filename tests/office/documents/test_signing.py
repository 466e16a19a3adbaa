"""A signature shows every change and is never called more than it is (design §5)."""
import io
import socket
from datetime import datetime, timedelta, timezone

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from pypdf import PdfReader, PdfWriter

from office.documents import Identity, IdentityError, SigningError, render, sign, training_identity, verify
from tests.office.documents.samples import ORGAN, paper


@pytest.fixture(scope="module")
def identity():
    return training_identity(ORGAN)


@pytest.fixture(scope="module")
def at():
    return datetime.now(timezone.utc).replace(microsecond=0)


@pytest.fixture(scope="module")
def signed(identity, at):
    return sign(render(paper()), identity, reason="认定严重失信主体决定书", at=at)


def test_an_untouched_file_is_intact_to_its_last_byte(signed, identity, at):
    found = verify(signed, [identity.certificate])
    assert found.intact and found.valid and found.trusted and found.whole_file
    assert found.signer == f"{ORGAN}（训练）" and found.signed_at == at


def test_without_a_trusted_certificate_it_is_an_integrity_signature(signed, identity):
    assert verify(signed).label == "完整性签名"
    assert verify(signed, [training_identity("别的机关").certificate]).label == "完整性签名"
    assert verify(signed, [identity.certificate]).label == "电子印章"


def test_any_flipped_byte_is_detected(signed, identity):
    """Every byte outside the signature itself, and the room left behind it (whose header repeats what it signs)."""
    hole = signed.index(b"/Contents <") + len(b"/Contents <")
    end = signed.index(b">", hole)
    padding = len(signed[hole:end].rstrip(b"0")) + hole + 2
    for place in [*range(10, hole, hole // 30), *range(padding, end, 97), *range(end, len(signed), 60)]:
        changed = bytearray(signed)
        changed[place] ^= 1
        assert not verify(bytes(changed), [identity.certificate]).sound, place


def test_appended_bytes_are_detected(signed, identity):
    found = verify(signed + b"\n% more\n", [identity.certificate])
    assert not found.whole_file and found.label.startswith("签名无效")


def test_a_page_added_by_a_later_revision_is_detected(signed, identity):
    writer = PdfWriter(io.BytesIO(signed), incremental=True)
    writer.add_blank_page()
    out = io.BytesIO()
    writer.write(out)
    assert not verify(out.getvalue(), [identity.certificate]).sound


def test_a_second_signature_is_refused(signed, identity, at):
    with pytest.raises(SigningError):
        sign(signed, identity, reason="再签", at=at)


def test_a_file_without_signature_and_a_file_that_is_none_say_so():
    assert verify(render(paper())).label == "文件没有签名"
    assert verify(b"no pdf at all").label.startswith("文件已损坏")


def test_signing_and_verifying_need_no_network(identity, at, monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("network used")
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert verify(sign(render(paper()), identity, reason="x", at=at), [identity.certificate]).sound


def test_an_expired_certificate_does_not_sign(identity):
    with pytest.raises(IdentityError, match="有效期"):
        sign(render(paper()), identity, reason="x", at=datetime.now(timezone.utc) + timedelta(days=4000))


def test_a_moment_without_zone_is_refused(identity):
    with pytest.raises(SigningError, match="时区"):
        sign(render(paper()), identity, reason="x", at=datetime(2026, 11, 3))


def test_a_wrong_passphrase_is_explained_and_never_shown(identity):
    with pytest.raises(IdentityError, match="密码"):
        Identity(identity.pkcs12, b"wrong").check(datetime.now(timezone.utc))
    assert identity.passphrase.decode() not in repr(identity) and "pkcs12" not in repr(identity)


def test_a_training_identity_says_so_in_its_name(identity):
    _, certificate, _ = pkcs12.load_key_and_certificates(identity.pkcs12, identity.passphrase)
    assert "训练" in certificate.subject.rfc4514_string() and identity.holder.endswith("（训练）")


def test_the_signed_file_still_describes_itself_without_names(signed):
    described = PdfReader(io.BytesIO(signed)).metadata
    assert described.author == ORGAN and "虚构化工" not in "".join(map(str, described.values()))


def test_room_is_kept_for_the_certificates_of_those_who_issued_it(identity, at):
    """A bought certificate comes with its chain, as long as that may be; all of it goes into the signature."""
    key, certificate, _ = pkcs12.load_key_and_certificates(identity.pkcs12, identity.passphrase)
    chain = [x509.load_der_x509_certificate(training_identity(f"虚构签发机构{number}").certificate) for number in range(9)]
    packed = pkcs12.serialize_key_and_certificates(b"", key, certificate, chain, BestAvailableEncryption(b"1"))
    signed = sign(render(paper()), Identity(packed, b"1"), reason="x", at=at)
    assert verify(signed, [identity.certificate]).trusted
    embedded = PdfReader(io.BytesIO(signed)).get_fields()["Seal"]["/V"]["/Contents"]
    assert all(each.public_bytes(Encoding.DER) in embedded for each in chain)
