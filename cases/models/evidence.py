"""The evidence list of a case."""
from django.db import models


class Evidence(models.Model):
    designation = models.ForeignKey("cases.Designation", models.PROTECT, related_name="evidence", verbose_name="案件")
    name = models.CharField("证据名称", max_length=120)
    proves = models.CharField("证明内容", max_length=300)
    source = models.CharField("来源", max_length=120)
    attachment = models.ForeignKey(
        "office.Attachment", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="附件"
    )

    class Meta:
        verbose_name = verbose_name_plural = "证据"
        ordering = ["designation", "id"]

    def __str__(self):
        return self.name
