"""One line of the record nobody can alter: who did what, when, why, on which rule."""
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.utils.timezone import localtime

from .role import Role


class Event(models.Model):
    """Append-only. seq, prev, hash, xact and recorded_at are written by the database (office/ledger/guards.sql)."""

    file = models.ForeignKey("office.CaseFile", models.PROTECT, related_name="events", verbose_name="案卷")
    seq = models.PositiveIntegerField("序号", db_default=0)
    machine = models.CharField("状态机", max_length=20)
    item = models.BigIntegerField("事项编号", help_text="状态机所在表的主键")
    verb = models.CharField("动作", max_length=40)
    label = models.CharField("动作名称", max_length=60)
    from_state = models.CharField("原状态", max_length=30, blank=True)
    to_state = models.CharField("新状态", max_length=30)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="人员")
    role = models.CharField("以何岗位", max_length=12, choices=Role)
    at = models.DateTimeField("时间")
    reason = models.TextField("理由", blank=True)
    rules = ArrayField(models.CharField(max_length=20), verbose_name="依据规则", default=list)
    changes = models.JSONField("变动", default=dict)
    facts = models.JSONField("登记的事项", default=dict)
    documents = models.JSONField("文书", default=list)
    address = models.GenericIPAddressField("网络地址", null=True)
    recorded_at = models.DateTimeField("登记时间", db_default=Now())
    xact = models.BigIntegerField("事务", db_default=0)
    prev = models.BinaryField("上一散列", db_default=b"")
    hash = models.BinaryField("散列", db_default=b"")

    class Meta:
        verbose_name = verbose_name_plural = "办理记录"
        ordering = ["file", "seq"]
        constraints = [models.UniqueConstraint(fields=["file", "seq"], name="one_event_per_place_in_the_chain")]
        indexes = [
            models.Index(fields=["actor", "at"], name="event_by_actor"),
            models.Index(fields=["machine", "item", "xact"], name="event_of_a_state_change"),
        ]

    def __str__(self):
        return f"{self.label}（{localtime(self.at):%Y-%m-%d %H:%M}）"
