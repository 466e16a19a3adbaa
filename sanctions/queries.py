"""Reading the lists: who is on one, whose entry works, whose is shown; predicates on dates (design §2)."""
from django.db.models import Exists, OuterRef, Q

from office.calendar import legal_date, now
from office.workflow.scope import ScopedQuerySet
from sanctions.models.gaps import Removal, Stay
from sanctions.states import DomainState, EntryState
from subjects.states import AnnulmentKind, SubjectType


def _stays(day):
    return Stay.objects.covering(day).filter(entry=OuterRef("pk"))


class ListEntryQuerySet(ScopedQuerySet):
    def on_list(self, at=None):
        """Begun, term not over, neither fallen nor taken off; a stayed entry is still on its list."""
        day = legal_date(at or now())
        lasts = Q(term_ends__gte=day) | Q(restricted_until__gte=day) | Exists(_stays(day).filter(term_runs=False))
        removed = Removal.objects.covering(day).filter(entry=OuterRef("pk"))
        return self.filter(
            Q(fell_on__isnull=True) | Q(fell_on__gt=day), lasts, ~Exists(removed), effective_on__lte=day
        )

    def in_force(self, at=None):
        """Entries that bind at this moment: on the list, not stayed, and their ground has not fallen (SAN-11, REC-14)."""
        day = legal_date(at or now())
        grounded = (
            Q(basis__annulled_on__isnull=True) | Q(basis__annulled_on__gt=day) | Q(basis__annulment_kind=AnnulmentKind.CHANGED)
        )
        return self.on_list(at).filter(grounded, ~Exists(_stays(day)))

    def displayed(self, at=None):
        """Of those that bind, what the public may see: a person only where an article of the domain says so (PRI-03)."""
        hidden = Q(subject__type=SubjectType.NATURAL_PERSON, domain__persons_publicity_article="")
        return self.in_force(at).exclude(hidden)

    def overdue_to_expire(self, day):
        """Still recorded as on the list though the term is over: what the nightly job writes down."""
        over = Q(restricted_until__isnull=True) | Q(restricted_until__lt=day)
        stopped = Stay.objects.still_open().filter(entry=OuterRef("pk"), term_runs=False)
        return self.filter(over, ~Exists(stopped), state__in=[EntryState.LISTED, EntryState.STAYED], term_ends__lt=day)

    def of_repealed_domains(self):
        """On the list of a domain whose rulebook fell: to be reviewed one by one (edge case 29)."""
        return self.on_list().filter(domain__state=DomainState.REPEALED)
