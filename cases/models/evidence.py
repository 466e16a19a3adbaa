"""The evidence list of a case: what was filed stays in it, and what was struck is a ground no more (处罚法46)."""
from django.conf import settings
from django.db import models
from django.db.models import Q


class EvidenceQuerySet(models.QuerySet):
    def standing(self):
        """What counts and is printed as a ground."""
        return self.filter(strike=None)


class Evidence(models.Model):
    designation = models.ForeignKey("cases.Designation", models.PROTECT, related_name="evidence", verbose_name="案件")
    name = models.CharField("证据名称", max_length=120)
    proves = models.CharField("证明内容", max_length=300)
    source = models.CharField("来源", max_length=120)
    attachment = models.ForeignKey(
        "office.Attachment", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="附件"
    )

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "证据"
        ordering = ["designation", "id"]

    def __str__(self):
        return self.name

    @property
    def is_struck(self) -> bool:
        return getattr(self, "strike", None) is not None


class StrikeGround(models.TextChoices):
    MISTAKEN = "mistaken", "误列入本案"
    UNLAWFUL = "unlawful", "取得方式违法"
    UNTRUE = "untrue", "经查证不属实"


class Strike(models.Model):
    """One item struck from the list: why, by whom, when. Nothing is deleted, and nothing struck comes back (条例28)."""

    evidence = models.OneToOneField(Evidence, models.PROTECT, related_name="strike", verbose_name="证据")
    ground = models.CharField("剔除原因", max_length=10, choices=StrikeGround)
    reason = models.CharField("理由", max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="剔除人")
    on = models.DateField("剔除日期")

    class Meta:
        verbose_name = verbose_name_plural = "证据的剔除"
        ordering = ["evidence"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="a_strike_says_why")]

    def __str__(self):
        return f"{self.get_ground_display()}：{self.reason}（{self.by}，{self.on:%Y-%m-%d}剔除）"
