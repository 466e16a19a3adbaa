"""Gap-free numbers: one row per department, mark and year, locked last of all and incremented with the case."""
from django.db import models, transaction


class SeriesManager(models.Manager):
    def take(self, department_id: int, mark: str, year: int) -> int:
        """The next number of the series. The row stays locked until the transaction ends, so a rollback leaves no gap."""
        assert transaction.get_connection().in_atomic_block, "numbers are taken inside the case's own transaction"
        self.bulk_create(
            [Series(department_id=department_id, mark=mark, year=year)], ignore_conflicts=True
        )
        row = self.select_for_update().get(department_id=department_id, mark=mark, year=year)
        row.last += 1
        row.save(update_fields=["last"])
        return row.last


class Series(models.Model):
    department = models.ForeignKey("office.Department", models.PROTECT, related_name="+", verbose_name="部门")
    mark = models.CharField("代字", max_length=40)
    year = models.PositiveSmallIntegerField("年份")
    last = models.PositiveIntegerField("已用到", default=0)

    objects = SeriesManager()

    class Meta:
        verbose_name = verbose_name_plural = "编号序列"
        constraints = [models.UniqueConstraint(fields=["department", "mark", "year"], name="one_series_a_year")]

    def __str__(self):
        return f"{self.mark}〔{self.year}〕{self.last}号"
