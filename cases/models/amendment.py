"""A decision changed by the review organ or a court: proposed, signed, and from then on the decision as it stands (C.1)."""
from django.conf import settings
from django.db import models
from django.db.models import Q


class AmendmentQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(settled_on__isnull=True)

    def signed(self):
        return self.filter(decision__isnull=False)


class Amendment(models.Model):
    """What is left of the decision: measures, and a shorter term; `decision` is its new version, `replaces` the one before."""

    designation = models.ForeignKey("cases.Designation", models.PROTECT, related_name="amendments", verbose_name="案件")
    organ = models.CharField("决定变更的机关", max_length=80)
    basis = models.CharField("依据文书及文号", max_length=120)
    changed_on = models.DateField("变更生效日期")
    reason = models.CharField("理由", max_length=500)
    measures = models.ManyToManyField("sanctions.Measure", related_name="+", verbose_name="变更后的措施")
    lifted = models.ManyToManyField("sanctions.Measure", related_name="+", verbose_name="解除的措施")
    term_before = models.DateField("变更前的期限最后一日")
    term_ends = models.DateField("变更后的期限最后一日", null=True, blank=True)
    attachment = models.ForeignKey("office.Attachment", models.PROTECT, related_name="+", verbose_name="依据文书")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="提请人")
    proposed_on = models.DateField("提请日期")
    settled_on = models.DateField("办结日期", null=True, blank=True)
    refused_because = models.CharField("不同意的理由", max_length=500, blank=True)
    replaces = models.ForeignKey(
        "office.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="被变更的决定书"
    )
    decision = models.OneToOneField(
        "office.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="变更决定书"
    )

    objects = AmendmentQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "决定的变更"
        ordering = ["designation", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["designation"], condition=Q(settled_on__isnull=True), name="one_amendment_waits_at_a_time"
            ),
            models.CheckConstraint(
                condition=~Q(organ="") & ~Q(basis="") & ~Q(reason=""), name="an_amendment_says_by_whom_by_what_and_why"
            ),
            models.CheckConstraint(
                condition=Q(decision__isnull=True, replaces__isnull=True)
                | Q(decision__isnull=False, replaces__isnull=False, settled_on__isnull=False),
                name="a_signed_amendment_replaces_a_decision",
            ),
            models.CheckConstraint(
                condition=Q(refused_because="") | Q(settled_on__isnull=False, decision__isnull=True),
                name="a_refused_amendment_is_settled_and_unsigned",
            ),
        ]

    def __str__(self):
        return f"{self.organ}{self.basis}"
