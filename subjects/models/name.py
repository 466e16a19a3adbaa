"""The dated names of a subject: renaming never breaks the history (SUB-06)."""
from django.db import models
from django.db.models import F, Q


class SubjectNameQuerySet(models.QuerySet):
    def current(self):
        return self.filter(to_date__isnull=True)

    def in_use_on(self, day):
        """The version of that day; a day before the first known version answers with nothing."""
        return self.filter(Q(to_date__isnull=True) | Q(to_date__gte=day), from_date__lte=day).order_by("-from_date")


class SubjectName(models.Model):
    """`from_date` is the first day on which a paper shows the name, which need not be the day of registration."""

    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="names", verbose_name="信用主体")
    name = models.CharField("名称", max_length=200)
    from_date = models.DateField("使用起")
    to_date = models.DateField("使用止", null=True, blank=True)
    evidence = models.CharField("依据", max_length=200)
    batch = models.ForeignKey(
        "subjects.IntakeBatch", models.PROTECT, null=True, blank=True, related_name="names", verbose_name="导入批次"
    )

    objects = SubjectNameQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "主体名称"
        ordering = ["subject", "from_date"]
        constraints = [
            models.UniqueConstraint(fields=["subject"], condition=Q(to_date__isnull=True), name="one_current_name"),
            models.CheckConstraint(
                condition=Q(to_date__isnull=True) | Q(to_date__gte=F("from_date")), name="a_name_ends_after_it_began"
            ),
        ]

    def __str__(self):
        return self.name
