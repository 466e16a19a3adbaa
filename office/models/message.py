"""A message to an officer: written with the case, or before a limit runs out; mailed by the worker after the commit."""
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

COUNTED = 100  # of what was not read; more are shown as 99+, so that no page counts a long row


class MessageKind(models.TextChoices):
    """What an officer can be told; he chooses for himself which of these also come by mail."""

    ASSIGNED = "assigned", "移交给您"
    HANDED_OVER = "handed_over", "已移交他人"
    RETURNED = "returned", "退回"
    SIGNATURE = "signature", "待您审核签发"
    SIGNED = "signed", "已签发"
    DUE_SOON = "due_soon", "期限将至"
    OVERDUE = "overdue", "期限已过"
    ATTENTION = "attention", "请注意"

    @classmethod
    def of(cls, effect: str) -> "MessageKind":
        """An effect that is no kind of its own asks for attention."""
        return cls(effect) if effect in cls.values else cls.ATTENTION

    @classmethod
    def all_values(cls) -> list[str]:
        return list(cls.values)


class MessageQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at__isnull=True)

    def to_be_mailed(self):
        return self.filter(by_mail=True, mailed_at__isnull=True).exclude(to__email="")


class Message(models.Model):
    """Of an event, or of a limit (the line of the clock log that set its last day); each effect reaches a person once."""

    event = models.ForeignKey("office.Event", models.PROTECT, null=True, related_name="messages", verbose_name="事件")
    clock = models.ForeignKey("office.ClockEntry", models.PROTECT, null=True, related_name="messages", verbose_name="期限")
    effect = models.CharField("事由", max_length=40)
    kind = models.CharField("类别", max_length=12, choices=MessageKind, default=MessageKind.ATTENTION)
    to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="messages", verbose_name="收件人")
    text = models.CharField("内容", max_length=300)
    at = models.DateTimeField("时间", db_default=Now())
    by_mail = models.BooleanField("同时发送邮件", default=False)
    mailed_at = models.DateTimeField("邮件发出时间", null=True, blank=True)
    read_at = models.DateTimeField("阅读时间", null=True, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "消息"
        constraints = [
            models.UniqueConstraint(fields=["event", "effect", "to"], name="an_effect_happens_once"),
            models.UniqueConstraint(fields=["clock", "effect", "to"], name="a_limit_reminds_once"),
            models.CheckConstraint(
                condition=Q(event__isnull=False, clock__isnull=True) | Q(event__isnull=True, clock__isnull=False),
                name="a_message_has_one_cause",
            ),
        ]
        indexes = [
            models.Index(fields=["to", "-id"], name="message_of_a_person"),
            models.Index(fields=["to"], condition=Q(read_at__isnull=True), name="message_unread"),
        ]

    @property
    def file(self):
        """The case it leads to."""
        return (self.event or self.clock).file

    def __str__(self):
        return self.text
