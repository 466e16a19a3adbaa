"""A list entry: who is on which list from when to when; the answer is a predicate on dates, not a job's work."""
from datetime import date

from django.db import models
from django.db.models import F, Prefetch, Q

from office.calendar import legal_date, now
from sanctions.flows.entry import EntryFlow
from sanctions.models.proposal import EndProposal
from sanctions.queries import ListEntryQuerySet
from sanctions.states import EntryState


class ListEntry(EntryFlow):
    """Begins with the service of the decision on the organisation (DES-21) and ends at 24:00 of its last day (CAL-09)."""

    file = models.OneToOneField("office.CaseFile", models.PROTECT, primary_key=True, related_name="+", verbose_name="案卷")
    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="entries", verbose_name="信用主体")
    domain = models.ForeignKey("sanctions.ListDomain", models.PROTECT, related_name="entries", verbose_name="领域")
    decision = models.OneToOneField("office.Document", models.PROTECT, related_name="entry", verbose_name="认定决定书")
    basis = models.ForeignKey(
        "subjects.PenaltyRecord", models.PROTECT, related_name="entries", verbose_name="认定依据文书"
    )
    effective_on = models.DateField("生效日期")
    term_ends = models.DateField("期限最后一日")
    restricted_until = models.DateField("法定限制期限最后一日", null=True, blank=True)
    restricted_by = models.CharField("法定限制依据", max_length=120, blank=True)
    measures = models.ManyToManyField(
        "sanctions.Measure", through="sanctions.EntryMeasure", related_name="entries", verbose_name="失信惩戒措施"
    )
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
            models.UniqueConstraint(  # DES-35; of what was revoked nothing is left that could stand beside a new listing
                fields=["subject", "domain", "basis"], condition=~Q(state=EntryState.REVOKED), name="same_conduct_listed_once"
            ),
            models.CheckConstraint(condition=Q(term_ends__gt=F("effective_on")), name="a_term_has_length"),
            models.CheckConstraint(
                condition=Q(state=EntryState.REVOKED, fell_on__isnull=False)
                & ~Q(fell_by="") & ~Q(fell_reason="")
                | ~Q(state=EntryState.REVOKED) & Q(fell_on__isnull=True),
                name="what_is_revoked_says_when_why_and_by_what",
            ),
            models.CheckConstraint(
                condition=Q(state=EntryState.EXPIRED, expired_on__gt=F("term_ends")) | Q(state=EntryState.REVOKED)
                | ~Q(state=EntryState.EXPIRED) & Q(expired_on__isnull=True),
                name="only_what_ran_out_expires",
            ),
            models.CheckConstraint(
                condition=Q(restricted_until__isnull=True, restricted_by="")
                | Q(restricted_until__gt=F("effective_on")) & ~Q(restricted_by=""),
                name="a_restriction_cites_its_basis",
            ),
            models.CheckConstraint(  # DES-26: a longer restriction runs to its end
                condition=~Q(state=EntryState.EXPIRED) | Q(restricted_until__isnull=True)
                | Q(expired_on__gt=F("restricted_until")),
                name="nothing_expires_under_restriction",
            ),
        ]

    def __str__(self):
        return f"{self.subject.name} · {self.domain.list_name}"

    @classmethod
    def reads(cls):
        supports = cls._meta.get_field("supports").related_model.objects
        return (
            "stays", "removals", Prefetch("supports", supports.select_related("measure__edition")),
            Prefetch("responsible", ResponsiblePerson.objects.select_related("person").order_by("pk")),
            Prefetch("proposals", EndProposal.objects.select_related("proposed_by", "signed_by")),
        )

    @property
    def party(self):
        return self.subject

    @property
    def parties(self):
        return [self.subject.as_party(), *(each.person.as_party() for each in self.hanging("responsible"))]

    @property
    def papers_named(self):
        return [self.decision.number, self.basis.document_no]

    @property
    def last_day(self) -> date:
        """The term's, or that of a statutory restriction that lasts longer (DES-25)."""
        return max(self.term_ends, self.restricted_until or self.term_ends)

    @property
    def measures_left(self) -> list:
        """What the decision still supports."""
        return [each.measure for each in self.hanging("supports") if each.ended_on is None]

    def stay_on(self, day: date):
        return next((each for each in self.stays.all() if each.covers(day)), None)

    def removal_on(self, day: date):
        return next((each for each in self.removals.all() if each.covers(day)), None)

    def is_over(self, day: date) -> bool:
        """Past its last day; while a stay stops the term it has none."""
        if day <= self.last_day:
            return False
        stay = self.stay_on(day)
        return stay is None or stay.term_runs

    def on_list(self, at=None) -> bool:
        """The same answers as the queryset's, for one entry."""
        day = legal_date(at or now())
        fallen = self.fell_on is not None and self.fell_on <= day
        return self.effective_on <= day and not (fallen or self.is_over(day) or self.removal_on(day))

    def in_force(self, at=None) -> bool:
        day = legal_date(at or now())
        return self.on_list(at) and self.stay_on(day) is None and not self.lost_its_ground(day)

    def lost_its_ground(self, day: date) -> bool:
        """What it rests on has fallen: it binds nobody any more, though the revocation is still to be signed (REC-14)."""
        return self.basis.fallen_on is not None and self.basis.fallen_on <= day

    def displayed(self, at=None) -> bool:
        return self.in_force(at) and bool(not self.subject.is_person or self.domain.persons_publicity_article)

    def standing(self, at=None) -> str:
        """In words, as if every job had run."""
        day = legal_date(at or now())
        if self.fell_on and self.fell_on <= day:
            return f"认定已于{self.fell_on:%Y-%m-%d}撤销"
        if removal := self.removal_on(day):
            return f"已于{removal.from_on:%Y-%m-%d}提前移出"
        if self.is_over(day):
            return f"期限已于{self.last_day:%Y-%m-%d}届满，不再列入"
        if day < self.effective_on:
            return "尚未生效"
        if self.lost_its_ground(day):
            return f"依据文书已于{self.basis.fallen_on:%Y-%m-%d}失去效力，停止公示和惩戒措施，待撤销认定"
        if stay := self.stay_on(day):
            return f"自{stay.from_on:%Y-%m-%d}起中止执行，暂停公示和惩戒措施"
        return f"在列，至{self.last_day:%Y-%m-%d}届满"

    @property
    def proposal(self):
        """What waits for an approver's signature, if anything does."""
        return next((each for each in self.hanging("proposals") if each.settled_on is None), None)


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
