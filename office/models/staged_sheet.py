"""A sheet between preview and confirmation: sealed, its uploader's alone, wiped when the step is done."""
import hashlib
import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models

from office import keyring
from office.calendar.clock import wall

PURPOSE = "office_stagedsheet.content"
KEPT_FOR = timedelta(hours=2)


class StagedSheetQuerySet(models.QuerySet):
    def of_user(self, user):
        return self.filter(user=user)

    def kept(self):
        """By the real clock: a travelling legal day must neither keep nor lose an upload."""
        return self.filter(staged_at__gte=wall() - KEPT_FOR)

    def expired(self):
        return self.filter(staged_at__lt=wall() - KEPT_FOR)

    def stage(self, kind: str, user, department, sheet_name: str, data: bytes) -> "StagedSheet":
        """Keep one sheet per person; the one before, and whatever others left behind, is wiped."""
        self.expired().delete()
        self.of_user(user).delete()
        return self.create(
            kind=kind, user=user, department=department, sheet_name=sheet_name[-200:],
            sha256=hashlib.sha256(data).hexdigest(), sealed=keyring.seal(PURPOSE, data),
        )


class StagedSheet(models.Model):
    """Holds whole identity numbers, so it never lies in clear: not in a temporary file, session or message."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField("表格种类", max_length=20)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="上传人")
    department = models.ForeignKey("office.Department", models.CASCADE, related_name="+", verbose_name="部门")
    sheet_name = models.CharField("文件名", max_length=200)
    sha256 = models.CharField("文件散列", max_length=64)
    sealed = models.BinaryField("内容（密文）", editable=False)
    staged_at = models.DateTimeField("上传时间", auto_now_add=True)

    objects = StagedSheetQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "待确认表格"

    def __str__(self):
        return self.sheet_name

    @property
    def data(self) -> bytes:
        return keyring.unseal(PURPOSE, self.sealed)
