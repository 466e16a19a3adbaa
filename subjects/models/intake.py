"""One sheet that came in: which file, by its hash, and what became of its rows."""
from django.db import models

from office.workflow.scope import ScopedQuerySet
from subjects.flows.intake import IntakeFlow


class IntakeBatch(IntakeFlow):
    """Who, when and for which department stand on its file and in its one event."""

    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, verbose_name="案卷")
    sheet_name = models.CharField("文件名", max_length=200)
    sheet_sha256 = models.CharField("文件散列", max_length=64)
    rows_sha256 = models.CharField("入库各行散列", max_length=64, help_text="证件号码以盲索引计入")
    rows = models.PositiveIntegerField("入库行数")
    new_subjects = models.PositiveIntegerField("新增主体", default=0)
    new_names = models.PositiveIntegerField("新增名称", default=0)
    new_links = models.PositiveIntegerField("新增任职关系", default=0)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "导入批次"
        ordering = ["-file"]
        constraints = [models.CheckConstraint(condition=models.Q(rows__gt=0), name="a_batch_has_rows")]

    def __str__(self):
        return f"{self.sheet_name}（{self.rows}行）"
