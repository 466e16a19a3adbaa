"""The clock log: each start, stop and pause of a time limit, append-only, with its explanation."""
from django.db import models
from django.db.models.functions import Now


class ClockAct(models.TextChoices):
    START = "start", "起算"
    STOP = "stop", "停止"
    PAUSE = "pause", "中止"
    RESUME = "resume", "恢复"
    RECKON = "reckon", "重算"


PARTYS_TIME = ("des.statement", "remedy.")


class ClockEntry(models.Model):
    """One line of a clock's life; the clock itself is (file, key, about) and is derived from its lines."""

    file = models.ForeignKey("office.CaseFile", models.PROTECT, related_name="clock_entries", verbose_name="案卷")
    key = models.CharField("规则键", max_length=40)
    about = models.CharField("对象", max_length=60, blank=True, help_text="如某一受送达人")
    act = models.CharField("动作", max_length=8, choices=ClockAct)
    on = models.DateField("日期")
    due = models.DateField("截止日", null=True, blank=True)
    provisional = models.BooleanField("暂定", default=False)
    rule_id = models.CharField("规则", max_length=20)
    span = models.CharField("期间", max_length=8, blank=True, help_text="如5wd；人员指定的日期没有期间")
    roll = models.BooleanField("顺延", default=False)
    basis = models.CharField("依据", max_length=300, blank=True)
    explanation = models.JSONField("计算说明", default=list)
    recorded_at = models.DateTimeField("登记时间", db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "期限记录"
        ordering = ["file", "id"]

    @property
    def is_partys(self) -> bool:
        """A party's own time: when it is over nobody in the office is late."""
        return self.key.startswith(PARTYS_TIME)

    def __str__(self):
        return f"{self.key} {self.get_act_display()} {self.on}"
