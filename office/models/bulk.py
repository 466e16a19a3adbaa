"""One verb for many cases: what was chosen and typed once, and what became of each case."""
from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class BulkRun(models.Model):
    """Chosen first; the verb and its form come with the second page. Each case remains an act of its own in its own file."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="办理人")
    machine = models.CharField("卷类", max_length=20)
    verb = models.CharField("事项", max_length=60, blank=True)
    typed = models.JSONField("填写内容", default=dict)
    chosen_at = models.DateTimeField("选定时间", db_default=Now())
    started_at = models.DateTimeField("开始时间", null=True)
    finished_at = models.DateTimeField("完成时间", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "批量办理"

    def __str__(self):
        return f"{self.by} {self.verb} {self.chosen_at}"


class BulkItem(models.Model):
    class Outcome(models.TextChoices):
        WAITING = "waiting", "待办"
        DONE = "done", "已办"
        REFUSED = "refused", "未办"

    run = models.ForeignKey(BulkRun, models.PROTECT, related_name="items", verbose_name="批次")
    file = models.ForeignKey("office.CaseFile", models.PROTECT, related_name="+", verbose_name="案卷")
    version = models.PositiveIntegerField("选定时版本")
    outcome = models.CharField("结果", max_length=8, choices=Outcome, default=Outcome.WAITING)
    said = models.CharField("说明", max_length=600, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "批量办理的案件"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["run", "file"], name="a_run_takes_a_case_once")]

    def __str__(self):
        return f"{self.file} {self.get_outcome_display()}"
