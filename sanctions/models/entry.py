"""A list entry: who is on which list from when to when; the answer is a predicate on dates, not a job's work."""
from django.db import models
from django.db.models import F, Q

from office.calendar import legal_date, now
from office.workflow.scope import ScopedQuerySet
from sanctions.flows.entry import EntryFlow
from sanctions.states import EntryState


class ListEntryQuerySet(ScopedQuerySet):
    def in_force(self, at=None):
        """Entries that bind at this moment: begun, term not over, not fallen (design §2)."""
        day = legal_date(at or now())
        return self.filter(
            Q(fell_on__isnull=True) | Q(fell_on__gt=day), effective_on__lte=day, term_ends__gte=day
        )

    def overdue_to_expire(self, day):
        """Still recorded as listed though the term is over: what the nightly job writes down."""
        return self.filter(state=EntryState.LISTED, term_ends__lt=day)


class ListEntry(EntryFlow):
    """Begins with the service of the decision on the organisation (DES-21) and ends at 24:00 of its last day (CAL-09)."""

    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, related_name="+", verbose_name="案卷")
    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="entries", verbose_name="信用主体")
    domain = models.ForeignKey("sanctions.ListDomain", models.PROTECT, related_name="entries", verbose_name="领域")
    decision = models.OneToOneField("office.Document", models.PROTECT, related_name="+", verbose_name="认定决定书")
    basis = models.ForeignKey(
        "subjects.PenaltyRecord", models.PROTECT, related_name="entries", verbose_name="认定依据文书"
    )
    effective_on = models.DateField("生效日期")
    term_ends = models.DateField("期限最后一日")
    measures = models.ManyToManyField("sanctions.Measure", related_name="entries", verbose_name="失信惩戒措施")
    fell_on = models.DateField("撤销生效日期", null=True, blank=True)
    fell_by = models.CharField("撤销依据文书", max_length=120, blank=True)
    fell_reason = models.CharField("撤销理由", max_length=500, blank=True)
    expired_on = models.DateField("期满移出日期", null=True, blank=True)

    objects = ListEntryQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "名单条目"
        ordering = ["-effective_on"]
        indexes = [models.Index(fields=["subject", "effective_on", "term_ends"], name="entry_in_force")]
        constraints = [
            models.UniqueConstraint(fields=["subject", "domain", "basis"], name="same_conduct_listed_once"),
            models.CheckConstraint(condition=Q(term_ends__gt=F("effective_on")), name="a_term_has_length"),
            models.CheckConstraint(
                condition=Q(state=EntryState.REVOKED, fell_on__isnull=False)
                & ~Q(fell_by="") & ~Q(fell_reason="")
                | ~Q(state=EntryState.REVOKED) & Q(fell_on__isnull=True),
                name="what_is_revoked_says_when_why_and_by_what",
            ),
            models.CheckConstraint(
                condition=Q(state=EntryState.EXPIRED, expired_on__gt=F("term_ends"))
                | ~Q(state=EntryState.EXPIRED) & Q(expired_on__isnull=True),
                name="only_what_ran_out_expires",
            ),
        ]

    def __str__(self):
        return f"{self.subject.name} · {self.domain.list_name}"

    def in_force(self, at=None) -> bool:
        """The same answer as the queryset's, for one entry."""
        day = legal_date(at or now())
        return self.effective_on <= day <= self.term_ends and (self.fell_on is None or day < self.fell_on)

    def standing(self, at=None) -> str:
        """In words, as if every job had run."""
        day = legal_date(at or now())
        if self.fell_on and self.fell_on <= day:
            return f"认定已于{self.fell_on:%Y-%m-%d}撤销"
        if day > self.term_ends:
            return f"期限已于{self.term_ends:%Y-%m-%d}届满，不再列入"
        return f"在列，至{self.term_ends:%Y-%m-%d}届满" if day >= self.effective_on else "尚未生效"

    @property
    def party(self):
        return self.subject


class ResponsiblePerson(models.Model):
    """A person recorded beside the organisation: his own record, effective on service on him, never an entry (design §4)."""

    entry = models.ForeignKey(ListEntry, models.PROTECT, related_name="responsible", verbose_name="名单条目")
    person = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="responsible_for", verbose_name="人员")
    role = models.CharField("身份", max_length=40)
    effective_on = models.DateField("生效日期")

    class Meta:
        verbose_name = verbose_name_plural = "责任人员记录"
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="a_person_once_beside_an_entry")]

    def __str__(self):
        return f"{self.person.masked_name}（{self.role}）"

    def in_force(self, at=None) -> bool:
        return legal_date(at or now()) >= self.effective_on and self.entry.in_force(at)
