"""One sheet that came in: which file, by its hash, and what became of its rows."""
from django.db import models

from subjects.flows.intake import IntakeFlow


class IntakeBatchQuerySet(models.QuerySet):
    def visible_to(self, user):
        from office.workflow.scope import within_scope

        return within_scope(user, self)


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

    objects = IntakeBatchQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "导入批次"
        ordering = ["-file"]
        constraints = [models.CheckConstraint(condition=models.Q(rows__gt=0), name="a_batch_has_rows")]

    def __str__(self):
        return f"{self.sheet_name}（{self.rows}行）"

    def facts(self) -> list[dict]:
        """What the case page says of it."""
        numbers = [("入库行数", self.rows), ("新增主体", self.new_subjects), ("新增名称", self.new_names),
                   ("新增任职关系", self.new_links)]
        proofs = [("文件名", self.sheet_name), ("文件 SHA-256", self.sheet_sha256), ("各行 SHA-256", self.rows_sha256)]
        return [{"title": "入库情况", "rows": numbers}, {"title": "文件与散列", "rows": proofs}]
