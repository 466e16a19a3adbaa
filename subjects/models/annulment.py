"""The fall of a penalty decision, as it was put on record: by which document, from which day, and why (REC-14)."""
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from office.workflow.scope import ScopedQuerySet
from subjects.flows.annulment import AnnulmentFlow, AnnulmentState
from subjects.states import AnnulmentKind


class AnnulmentQuerySet(ScopedQuerySet):
    def confirmed(self):
        return self.filter(state=AnnulmentState.CONFIRMED)

    def restored(self):
        return self.filter(state=AnnulmentState.RESTORED)


class Annulment(AnnulmentFlow):
    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, verbose_name="案卷")
    record = models.ForeignKey(
        "subjects.PenaltyRecord", models.PROTECT, related_name="annulments", verbose_name="行政处罚记录"
    )
    kind = models.CharField("失效方式", max_length=12, choices=AnnulmentKind)
    fell_on = models.DateField("失效日期")
    known_on = models.DateField("获知日期", null=True)
    document = models.CharField("失效依据文书", max_length=128)
    reason = models.TextField("失效理由")
    restored_on = models.DateField("恢复效力之日", null=True, blank=True)
    restored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="恢复效力登记人"
    )
    restoring_document = models.CharField("恢复效力依据文书", max_length=128, blank=True)
    restoring_reason = models.TextField("恢复效力理由", blank=True)

    objects = AnnulmentQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "文书失效登记"
        ordering = ["-file"]
        constraints = [
            models.UniqueConstraint(
                fields=["record"], condition=Q(state=AnnulmentState.PROPOSED), name="one_fall_waits_at_a_time"
            ),
            models.UniqueConstraint(
                fields=["record"], condition=Q(state=AnnulmentState.CONFIRMED) & ~Q(kind=AnnulmentKind.CHANGED),
                name="a_decision_falls_once",
            ),
            models.CheckConstraint(
                condition=Q(known_on__isnull=True) | Q(known_on__gte=F("fell_on")), name="a_fall_is_known_after_it_happened"
            ),
            models.CheckConstraint(
                condition=Q(restored_on__isnull=True, restored_by__isnull=True, restoring_document="", restoring_reason="")
                & ~Q(state=AnnulmentState.RESTORED)
                | Q(restored_on__gte=F("fell_on"), restored_by__isnull=False, state__in=[AnnulmentState.CONFIRMED, AnnulmentState.RESTORED])
                & ~Q(restoring_document="") & ~Q(restoring_reason=""),
                name="what_is_restored_says_when_by_what_and_why",
            ),
            models.CheckConstraint(condition=~Q(document="") & ~Q(reason=""), name="a_fall_says_by_what_and_why"),
        ]

    def __str__(self):
        return f"{self.record.document_no}（{self.get_kind_display()}）"

    @property
    def party(self):
        return self.record.subject

    @property
    def parties(self):
        return [self.record.subject.as_party()]

    @property
    def papers_named(self):
        return [self.record.document_no, self.document]

    @property
    def is_whole(self) -> bool:
        """A changed decision stands in what is left of it; everything else takes the ground away (DES-31)."""
        return self.kind != AnnulmentKind.CHANGED

    @property
    def scan(self):
        return self.file.attachments.order_by("id").first()
