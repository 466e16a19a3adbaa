"""The closed lists of measures (失信惩戒措施清单), by edition (SAN-01)."""
from django.db import models
from django.db.models import Q


class MeasureEdition(models.Model):
    """An edition of the national list, of the municipal supplement, or the articles that stand until it is imported."""

    title = models.CharField("清单名称", max_length=120)
    edition = models.CharField("版本", max_length=40)
    in_force = models.DateField("施行日期")
    until = models.DateField("废止日期", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "惩戒措施清单"
        constraints = [models.UniqueConstraint(fields=["title", "edition"], name="an_edition_once")]

    def __str__(self):
        return f"{self.title}（{self.edition}）"


class MeasureQuerySet(models.QuerySet):
    def in_force_on(self, day):
        return self.filter(Q(edition__until__isnull=True) | Q(edition__until__gte=day), edition__in_force__lte=day)


class Measure(models.Model):
    """One item; what reduces rights must rest on a law or regulation (SAN-04)."""

    class Effect(models.TextChoices):
        MANAGEMENT = "management", "管理措施"
        REDUCES_RIGHTS = "reduces_rights", "减损权益或者增加义务"

    edition = models.ForeignKey(MeasureEdition, models.PROTECT, related_name="measures", verbose_name="清单")
    item = models.CharField("项目", max_length=40)
    text = models.CharField("措施", max_length=300)
    article = models.CharField("依据条款", max_length=120)
    legal_effect = models.CharField("法律效果", max_length=16, choices=Effect)

    objects = MeasureQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "惩戒措施"
        ordering = ["edition", "id"]
        constraints = [models.UniqueConstraint(fields=["edition", "item"], name="an_item_once_in_an_edition")]

    def __str__(self):
        return f"{self.text}（{self.edition.title}{self.item}）"
