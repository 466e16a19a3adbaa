"""What lies in a case: who is told and what they said, evidence, factors, opinions, requests and changes (PRF-1)."""
from django.db import models
from django.db.models import Prefetch

from cases.states import ConsentState
from sanctions.models import Measure

from .amendment import Amendment
from .consent_request import ConsentRequest
from .evidence import Evidence
from .opinion import Opinion
from .recipient import Recipient
from .statement import Statement


class Contents(models.Model):
    """Of a designation: read in one breath by its pages, and once for an act by the door."""

    class Meta:
        abstract = True

    def forget(self):
        """And with it the entry that hangs on the decision, here or of the main case: other acts write it."""
        super().forget()
        for case in (self, self.severed_from):
            if case and case.decision_id and type(self).decision.is_cached(case):
                case.decision._state.fields_cache.pop("entry", None)

    @classmethod
    def reads(cls):
        return (
            Prefetch("recipients", Recipient.objects.select_related("subject").order_by("pk")),
            Prefetch("recipients__statements", Statement.objects.select_related("answer")),
            "recipients__statements__grounds", Prefetch("evidence", Evidence.objects.select_related("strike__by")), "factors",
            Prefetch("opinions", Opinion.objects.select_related("by")),
            Prefetch("noticed_measures", Measure.objects.select_related("edition")),
            Prefetch("decision_measures", Measure.objects.select_related("edition")),
            Prefetch("consent_requests", ConsentRequest.objects.select_related("file__department", "answered_by").order_by("pk")),
            Prefetch("amendments", Amendment.objects.select_related("proposed_by", "decision")), "amendments__measures",
            Prefetch("severed", cls.objects.select_related("file", "subject").order_by("pk")), "domain__parameters",
            "decision__entry__stays", "decision__entry__removals",
        )

    @property
    def consent_request(self):
        """The last one put before the superior, answered or not; what was taken back asks nothing (DES-15)."""
        asked = [each for each in self.hanging("consent_requests") if each.state != ConsentState.WITHDRAWN]
        return asked[-1] if asked else None

    @property
    def consent_declined(self) -> bool:
        request = self.consent_request
        return request is not None and request.state == ConsentState.DECLINED

    @property
    def amendment(self):
        """A change by review that waits for an approver's signature, if any does."""
        return next((each for each in self.hanging("amendments") if each.settled_on is None), None)

    @property
    def organisation(self):
        """The recipient the case is about; the others answer beside it."""
        return next(each for each in self.all_recipients if each.subject_id == self.subject_id)

    @property
    def all_recipients(self) -> list:
        return self.hanging("recipients")

    @property
    def persons(self) -> list:
        return [each for each in self.all_recipients if each.subject_id != self.subject_id]

    @property
    def standing_evidence(self) -> list[Evidence]:
        """What counts and is printed as a ground."""
        return [each for each in self.hanging("evidence") if not each.is_struck]

    @property
    def statements(self):
        return Statement.objects.filter(recipient__designation=self).select_related("recipient__subject")

    @property
    def all_statements(self) -> list[Statement]:
        """Oldest first."""
        return sorted((said for each in self.all_recipients for said in each.statements.all()), key=lambda said: said.pk)

    @property
    def open_statements(self) -> list[Statement]:
        """Statements without a written answer, oldest first."""
        return [each for each in self.all_statements if each.answered_on is None]

    @property
    def hearings_asked(self) -> list[Statement]:
        """Asked for, neither granted nor refused."""
        return [each for each in self.all_statements if each.hearing_asked and not (each.hearing_on or each.hearing_refused)]

    @property
    def hearings_ahead(self) -> list[Statement]:
        """Granted, not yet recorded as held."""
        return [each for each in self.all_statements if each.hearing_on and not each.hearing_held_on]
