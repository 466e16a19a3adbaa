"""The second stream (who read what) and the daily seal over both streams."""
from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from office.ledger.xact import CurrentXact


class AccessKind(models.TextChoices):
    SIGN_IN = "sign_in", "登录"
    REFUSED = "refused", "登录失败"
    VIEW = "view", "查看"
    DOWNLOAD = "download", "下载"
    REVEAL = "reveal", "查看完整证件号码"
    EXPORT = "export", "导出"
    LOOK_UP = "look_up", "查询"
    VERIFY = "verify", "核验"


class AccessEntry(models.Model):
    """A read of personal data, a look-up, an export, a sign-in: append-only, never part of a case's chain."""

    at = models.DateTimeField("时间", db_default=Now())
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="人员")
    kind = models.CharField("方式", max_length=10, choices=AccessKind)
    file = models.ForeignKey("office.CaseFile", models.PROTECT, null=True, related_name="+", verbose_name="案卷")
    what = models.CharField("对象", max_length=120)
    purpose = models.CharField("用途", max_length=200, blank=True)
    address = models.GenericIPAddressField("网络地址", null=True)
    xact = models.BigIntegerField("事务", db_default=CurrentXact())

    class Meta:
        verbose_name = verbose_name_plural = "访问记录"
        ordering = ["id"]

    def __str__(self):
        return f"{self.get_kind_display()} {self.what}"


class Seal(models.Model):
    """The day's seal: a digest over all chain heads and the day's access entries, chained and signed."""

    day = models.DateField("日期", unique=True)
    heads = models.CharField("链首摘要", max_length=64)
    files = models.PositiveIntegerField("案卷数")
    reads = models.CharField("访问摘要", max_length=64)
    edge = models.BigIntegerField("事务界", default=0)
    events_to = models.BigIntegerField("办理记录至", default=0)
    reads_to = models.BigIntegerField("访问记录至", default=0)
    prev = models.CharField("上一封存", max_length=64, blank=True)
    digest = models.CharField("封存摘要", max_length=64)
    signature = models.CharField("签名", max_length=128)
    sealed_at = models.DateTimeField("封存时间", db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "每日封存"
        ordering = ["day"]

    def __str__(self):
        return f"{self.day} {self.digest[:12]}"
