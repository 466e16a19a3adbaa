"""An attempt at service that failed: how, where, when and why; its evidence, handed in or our own system's receipt, lies in the file (SRV-11, SRV-13)."""
from django.db import models
from django.db.models import Q

from subjects.service_states import ServiceMethod
from subjects.states import AddressSource


class ServiceAttempt(models.Model):
    item = models.ForeignKey("subjects.ServiceItem", models.PROTECT, related_name="attempts", verbose_name="送达事项")
    method = models.CharField("送达方式", max_length=12, choices=ServiceMethod)
    place = models.CharField("送达地址", max_length=200)
    source = models.CharField("地址来源", max_length=20, choices=AddressSource)
    tracking_number = models.CharField("邮件单号", max_length=40, blank=True)
    failed_on = models.DateField("未能送达日期")
    reason = models.CharField("未能送达的原因", max_length=200)
    evidence = models.ForeignKey(
        "office.Attachment", models.PROTECT, null=True, related_name="+", verbose_name="证明材料"
    )
    receipt = models.ForeignKey(
        "office.Document", models.PROTECT, null=True, related_name="+", verbose_name="系统回执"
    )

    class Meta:
        verbose_name = verbose_name_plural = "未能送达的记录"
        ordering = ["item", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(evidence__isnull=False, receipt__isnull=True) | Q(evidence__isnull=True, receipt__isnull=False),
                name="an_attempt_has_its_evidence",
            ),
        ]

    def __str__(self):
        return f"{self.failed_on:%Y-%m-%d}{self.get_method_display()}未成（{self.get_source_display()}）：{self.reason}"
