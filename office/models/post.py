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
        begun = Q(since__lte=until) if until else Q()
        return self.filter(begun, Q(until=None) | Q(until__gte=since), state=PostState.HELD)


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
        ]

    def __str__(self):
        return f"{self.user} · {self.department} · {self.get_role_display()}"
