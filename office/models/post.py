"""A post: a person's role in a department, from appointment to dismissal; all power comes from here."""
from django.conf import settings
from django.db import models
from django.db.models import Q

from office.flows.post import PostFlow
from office.states import PostState

from .role import Role


class PostQuerySet(models.QuerySet):
    def held_on(self, day):
        """Posts that give their power on this day: neither ended nor outside their dates."""
        return self.held_between(day, day)

    def held_between(self, since, until):
        """Posts held on at least one day of a time; until None is for ever."""
        own = _within(since, until)
        others = Q(deputy_for=None) | _within(since, until, "deputy_for__")
        return self.filter(own, others)

    def own(self):
        """Posts somebody was appointed to himself, and not in another's place."""
        return self.filter(deputy_for=None)


def _within(since, until, path: str = "") -> Q:
    """Held on at least one day of that time; a deputy's post gives nothing when the other's is gone."""
    begun = Q(**{f"{path}since__lte": until}) if until else Q()
    not_over = Q(**{f"{path}until": None}) | Q(**{f"{path}until__gte": since})
    return begun & not_over & Q(**{f"{path}state": PostState.HELD})


class Post(PostFlow):
    """Dated, the last day counts; a dismissal takes the power at once. The guards let nothing else change."""

    file = models.OneToOneField(
        "office.CaseFile", models.PROTECT, primary_key=True, related_name="+", verbose_name="案卷"
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="posts", verbose_name="人员")
    department = models.ForeignKey("office.Department", models.PROTECT, related_name="posts", verbose_name="部门")
    role = models.CharField("岗位", max_length=12, choices=Role.of_persons())
    since = models.DateField("任职起")
    until = models.DateField("任职止", null=True, blank=True)
    deputy_for = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="deputies", verbose_name="代理何人的任职"
    )

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "任职"
        ordering = ["file"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")), name="a_post_ends_after_it_began"
            ),
            models.CheckConstraint(
                condition=Q(state=PostState.HELD) | Q(until__isnull=False), name="an_ended_post_has_its_last_day"
            ),
            models.CheckConstraint(condition=~Q(role=Role.SYSTEM), name="nobody_is_the_timer"),
            models.CheckConstraint(
                condition=Q(deputy_for__isnull=True) | Q(until__isnull=False), name="a_deputy_acts_for_a_time"
            ),
        ]

    def __str__(self):
        place = f"（代{self.deputy_for.user}）" if self.deputy_for_id else ""
        return f"{self.user} · {self.department} · {self.get_role_display()}{place}"
