"""What the office imported of the State Council's holiday notices: it overrides the calendar the program came with."""
from django.db import models

from office.flows.holidays import HolidayFlow
from office.workflow.scope import ScopedQuerySet


class HolidayNotice(HolidayFlow):
    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, verbose_name="案卷")
    title = models.CharField("通知名称", max_length=120)
    number = models.CharField("文号", max_length=60)
    year = models.PositiveSmallIntegerField("年度")
    whole_year = models.BooleanField("全年安排", help_text="否则只改动所列日期")
    in_force_at = models.DateTimeField("施行时间", null=True, editable=False)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "放假安排"
        ordering = ["-file"]

    def __str__(self):
        return f"{self.title}（{self.number}）"


class HolidayDay(models.Model):
    """One day of which a notice speaks."""

    notice = models.ForeignKey(HolidayNotice, models.PROTECT, related_name="days", verbose_name="通知")
    on = models.DateField("日期")
    workday = models.BooleanField("上班")
    name = models.CharField("名称", max_length=30)

    class Meta:
        verbose_name = verbose_name_plural = "放假安排的日期"
        ordering = ["on"]
        constraints = [models.UniqueConstraint(fields=["notice", "on"], name="a_notice_speaks_of_a_day_once")]

    def __str__(self):
        return f"{self.on} {'上班' if self.workday else '放假'} {self.name}"
