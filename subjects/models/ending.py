"""How a party ended, as it was put on record: in which way, on which day, by which paper, and who succeeds it (SUB-07)."""
from django.db import models
from django.db.models import Q

from office.workflow.scope import ScopedQuerySet
from subjects.flows.ending import EndingFlow, EndingState
from subjects.states import SubjectStatus


STANDING = [EndingState.PROPOSED, EndingState.RECORDED]


class SubjectEndingQuerySet(ScopedQuerySet):
    def proposed(self):
        return self.filter(state=EndingState.PROPOSED)

    def standing(self):
        """Confirmed, or waiting to be."""
        return self.filter(state__in=STANDING)


class SubjectEnding(EndingFlow):
    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, related_name="+", verbose_name="案卷")
    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="endings", verbose_name="信用主体")
    way = models.CharField("终止方式", max_length=16, choices=SubjectStatus.endings())
    ended_on = models.DateField("终止日期")
    document = models.CharField("证明文书", max_length=160)
    successor = models.ForeignKey(
        "subjects.Subject", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="权利义务承继主体"
    )

    objects = SubjectEndingQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "主体终止登记"
        ordering = ["-file"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject"], condition=Q(state__in=STANDING),
                name="a_party_ends_once",
            ),
        ]

    def __str__(self):
        return f"{self.subject.masked_name}（{self.get_way_display()}）"

    @property
    def party(self):
        return self.subject

    @property
    def scan(self):
        return self.file.attachments.order_by("id").first()

    @property
    def parties(self):
        return [each.as_party() for each in (self.subject, self.successor) if each]
