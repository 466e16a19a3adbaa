"""A request for the superior's consent: a file of the superior department, with its answer and who gave it (DES-15)."""
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.flows.consent import ConsentFlow
from cases.states import ConsentState
from office.calendar import legal_date
from office.models import Role
from office.workflow.scope import ScopedQuerySet

ANSWERED = [ConsentState.GIVEN, ConsentState.DECLINED]


class ConsentRequestQuerySet(ScopedQuerySet):
    def waiting(self):
        return self.filter(state=ConsentState.ASKED)


class ConsentRequest(ConsentFlow):
    """The case below is open to the superior's approvers while this waits; afterwards there is what they answered, no more."""

    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, related_name="+", verbose_name="案卷")
    designation = models.ForeignKey(
        "cases.Designation", models.PROTECT, related_name="consent_requests", verbose_name="认定案件"
    )
    reason = models.TextField("答复的理由", blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="答复人"
    )
    answered_on = models.DateField("答复日期", null=True, blank=True)

    objects = ConsentRequestQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "报请同意"
        ordering = ["-file"]
        constraints = [
            models.UniqueConstraint(
                fields=["designation"], condition=Q(state=ConsentState.ASKED), name="consent_is_asked_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state__in=ANSWERED, answered_by__isnull=False, answered_on__isnull=False) & ~Q(reason="")
                | ~Q(state__in=ANSWERED) & Q(answered_by__isnull=True, answered_on__isnull=True),
                name="an_answer_says_who_when_and_why",
            ),
        ]

    def __str__(self):
        return f"{self.file.number} {self.designation.subject.name}"

    @property
    def party(self):
        return self.designation.subject

    @property
    def parties(self):
        return self.designation.parties[:1]

    @property
    def asked_on(self) -> date:
        return legal_date(self.file.opened_at)

    @property
    def letter(self):
        """The answer as a paper of the superior."""
        return self.file.documents.order_by("id").last()

    def opens_case_to(self, user) -> bool:
        """Exactly while it waits, and only to those who may answer it (DES-15; design §4)."""
        return self.state == ConsentState.ASKED and Role.APPROVER in user.roles_in(self.file.department_id)
