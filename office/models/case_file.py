"""The case file (卷): what the desk, the door and the ledger need of any procedure."""
from functools import cached_property

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from office.calendar import today

from .role import Role


class Awaited(models.TextChoices):
    """Who has to do something before a file moves on."""

    NOBODY = "", "无"
    OFFICE = "office", "承办人"
    SIGNATURE = "signature", "审核签批"
    PARTY = "party", "对方"
    SERVICE = "service", "送达"
    OTHERS = "others", "其他部门"


POST = "post"  # who holds which post is on record, and nobody's work
WORK = ~models.Q(kind=POST)
OPEN = WORK & ~models.Q(awaits=Awaited.NOBODY)
DONE = WORK & models.Q(closed_at__gt=models.F("opened_at"))  # closed as it was opened: nobody's work either


class CaseFile(models.Model):
    """One procedure's file. `version` and `chain_head` are written by the ledger's trigger alone; whom it waits for, what leads
    it on and whom it is about are read off its case by the door."""

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
    party = models.CharField("当事人", max_length=200, blank=True, editable=False)
    party_masked = models.CharField("当事人（遮蔽）", max_length=200, blank=True, editable=False)
    party_names = models.TextField("当事人和责任人员", blank=True, editable=False)
    found_by = ArrayField(models.CharField(max_length=160), verbose_name="检索键", default=list, editable=False)
    name_bigrams = models.GeneratedField(
        expression=models.Func(models.F("party_names"), function="office_bigrams"),
        output_field=ArrayField(models.TextField()), db_persist=True,
    )
    rules_on = models.DateField("适用规则版本日")
    version = models.PositiveIntegerField("版本", default=0, editable=False)
    chain_head = models.BinaryField("链首", null=True, editable=False)
    last_event_at = models.DateTimeField("最近事件", null=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "案卷"
        # One for each way in which the queue is read and counted, with all that is asked there (office/admin/queue.py).
        indexes = [
            models.Index(fields=["department", "awaits", "next_due", "id"], name="file_of_department", condition=OPEN,
                         include=["kind", "state"]),
            models.Index(fields=["awaits", "next_due", "id"], name="file_awaits", condition=OPEN, include=["kind", "state"]),
            models.Index(fields=["handler", "department", "next_due", "id"], name="file_mine", condition=OPEN, include=["kind", "state"]),
            models.Index(fields=["department", "next_due", "id"], name="file_unclaimed",
                         condition=OPEN & models.Q(handler=None), include=["kind", "state"]),
            models.Index(fields=["department", "next_due", "id"], name="file_to_sign",
                         condition=OPEN & models.Q(awaits=Awaited.SIGNATURE), include=["kind", "next_verb", "handler"]),
            models.Index(fields=["department", "state_since", "id"], name="file_stuck_there", condition=OPEN, include=["kind"]),
            models.Index(fields=["state_since", "id"], name="file_stuck", condition=OPEN),
            models.Index(fields=["department", "-closed_at", "-id"], name="file_done_there", condition=DONE, include=["kind"]),
            models.Index(fields=["-closed_at", "-id"], name="file_done", condition=DONE),
            models.Index(fields=["kind", "state", "awaits", "next_due", "id"], name="file_in_state", condition=OPEN,
                         include=["department"]),
            GinIndex(fields=["found_by"], name="file_found_by"),
            GinIndex(fields=["name_bigrams"], name="file_named"),
        ]

    @cached_property
    def recused(self) -> set[int]:
        """Ids of those who are kept out of this file."""
        return {each.user_id for each in self.recusals.all()} if self.pk else set()

    @cached_property
    def record(self) -> list:
        """Everything that was done in it, read once; what an act adds is no business of that act."""
        return list(self.events.all()) if self.pk else []

    @cached_property
    def deputies(self):
        """The posts of those who act for its handler today."""
        held = self.department.posts.held_on(today()).filter(role=Role.HANDLER, deputy_for__user=self.handler_id)
        return held.select_related("user") if self.handler_id else held.none()

    def __str__(self):
        return f"{self.number} {self.title}"
