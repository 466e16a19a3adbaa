"""An opinion given on the way: legal review, superior consent."""
from django.db import models


class Opinion(models.Model):
    designation = models.ForeignKey("cases.Designation", models.PROTECT, related_name="opinions", verbose_name="案件")
    by = models.ForeignKey("office.User", models.PROTECT, related_name="+", verbose_name="意见人")
    on = models.DateField("日期")
    passed = models.BooleanField("同意")
    text = models.TextField("意见")

    class Meta:
        verbose_name = verbose_name_plural = "审核意见"
        ordering = ["designation", "id"]

    def __str__(self):
        return f"{'同意' if self.passed else '不同意'}（{self.by}）"
