"""Sealed bytes: issued papers and attachments, kept apart so that no list drags them along."""
import hashlib

from django.db import models

from office.keyring import seal, unseal


class BlobManager(models.Manager):
    def keep(self, purpose: str, data: bytes) -> "Blob":
        """Seal and store; the digest is taken over the plaintext (design §4)."""
        return self.create(
            purpose=purpose, sha256=hashlib.sha256(data).hexdigest(), size=len(data), sealed=seal(purpose, data)
        )


class Blob(models.Model):
    purpose = models.CharField("用途", max_length=40)
    sha256 = models.CharField("散列", max_length=64, db_index=True)
    size = models.PositiveIntegerField("字节数")
    sealed = models.BinaryField("密文")

    objects = BlobManager()

    class Meta:
        verbose_name = verbose_name_plural = "密存件"

    def __str__(self):
        return self.sha256[:12]

    def open(self) -> bytes:
        return unseal(self.purpose, self.sealed)
