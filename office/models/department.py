"""A department: the tenant of the house, with everything its papers must say of remedies and consent."""
from functools import cached_property

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class SealingWay(models.TextChoices):
    ELECTRONIC = "electronic", "电子签章"
    HAND = "hand", "打印后加盖实体印章"


class Level(models.TextChoices):
    MUNICIPAL = "municipal", "市级"
    DISTRICT = "district", "区县级"


class DepartmentQuerySet(models.QuerySet):
    def standing(self):
        """Those that have not been closed or merged into another."""
        return self.filter(closed_on=None)


class Department(models.Model):
    """An industry department (认定单位) or the credit office, which is the hub and never designates (DES-05)."""

    code = models.CharField("统一社会信用代码", max_length=18, unique=True)
    name = models.CharField("全称", max_length=100)
    short_name = models.CharField("简称", max_length=40)
    is_hub = models.BooleanField("信用牵头部门", default=False)
    level = models.CharField("层级", max_length=12, choices=Level, default=Level.DISTRICT)
    territory = models.CharField("辖区", max_length=60)
    field = models.CharField("业务条线", max_length=40, blank=True, help_text="如市场监管、应急管理")
    line_superior = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="line_inferiors", verbose_name="条线上级",
        help_text="需上级同意的领域由其同意（DES-15）",
    )
    number_mark = models.CharField("发文字号代字", max_length=20, help_text="如“潼市监信”")
    # Remedies printed on decisions are taken from here, never typed (DES-19).
    government_name = models.CharField("同级人民政府", max_length=100)
    government_address = models.CharField("行政复议机关地址", max_length=200)
    court_name = models.CharField("有管辖权的人民法院", max_length=100)
    court_address = models.CharField("人民法院地址", max_length=200, blank=True)
    review_channel = models.CharField("行政复议互联网渠道", max_length=200, blank=True, help_text="电子送达时必填（SRV-09）")
    address = models.CharField("办公地址", max_length=200)
    contact_name = models.CharField("联系人", max_length=40)
    contact_phone = models.CharField("联系电话", max_length=40)
    sealing = models.CharField("用印方式", max_length=12, choices=SealingWay, default=SealingWay.ELECTRONIC)
    identity_sealed = models.BinaryField("签名身份", null=True, blank=True, editable=False)
    identity_trusted = models.BooleanField("签名证书由受信机构签发", default=False)
    competence_sought = ArrayField(
        models.CharField(max_length=40), verbose_name="申请认定的领域", default=list, blank=True, editable=False,
        help_text="领域代码，待法制审核确定（DES-05）",
    )
    closed_on = models.DateField("撤销日期", null=True, blank=True, editable=False)
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors", verbose_name="承继其职权的部门", editable=False,
    )

    objects = DepartmentQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "部门"
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(condition=Q(successor=None) | Q(closed_on__isnull=False), name="who_is_succeeded_is_closed"),
            models.CheckConstraint(condition=Q(successor=None) | ~Q(successor=F("id")), name="nobody_succeeds_itself"),
        ]

    def __str__(self):
        return self.short_name

    @cached_property
    def codes(self) -> list[str]:
        """Its own, and those of the organs whose powers it has taken over: it answers for what they decided."""
        before = [code for each in self.predecessors.all() for code in each.codes] if self.pk else []
        return [self.code, *before]

    @property
    def remedies_complete(self) -> bool:
        """DES-20: without organ, address and court no decision may be signed."""
        return all((self.government_name, self.government_address, self.court_name))
