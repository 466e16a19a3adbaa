"""A handler's proposal to stay, change or end an entry, and who signed it: two different persons (AUD-08)."""
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from sanctions.states import ProposalKind


class EndProposalQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(settled_on__isnull=True)


class EndProposal(models.Model):
    """Waits until an approver signs it, or a new proposal takes its place."""

    entry = models.ForeignKey("sanctions.ListEntry", models.PROTECT, related_name="proposals", verbose_name="名单条目")
    kind = models.CharField("拟办事项", max_length=16, choices=ProposalKind)
    basis = models.CharField("依据文书及文号", max_length=120)
    reason = models.CharField("理由", max_length=500)
    attachment = models.ForeignKey("office.Attachment", models.PROTECT, related_name="+", verbose_name="依据文书")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="提请人")
    proposed_on = models.DateField("提请日期")
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="签批人"
    )
    settled_on = models.DateField("办结日期", null=True, blank=True)
    refused_because = models.CharField("不同意的理由", max_length=500, blank=True)

    objects = EndProposalQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "提请事项"
        ordering = ["entry", "id"]
        constraints = [
            models.UniqueConstraint(fields=["entry"], condition=Q(settled_on__isnull=True), name="one_proposal_at_a_time"),
            models.CheckConstraint(condition=~Q(basis="") & ~Q(reason=""), name="a_proposal_says_why"),
            models.CheckConstraint(
                condition=Q(signed_by__isnull=True) | ~Q(signed_by=F("proposed_by")) & Q(settled_on__isnull=False),
                name="who_proposes_does_not_sign",
            ),
            models.CheckConstraint(
                condition=Q(refused_because="") | Q(settled_on__isnull=False, signed_by__isnull=True),
                name="what_is_refused_is_settled_and_unsigned",
            ),
            models.CheckConstraint(
                condition=Q(settled_on__isnull=True) | Q(settled_on__gte=F("proposed_on")), name="a_proposal_is_settled_later"
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}（{self.basis}）"
