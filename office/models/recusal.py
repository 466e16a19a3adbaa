"""A recusal (回避): a person with an interest is kept out of one file, on record (AUD-09)."""
from django.conf import settings
from django.db import models


class Recusal(models.Model):
    file = models.ForeignKey("office.CaseFile", models.PROTECT, related_name="recusals", verbose_name="案卷")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="回避人")
    reason = models.CharField("理由", max_length=300)
    on = models.DateField("日期")

    class Meta:
        verbose_name = verbose_name_plural = "回避"
        constraints = [models.UniqueConstraint(fields=["file", "user"], name="a_person_recuses_himself_once")]

    def __str__(self):
        return f"{self.user}（{self.on}）"
