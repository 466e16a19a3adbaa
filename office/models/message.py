"""A message to an officer: written with the case, delivered by the worker after the commit."""
from django.conf import settings
from django.db import models


class Message(models.Model):
    """Unique per event, effect and recipient, so that each effect happens once inside the database."""

    event = models.ForeignKey("office.Event", models.PROTECT, related_name="messages", verbose_name="事件")
    effect = models.CharField("事由", max_length=40)
    to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="messages", verbose_name="收件人")
    text = models.CharField("内容", max_length=300)
    mailed_at = models.DateTimeField("邮件发出时间", null=True, blank=True)
    read_at = models.DateTimeField("阅读时间", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "消息"
        constraints = [models.UniqueConstraint(fields=["event", "effect", "to"], name="an_effect_happens_once")]

    def __str__(self):
        return self.text
