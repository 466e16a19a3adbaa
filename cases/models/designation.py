"""A designation case: one subject, one domain, one basis document (domain.md C.1)."""
from django.db import models
from django.db.models import F, Q

from cases.flows.designation import RUNNING, DesignationFlow
from cases.states import CaseState
from office.models import DocumentStatus
from office.workflow.scope import ScopedQuerySet
from sanctions.models import ListEntry
from subjects.models import SubjectEnding

from .beside_penalty import BesidePenalty
from .contents import Contents


class DesignationQuerySet(ScopedQuerySet):
    def live(self):
        """Not yet ended: still on its way to a decision, or decided and not revoked."""
        return self.exclude(state=CaseState.DROPPED).filter(revoked_on__isnull=True)

    def waiting_for_penalty(self):
        """Run together with a penalty whose decision they still wait for (DES-16)."""
        return self.live().filter(basis=None, severed_from=None)


class Designation(BesidePenalty, Contents, DesignationFlow):
    """What the notice says is kept apart from what the decision says: nothing heavier may come out (DES-12)."""

    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, related_name="designation", verbose_name="案卷")
    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="designations", verbose_name="当事人")
    domain = models.ForeignKey("sanctions.ListDomain", models.PROTECT, related_name="designations", verbose_name="领域")
    basis = models.ForeignKey(
        "subjects.PenaltyRecord", models.PROTECT, null=True, blank=True, related_name="designations",
        verbose_name="认定依据文书", help_text="与行政处罚一并办理的，处罚决定作出后登记（DES-16）",
    )
    predecessor = models.ForeignKey(
        "subjects.Subject", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="承继何主体"
    )
    severed_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="severed", verbose_name="由何案分案"
    )
    party_address = models.CharField("当事人地址", max_length=200, blank=True)
    facts = models.TextField("事实", blank=True)
    reasons = models.TextField("理由", blank=True)
    legal_basis = models.TextField("依据", blank=True)
    intent = models.TextField("主观故意的认定", blank=True, help_text="当事人证明无主观故意的，不予列入（DES-08）")
    no_persons_reason = models.CharField("不列责任人员的理由", max_length=300, blank=True)
    noticed_measures = models.ManyToManyField("sanctions.Measure", related_name="+", blank=True, verbose_name="拟采取的措施")
    noticed_term = models.CharField("告知的期限", max_length=8, blank=True)
    round = models.PositiveSmallIntegerField("告知轮次", default=1)
    decision_reasons = models.TextField("决定理由", blank=True)
    decision_measures = models.ManyToManyField("sanctions.Measure", related_name="+", blank=True, verbose_name="决定的措施")
    decision = models.OneToOneField(
        "office.Document", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="认定决定书"
    )
    decided_on = models.DateField("决定日期", null=True, blank=True)
    effective_on = models.DateField("生效日期", null=True, blank=True)
    revoked_on = models.DateField("认定撤销生效日期", null=True, blank=True)
    drop_reason = models.TextField("不予认定的理由", blank=True)
    suspended_from = models.CharField("中止前的状态", max_length=30, blank=True)
    consent_document = models.CharField("上级同意文书", max_length=120, blank=True)

    objects = DesignationQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "认定案件"
        ordering = ["-file"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "domain", "basis"], condition=~Q(state=CaseState.DROPPED) & Q(revoked_on__isnull=True),
                name="one_live_case_per_conduct",
            ),
            models.UniqueConstraint(
                fields=["subject", "domain", "penalty_case"], condition=~Q(state=CaseState.DROPPED) & ~Q(penalty_case=""),
                name="one_live_case_per_penalty_case",
            ),
            models.CheckConstraint(
                condition=Q(basis__isnull=False)
                | ~Q(penalty_case="") & ~Q(state__in=[CaseState.DECIDED, CaseState.EFFECTIVE]),
                name="a_case_rests_on_a_document_or_for_now_on_a_penalty_case",
            ),
            models.CheckConstraint(
                condition=Q(penalty_case="", penalty_filed_on__isnull=True)
                | ~Q(penalty_case="") & Q(penalty_filed_on__isnull=False),
                name="a_penalty_case_has_its_filing_date",
            ),
            models.CheckConstraint(  # DES-16: the listing is served with the penalty or after it
                condition=Q(penalty_case="") | Q(severed_from__isnull=False) | Q(effective_on__isnull=True)
                | Q(penalty_served_on__lte=F("effective_on")),
                name="a_listing_is_not_served_before_its_penalty",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[CaseState.DECIDED, CaseState.EFFECTIVE])
                | Q(decided_on__isnull=False, decision__isnull=False) & ~Q(decision_reasons=""),
                name="what_is_decided_has_date_paper_and_reasons",
            ),
            models.CheckConstraint(
                condition=Q(state=CaseState.EFFECTIVE, effective_on__isnull=False)
                | ~Q(state=CaseState.EFFECTIVE) & Q(effective_on__isnull=True),
                name="effect_has_its_date",
            ),
            models.CheckConstraint(
                condition=Q(revoked_on__isnull=True) | Q(state=CaseState.EFFECTIVE), name="only_what_took_effect_is_revoked"
            ),
            models.CheckConstraint(
                condition=~Q(state=CaseState.DROPPED) | ~Q(drop_reason=""), name="what_is_dropped_says_why"
            ),
        ]

    def __str__(self):
        return f"{self.file.number} {self.party.name}"

    @property
    def party(self):
        return self.subject

    @property
    def next_step(self) -> str:
        """Where the penalty came to nothing, or the superior has declined, the case is dropped; before the penalty exists nothing
        waits for a signature (DES-15, DES-16)."""
        if self.penalty_ended_on and self.state in RUNNING:
            return "drop"
        if self.state == CaseState.CONSENT and self.consent_declined:
            return "drop"
        awaited = self.told_with_penalty and self.waits_for_penalty
        return "attach_basis" if awaited and self.state == CaseState.APPROVAL else super().next_step

    @property
    def is_live(self) -> bool:
        return self.state != CaseState.DROPPED and self.revoked_on is None

    @property
    def parties(self):
        """The party, then everybody who answers beside it."""
        return [self.subject.as_party(), *(each.subject.as_party() for each in self.persons)]

    @property
    def papers_named(self):
        return [self.basis.document_no if self.basis_id else "", self.penalty_case, self.penalty_notice]

    @property
    def entry(self) -> ListEntry | None:
        """What the decision brought about; a severed case has none of its own, its person stands beside that of the main case."""
        main = self.severed_from or self
        return getattr(main.decision, "entry", None)

    @property
    def severed_from_conduct(self):
        """Cases of single persons severed from whatever case on this conduct in this domain, and not ended."""
        same = Q(basis=self.basis) if self.basis_id else Q(penalty_case=self.penalty_case, severed_from__subject=self.subject)
        return Designation.objects.live().filter(same, domain=self.domain, severed_from__isnull=False)

    @property
    def answerable(self) -> list:
        """Those whose own record stands beside an entry: in a severed case the person it is about."""
        return self.all_recipients if self.severed_from_id else self.persons

    @property
    def told_of_changes(self) -> list:
        """Whom a change of the decision reaches: everybody here, and each severed person whose own record rests beside it."""
        apart = self.severed.live().filter(decision__isnull=False).order_by("pk")
        return [*self.all_recipients, *(own.organisation for own in apart)]

    @property
    def changed_since(self) -> bool:
        """Was the main case's decision changed after this severed person's own was made?"""
        main = self.severed_from
        return bool(main and main.amendments.signed().filter(decision__gt=self.decision_id).exists())

    @property
    def notified(self) -> list:
        """Those whom a notice of this case ever reached, in any round."""
        served = set(self.file.service_items.filter(document__kind="D1", served_on__isnull=False).values_list("recipient", flat=True))
        return [each for each in self.all_recipients if each.subject_id in served]

    @property
    def persons_gone(self) -> list:
        """Those beside the party whose end stands on record, confirmed or waiting to be (SUB-07)."""
        beside = {each.subject_id: each for each in self.persons}
        gone = SubjectEnding.objects.standing().filter(subject__in=beside).values_list("subject", flat=True) if beside else ()
        return [beside[subject] for subject in gone]

    @property
    def ending(self) -> SubjectEnding | None:
        """The end of somebody in this case as it stands on record, confirmed or waiting to be (SUB-07)."""
        parties = [each.subject_id for each in self.all_recipients]
        return SubjectEnding.objects.standing().filter(subject__in=parties).select_related("file").order_by("-pk").first()

    def standing_papers(self, *kinds: str):
        """The papers of these kinds that were issued here and not taken back."""
        issued = self.file.documents.filter(kind__in=kinds).exclude(number="")
        return issued.exclude(status=DocumentStatus.REVOKED).order_by("id")

    @property
    def possible_persons(self):
        """Who held office when the conduct ended; a newcomer never stands here (SUB-10, SUB-17)."""
        return (self.predecessor or self.subject).person_links.in_office_on(self.conduct_day).select_related("person")
