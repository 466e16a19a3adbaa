"""An issued paper: number, bytes by hash, and whether it still stands."""
import secrets

from django.db import models
from django.db.models import Q

from office.calendar import today

from .attachment import Attachment, AttachmentKind
from .department import SealingWay


class DocumentStatus(models.TextChoices):
    VALID = "valid", "有效"
    CHANGED = "changed", "已变更"
    REVOKED = "revoked", "已撤销"
    WITHDRAWN = "withdrawn", "不再公示"


def new_code() -> str:
    """A random 128-bit code for the QR page: it can be neither guessed nor counted."""
    return secrets.token_hex(16)


class Document(models.Model):
    """Laid out by a verb, numbered, signed and stored by the door at its end; never altered afterwards (design §5)."""

    file = models.ForeignKey("office.CaseFile", models.PROTECT, related_name="documents", verbose_name="案卷")
    kind = models.CharField("文书编号", max_length=6, help_text="如 D1")
    title = models.CharField("文书名称", max_length=80)
    number = models.CharField("文号", max_length=60, blank=True)
    organ = models.ForeignKey("office.Department", models.PROTECT, related_name="+", verbose_name="制发机关")
    organ_name = models.CharField("制发时的机关名称", max_length=100, blank=True)
    issued_on = models.DateField("制发日期")
    about = models.CharField("对象", max_length=60, blank=True)
    code = models.CharField("核验码", max_length=32, unique=True, default=new_code)
    blob = models.OneToOneField("office.Blob", models.PROTECT, null=True, related_name="+", verbose_name="原件")
    sha256 = models.CharField("散列", max_length=64, blank=True)
    is_notice = models.BooleanField("告知类", default=False, help_text="验证页只答相符或不相符（DES-37）")
    shown_until = models.DateField("公示至", null=True, blank=True, help_text="该日之后验证页答“不再公示”")
    sealing = models.CharField(
        "用印方式", max_length=12, choices=SealingWay, default=SealingWay.ELECTRONIC, help_text="制发时部门的用印方式",
    )
    status = models.CharField("效力", max_length=10, choices=DocumentStatus, default=DocumentStatus.VALID)

    class Meta:
        verbose_name = verbose_name_plural = "文书"
        ordering = ["file", "id"]
        constraints = [
            models.UniqueConstraint(fields=["number"], condition=~Q(number=""), name="a_number_is_given_once"),
        ]

    def __str__(self):
        return f"《{self.title}》{self.number}"

    @property
    def clue(self) -> str:
        return f"document:{self.pk}"

    @property
    def stamped(self):
        """Scans of the sheet stamped by hand; the last one is the original that is served (design §5)."""
        return Attachment.objects.filter(file=self.file_id, kind=AttachmentKind.STAMPED, about=self.clue)

    @property
    def is_mended(self) -> bool:
        """A further paper has mended it (design §5)."""
        return Document.objects.filter(file=self.file_id, about=self.clue).exists()

    @property
    def standing(self) -> str:
        """Its standing today, answered from dates: no job need have run."""
        if self.status == DocumentStatus.VALID and self.shown_until and today() > self.shown_until:
            return DocumentStatus.WITHDRAWN.label
        return self.get_status_display()
