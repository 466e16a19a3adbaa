"""What this database is: production, or a training office whose legal time may travel."""
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta
from typing import Optional

from django.db import models

_known: ContextVar[Optional["Installation"]] = ContextVar("installation", default=None)


class Installation(models.Model):
    """One row, written when the database is created; a guard refuses ever to change `training` (design §2)."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    training = models.BooleanField("训练环境", default=False)
    offset_seconds = models.BigIntegerField("时间偏移（秒）", default=0)
    created_at = models.DateTimeField("建立时间", auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "安装信息"
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="one_installation"),
            models.CheckConstraint(
                condition=models.Q(training=True) | models.Q(offset_seconds=0), name="only_training_time_travels"
            ),
        ]

    def __str__(self):
        return "训练环境" if self.training else "正式环境"

    @property
    def offset(self) -> timedelta:
        """Only training time travels."""
        return timedelta(seconds=self.offset_seconds) if self.training else timedelta()

    @classmethod
    def here(cls) -> "Installation":
        return _known.get() or cls.objects.filter(pk=1).first() or cls(training=False)

    @contextmanager
    def known(self) -> Iterator[None]:
        """Read once for a request: nothing in it asks again."""
        token = _known.set(self)
        try:
            yield
        finally:
            _known.reset(token)
