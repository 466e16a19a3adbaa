"""A statement (陈述、申辩) of a recipient, ground by ground, and the answer to each (DES-10, DES-11)."""
from django.db import models
from django.db.models import Q


HEARING_NOTICE = "DH"  # the kind of paper that tells of a hearing


class Channel(models.TextChoices):
    COUNTER = "counter", "窗口递交"
    MAIL = "mail", "邮寄"
    ORAL = "oral", "口头提出，由本机关记录"


class Statement(models.Model):
    """In time by its postmark when it came by mail (CAL-05)."""

    recipient = models.ForeignKey("cases.Recipient", models.PROTECT, related_name="statements", verbose_name="陈述人")
    received_on = models.DateField("收到日期")
    channel = models.CharField("递交方式", max_length=8, choices=Channel)
    postmark_on = models.DateField("邮戳日期", null=True, blank=True)
    text = models.TextField("陈述、申辩内容")
    attachment = models.ForeignKey(
        "office.Attachment", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="原件扫描"
    )
    answer = models.OneToOneField(
        "office.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="核实反馈书"
    )
    answered_on = models.DateField("反馈日期", null=True, blank=True)
    answer_served_on = models.DateField("反馈书送达日期", null=True, blank=True)
    late_because = models.CharField("逾期的正当理由", max_length=300, blank=True)
    hearing_asked = models.BooleanField("申请听证", default=False)
    hearing_on = models.DateField("听证日期", null=True, blank=True)
    hearing_refused = models.CharField("不予听证的理由", max_length=300, blank=True)
    hearing_held_on = models.DateField("听证举行日期", null=True, blank=True)
    convincing = models.BooleanField("陈述申辩成立", null=True, blank=True)
    after_decision = models.BooleanField("决定后到达", default=False, help_text="期限内寄出，到达时决定已经签发，也没有收回")

    class Meta:
        verbose_name = verbose_name_plural = "陈述申辩"
        ordering = ["recipient", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(channel=Channel.MAIL, postmark_on__isnull=False) | ~Q(channel=Channel.MAIL),
                name="a_letter_has_a_postmark",
            ),
            models.CheckConstraint(
                condition=Q(hearing_asked=True) | Q(hearing_on__isnull=True, hearing_refused=""),
                name="a_hearing_is_held_for_who_asked",
            ),
            models.CheckConstraint(
                condition=Q(hearing_held_on__isnull=True) | Q(hearing_on__isnull=False), name="what_is_held_was_arranged"
            ),
        ]

    def __str__(self):
        return f"{self.recipient.name}的陈述申辩（{self.received_on}）"

    @property
    def made_on(self):
        return self.postmark_on or self.received_on

    @property
    def hearing_notice_served_on(self):
        """When the latest notice of its hearing reached whoever asked for it; None while it is on its way."""
        items = self.recipient.designation.file.service_items.filter(
            document__kind=HEARING_NOTICE, recipient=self.recipient.subject_id
        )
        latest = items.order_by("id").last()
        return latest and latest.served_on

    @property
    def clock_about(self) -> str:
        return f"statement:{self.pk}"


class Ground(models.Model):
    """One ground, what was found about it, and whether it was adopted and why."""

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="grounds", verbose_name="陈述申辩")
    text = models.TextField("理由")
    finding = models.TextField("核实情况", blank=True)
    adopted = models.BooleanField("采纳", null=True, blank=True)
    reason = models.TextField("采纳或者不采纳的理由", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "陈述申辩理由"
        ordering = ["statement", "id"]

    def __str__(self):
        return self.text[:40]
