"""Encryption at rest: sealed bytes bound to their purpose, and keyed blind indexes (design §4).

The master key (32 bytes, base64) comes from the environment variable XINAN_MASTER_KEY. Each purpose
("subject.number", "document.blob" …) has keys of its own, so a value moved to another column does not open.
"""
import base64
import binascii
import hashlib
import hmac
import os
from functools import cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

VERSION = b"\x01"
NONCE = 12


class KeyringError(Exception):
    """The master key is missing or malformed, or a sealed value was altered or belongs elsewhere."""


def seal(purpose: str, data: bytes) -> bytes:
    """Encrypt with AES-256-GCM: version byte, 12-byte nonce, ciphertext with tag."""
    nonce = os.urandom(NONCE)
    return VERSION + nonce + AESGCM(_key("seal", purpose)).encrypt(nonce, data, purpose.encode())


def unseal(purpose: str, token: bytes) -> bytes:
    """Give back what was sealed; KeyringError when the bytes were changed or sealed for another purpose."""
    token = bytes(token)
    if token[:1] != VERSION:
        raise KeyringError("密文版本不可识别")
    try:
        return AESGCM(_key("seal", purpose)).decrypt(token[1 : 1 + NONCE], token[1 + NONCE :], purpose.encode())
    except InvalidTag as error:
        raise KeyringError("密文已被改动或用途不符") from error


def blind(purpose: str, text: str) -> bytes:
    """A 16-byte keyed digest: equal texts meet, nobody without the key can list them."""
    return hmac.new(_key("blind", purpose), text.strip().upper().encode(), hashlib.sha256).digest()[:16]


@cache
def _key(use: str, purpose: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, None, f"xinan:{use}:{purpose}:v1".encode()).derive(_master())


def _master() -> bytes:
    try:
        master = base64.b64decode(os.environ["XINAN_MASTER_KEY"], validate=True)
    except KeyError as error:
        raise KeyringError("未设置主密钥 XINAN_MASTER_KEY") from error
    except binascii.Error as error:
        raise KeyringError("主密钥 XINAN_MASTER_KEY 不是有效的 base64") from error
    if len(master) != 32:
        raise KeyringError("主密钥 XINAN_MASTER_KEY 应为32字节")
    return master


def derived_key(purpose: str) -> bytes:
    """32 bytes of key material for a further use of the master key (the seal's signature)."""
    return _key("derive", purpose)
