"""The closed lists of measures (失信惩戒措施清单), by edition (SAN-01)."""
from django.db import models
from django.db.models import Q

from office.calendar import legal_date, now

from .entry import ListEntry


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

    def in_force_for(self, subject, at=None):
        """The union of what all entries of this subject that bind at this moment support (DES-34)."""
        return self.filter(pk__in=EntryMeasure.objects.in_force(at).filter(entry__subject=subject).values("measure"))

    def supported_beside(self, entry, at=None):
        """Measures of this entry that another entry of the same subject supports too: its end does not lift them."""
        others = EntryMeasure.objects.in_force(at).filter(entry__subject=entry.subject_id).exclude(entry=entry)
        return self.filter(supports__entry=entry, pk__in=others.values("measure"))


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


class EntryMeasureQuerySet(models.QuerySet):
    def fallen(self):
        """Parts that fell and still stand in the decision; a changed decision leaves out what fell before it."""
        return self.filter(ended_on__isnull=False, left_out_of__isnull=True)

    def in_force(self, at=None):
        day = legal_date(at or now())
        return self.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day), entry__in=ListEntry.objects.in_force(at))


class MeasureEnd(models.TextChoices):
    """How a part of a decision ceases: it was revoked, or the changed decision has it no more."""

    REVOKED = "revoked", "撤销"
    CHANGED = "changed", "起经变更不再适用"


class EntryMeasure(models.Model):
    """A measure an entry supports, until the entry ends or this part of the decision falls (DES-34)."""

    entry = models.ForeignKey(ListEntry, models.PROTECT, related_name="supports", verbose_name="名单条目")
    measure = models.ForeignKey(Measure, models.PROTECT, related_name="supports", verbose_name="措施")
    ended_on = models.DateField("终止日期", null=True, blank=True)
    ended_by = models.CharField("终止依据文书", max_length=120, blank=True)
    ended_as = models.CharField("终止方式", max_length=8, choices=MeasureEnd, blank=True)
    left_out_of = models.ForeignKey(
        "office.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="不再载明的决定书"
    )

    objects = EntryMeasureQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "条目的惩戒措施"
        ordering = ["entry", "measure"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "measure"], name="a_measure_once_in_an_entry"),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True, ended_by="") | Q(ended_on__isnull=False) & ~Q(ended_by=""),
                name="a_measure_falls_by_a_document",
            ),
        ]

    def __str__(self):
        how = self.get_ended_as_display() or MeasureEnd.REVOKED.label
        return f"{self.measure}（{self.ended_on:%Y-%m-%d}{how}）" if self.ended_on else str(self.measure)
