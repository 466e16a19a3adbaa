"""The case file (卷): what the desk, the door and the ledger need of any procedure."""
from functools import cached_property

from django.conf import settings
from django.db import models


class Awaited(models.TextChoices):
    """Who has to do something before a file moves on."""

    NOBODY = "", "无"
    OFFICE = "office", "承办人"
    SIGNATURE = "signature", "审核签批"
    PARTY = "party", "对方"
    SERVICE = "service", "送达"
    OTHERS = "others", "其他部门"


class CaseFile(models.Model):
    """One procedure's file. `version` and `chain_head` are written by the ledger's trigger alone."""

    kind = models.CharField("卷类", max_length=20, help_text="状态机名称")
    number = models.CharField("案号", max_length=60, unique=True)
    title = models.CharField("案由", max_length=200)
    department = models.ForeignKey("office.Department", models.PROTECT, related_name="files", verbose_name="承办部门")
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="files", verbose_name="经办人"
    )
    state = models.CharField("状态", max_length=30)
    state_since = models.DateTimeField("进入状态时间")
    opened_at = models.DateTimeField("立卷时间")
    closed_at = models.DateTimeField("办结时间", null=True, blank=True)
    next_due = models.DateField("最近期限", null=True, blank=True)
    next_due_key = models.CharField("期限规则", max_length=40, blank=True)
    next_due_provisional = models.BooleanField("期限暂定", default=False)
    awaits = models.CharField("等待", max_length=10, choices=Awaited, default=Awaited.NOBODY, blank=True, editable=False)
    next_verb = models.CharField("接下来", max_length=40, blank=True, editable=False)
    rules_on = models.DateField("适用规则版本日")
    version = models.PositiveIntegerField("版本", default=0, editable=False)
    chain_head = models.BinaryField("链首", null=True, editable=False)
    last_event_at = models.DateTimeField("最近事件", null=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "案卷"
        indexes = [
            models.Index(fields=["department", "closed_at", "next_due", "id"], name="file_queue"),
            models.Index(fields=["handler", "closed_at", "next_due"], name="file_mine"),
            models.Index(fields=["kind", "state"], name="file_state"),
            models.Index(fields=["awaits", "next_due", "-id"], name="file_awaits", condition=~models.Q(awaits="")),
        ]

    @cached_property
    def recused(self) -> set[int]:
        """Ids of those who are kept out of this file."""
        return set(self.recusals.values_list("user", flat=True)) if self.pk else set()

    def __str__(self):
        return f"{self.number} {self.title}"
