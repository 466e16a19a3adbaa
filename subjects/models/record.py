"""A penalty record: the basis document a negative record must rest on (条例21; REC-04), as its provider sent it."""
from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from subjects.states import CONFISCATIONS, PERMIT_KINDS, AnnulmentKind, PartyCategory, PenaltyKind, Severity

_PERSON = Q(category=PartyCategory.NATURAL_PERSON)


class PenaltyRecordQuerySet(models.QuerySet):
    def effective(self):
        """Records whose document has not fallen; a changed one stands in what is left of it (REC-14)."""
        return self.filter(Q(annulled_on__isnull=True) | Q(annulment_kind=AnnulmentKind.CHANGED))

    def of_subject(self, subject):
        return self.filter(subject=subject)

    def decided_between(self, first, last):
        return self.filter(decided_on__range=(first, last))

    def without_severity(self):
        """Waiting for the industry department's classification (REC-06)."""
        return self.filter(severity="")

    def end_of_conduct_unconfirmed(self):
        """PUB-09: the five-year clock runs on a provisional date."""
        return self.filter(conduct_end_provisional=True)

    def visible_to(self, user):
        from subjects.perms import visible_records

        return visible_records(user, self)


class PenaltyRecord(models.Model):
    """Written once by an intake; it is never deleted (REC-12), and it falls only with a reason and a date (REC-14)."""

    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="penalties", verbose_name="行政相对人")
    subject_name = models.CharField("行政相对人名称", max_length=200, help_text="决定书所载名称")
    category = models.CharField("行政相对人类别", max_length=24, choices=PartyCategory)
    representative = models.CharField("法定代表人", max_length=50, blank=True)
    document_no = models.CharField("行政处罚决定书文号", max_length=128)
    violation_type = models.TextField("违法行为类型")
    facts = models.TextField("违法事实")
    basis = models.TextField("处罚依据")
    kinds = ArrayField(models.CharField(max_length=24, choices=PenaltyKind), verbose_name="处罚类别")
    content = models.TextField("处罚内容")
    fine = models.DecimalField("罚款金额（万元）", max_digits=18, decimal_places=6, null=True, blank=True)
    confiscated = models.DecimalField(
        "没收违法所得、没收非法财物金额（万元）", max_digits=18, decimal_places=6, null=True, blank=True
    )
    permit = models.CharField("暂扣或吊销证照名称及编号", max_length=200, blank=True)
    decided_on = models.DateField("处罚决定日期")
    valid_until = models.DateField("处罚有效期", null=True, blank=True)
    publicity_until = models.DateField("公示截止期（提供单位填报）", null=True, blank=True)
    organ_name = models.CharField("处罚机关", max_length=200)
    organ_code = models.CharField("处罚机关统一社会信用代码", max_length=18)
    source_name = models.CharField("数据来源单位", max_length=200)
    source_code = models.CharField("数据来源单位统一社会信用代码", max_length=18)
    remark = models.TextField("备注", blank=True)
    other_columns = models.JSONField("其他报送字段", default=dict, blank=True)
    provider = models.ForeignKey(
        "office.Department", models.PROTECT, null=True, blank=True, related_name="penalties_provided",
        verbose_name="信源单位", help_text="数据来源单位在本系统内的部门；不在本系统的留空",
    )
    batch = models.ForeignKey(
        "subjects.IntakeBatch", models.PROTECT, related_name="penalties", verbose_name="导入批次"
    )
    severity = models.CharField("失信严重程度", max_length=8, choices=Severity, blank=True)
    severity_standard = models.CharField("分类标准及版本", max_length=200, blank=True)
    conduct_end_date = models.DateField("行为终了日期", null=True, blank=True)
    conduct_end_provisional = models.BooleanField("行为终了日期暂按决定日期", default=False)
    conduct_continues = models.BooleanField("行为仍在继续", default=False)
    sanction_exempt = models.BooleanField("免于失信惩戒", default=False)
    sanction_exempt_reason = models.TextField("免于失信惩戒理由", blank=True)
    annulled_on = models.DateField("失效日期", null=True, blank=True)
    annulment_kind = models.CharField("失效方式", max_length=12, choices=AnnulmentKind, blank=True)
    annulment_document = models.CharField("失效依据文书", max_length=128, blank=True)
    annulment_reason = models.TextField("失效理由", blank=True)
    created_at = models.DateTimeField("入库时间", auto_now_add=True)

    objects = PenaltyRecordQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "行政处罚记录"
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["provider", "-id"], name="penalty_by_provider"),
            models.Index(fields=["document_no"], name="penalty_by_number"),
            models.Index(fields=["organ_code", "decided_on"], name="penalty_by_organ"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organ_code", "document_no", "subject"], name="one_record_per_decision_and_subject"
            ),
            models.CheckConstraint(condition=~Q(document_no="") & ~Q(kinds=[]), name="a_record_names_its_document"),
            models.CheckConstraint(
                condition=~Q(kinds__contains=[PenaltyKind.FINE]) | Q(fine__isnull=False), name="a_fine_has_its_amount"
            ),
            models.CheckConstraint(
                condition=~Q(kinds__overlap=list(CONFISCATIONS)) | Q(confiscated__isnull=False),
                name="a_confiscation_has_its_amount",
            ),
            models.CheckConstraint(
                condition=~Q(kinds__overlap=list(PERMIT_KINDS)) | ~Q(permit=""),
                name="a_permit_penalty_names_the_permit",
            ),
            models.CheckConstraint(
                condition=Q(fine__isnull=True) | Q(fine__gte=0), name="a_fine_is_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(confiscated__isnull=True) | Q(confiscated__gte=0), name="a_confiscation_is_not_negative"
            ),
            models.CheckConstraint(  # 条例43(2), PUB-09: the five years need a beginning
                condition=~_PERSON | Q(conduct_continues=True) | Q(conduct_end_date__isnull=False),
                name="a_persons_record_knows_when_conduct_ended",
            ),
            models.CheckConstraint(
                condition=Q(conduct_end_date__isnull=True) | Q(conduct_continues=False),
                name="conduct_ended_or_continues",
            ),
            models.CheckConstraint(
                condition=Q(severity="") | ~Q(severity_standard=""), name="a_severity_cites_its_standard"
            ),
            models.CheckConstraint(
                condition=Q(sanction_exempt=False) | ~Q(sanction_exempt_reason=""), name="an_exemption_has_its_reason"
            ),
            models.CheckConstraint(
                condition=Q(annulled_on__isnull=True, annulment_kind="")
                | (Q(annulled_on__gte=F("decided_on")) & ~Q(annulment_kind="") & ~Q(annulment_reason="")),
                name="an_annulment_has_date_kind_and_reason",
            ),
        ]

    def __str__(self):
        return self.document_no

    @property
    def is_changed(self) -> bool:
        """Part of it fell; the rest stands."""
        return self.annulment_kind == AnnulmentKind.CHANGED

    @property
    def fallen_on(self) -> date | None:
        """From this day nothing may rest on it any more (DES-31)."""
        return None if self.is_changed else self.annulled_on

    @property
    def is_effective(self) -> bool:
        return self.fallen_on is None

    @property
    def standing(self) -> str:
        return f"{self.get_annulment_kind_display()}（{self.annulled_on}）" if self.annulled_on else "有效"

    @property
    def fall(self):
        """What was confirmed last; the columns of this record say the same."""
        return self.annulments.confirmed().order_by("file").last()

    @property
    def was_restored(self) -> bool:
        """It fell, and what made it fall was overturned (REC-14)."""
        return self.annulments.restored().exists()

    @property
    def kinds_in_words(self) -> str:
        return "、".join(PenaltyKind(kind).label for kind in self.kinds)
