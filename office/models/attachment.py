"""What was handed in or recorded: evidence, scans, photographs, letters; sealed, by hash."""
from django.conf import settings
from django.db import models


class AttachmentKind(models.TextChoices):
    EVIDENCE = "evidence", "证据材料"
    PROOF_OF_SERVICE = "proof_of_service", "送达回证扫描件"
    WITNESS = "witness", "见证材料"
    AUDIO_VIDEO = "audio_video", "音像记录"
    STATEMENT = "statement", "陈述申辩材料"
    HEARING = "hearing", "听证笔录"
    CONSENT = "consent", "上级同意文书"
    ORDER = "order", "裁判或决定文书"
    STAMPED = "stamped", "盖章原件扫描"


SHOWN = ("image/", "audio/", "video/", "application/pdf")


class Attachment(models.Model):
    file = models.ForeignKey("office.CaseFile", models.PROTECT, related_name="attachments", verbose_name="案卷")
    kind = models.CharField("类别", max_length=20, choices=AttachmentKind)
    name = models.CharField("文件名", max_length=200)
    media_type = models.CharField("类型", max_length=100)
    note = models.CharField("说明", max_length=200, blank=True)
    about = models.CharField("对象", max_length=60, blank=True)
    sha256 = models.CharField("散列", max_length=64)
    blob = models.OneToOneField("office.Blob", models.PROTECT, related_name="+", verbose_name="原件")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="提交人")
    added_at = models.DateTimeField("提交时间")

    class Meta:
        verbose_name = verbose_name_plural = "附件"
        ordering = ["file", "id"]

    @property
    def can_be_shown(self) -> bool:
        """A browser only paints or plays these; anything else might act, and is saved instead."""
        return self.media_type.startswith(SHOWN)

    def __str__(self):
        return self.name
