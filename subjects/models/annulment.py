"""The fall of a penalty decision, as it was put on record: by which document, from which day, and why (REC-14)."""
from django.db import models
from django.db.models import Q

from office.workflow.scope import ScopedQuerySet
from subjects.flows.annulment import AnnulmentFlow, AnnulmentState
from subjects.states import AnnulmentKind


class Annulment(AnnulmentFlow):
    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, verbose_name="案卷")
    record = models.ForeignKey(
        "subjects.PenaltyRecord", models.PROTECT, related_name="annulments", verbose_name="行政处罚记录"
    )
    kind = models.CharField("失效方式", max_length=12, choices=AnnulmentKind)
    fell_on = models.DateField("失效日期")
    document = models.CharField("失效依据文书", max_length=128)
    reason = models.TextField("失效理由")

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "文书失效登记"
        ordering = ["-file"]
        constraints = [
            models.UniqueConstraint(
                fields=["record"], condition=~Q(state=AnnulmentState.DISCARDED), name="a_decision_falls_once"
            ),
            models.CheckConstraint(condition=~Q(document="") & ~Q(reason=""), name="a_fall_says_by_what_and_why"),
        ]

    def __str__(self):
        return f"{self.record.document_no}（{self.get_kind_display()}）"

    @property
    def party(self):
        return self.record.subject
