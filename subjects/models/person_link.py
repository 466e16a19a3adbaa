"""A person's dated role in an organisation: he answers for conduct in his own term only (SUB-09, SUB-10, SUB-17)."""
from django.db import models
from django.db.models import F, Q

from subjects.states import LinkRole


class PersonLinkQuerySet(models.QuerySet):
    def in_office_on(self, day):
        """Those who may have held the role that day; an unknown beginning does not exclude."""
        began = Q(from_date__isnull=True) | Q(from_date__lte=day)
        return self.filter(began, Q(to_date__isnull=True) | Q(to_date__gte=day))

    def open(self):
        return self.filter(to_date__isnull=True)

    def as_role(self, *roles: LinkRole):
        return self.filter(role__in=roles)


class PersonLink(models.Model):
    """A fact about a term of office, not a sanction: what follows for the person needs his own notice and service."""

    organisation = models.ForeignKey(
        "subjects.Subject", models.PROTECT, related_name="person_links", verbose_name="组织"
    )
    person = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="roles_held", verbose_name="人员")
    role = models.CharField("身份", max_length=24, choices=LinkRole)
    evidence = models.CharField("依据", max_length=200)
    attested_on = models.DateField("依据日期", help_text="依据材料证明其任职的日期")
    from_date = models.DateField("任职起", null=True, blank=True, help_text="不详则留空")
    to_date = models.DateField("任职止", null=True, blank=True)
    batch = models.ForeignKey(
        "subjects.IntakeBatch", models.PROTECT, null=True, blank=True, related_name="links", verbose_name="导入批次"
    )

    objects = PersonLinkQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "任职关系"
        ordering = ["organisation", "role", "attested_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person", "role"], condition=Q(to_date__isnull=True),
                name="one_open_term_per_role",
            ),
            models.CheckConstraint(
                condition=Q(from_date__isnull=True) | Q(to_date__isnull=True) | Q(to_date__gte=F("from_date")),
                name="a_term_ends_after_it_began",
            ),
            models.CheckConstraint(condition=~Q(person=F("organisation")), name="nobody_represents_himself"),
        ]

    def __str__(self):
        return f"{self.organisation.name} {self.get_role_display()} {self.person.masked_name}"
