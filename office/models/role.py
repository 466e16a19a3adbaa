"""Roles and the posts that give them: who may do what, in which department, from when to when."""
from django.conf import settings
from django.db import models
from django.db.models import Q


class Role(models.TextChoices):
    HANDLER = "handler", "经办"
    LEGAL = "legal", "法制审核"
    APPROVER = "approver", "审批"
    SERVER = "server", "送达"
    PUBLISHER = "publisher", "公示"
    REVIEWER = "reviewer", "复核"
    SUPERVISOR = "supervisor", "监督"
    SYS_ADMIN = "sys_admin", "系统管理员"
    SEC_ADMIN = "sec_admin", "安全管理员"
    AUDIT_ADMIN = "audit_admin", "审计管理员"
    SYSTEM = "system", "系统"

    @classmethod
    def administrators(cls) -> frozenset["Role"]:
        """AUD-05: three persons, mutually exclusive, none handles cases."""
        return frozenset({cls.SYS_ADMIN, cls.SEC_ADMIN, cls.AUDIT_ADMIN})


class PostQuerySet(models.QuerySet):
    def held_on(self, day):
        return self.filter(Q(since__lte=day), Q(until__isnull=True) | Q(until__gte=day))


class Post(models.Model):
    """A person's role in a department, dated; the last day counts."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="posts", verbose_name="人员")
    department = models.ForeignKey("office.Department", models.PROTECT, related_name="posts", verbose_name="部门")
    role = models.CharField(
        "岗位", max_length=12, choices=[(role.value, role.label) for role in Role if role != "system"]
    )
    since = models.DateField("任职起")
    until = models.DateField("任职止", null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "任职"
        constraints = [
            models.UniqueConstraint(fields=["user", "department", "role", "since"], name="one_post_once"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")), name="a_post_ends_after_it_began"
            ),
        ]

    def __str__(self):
        return f"{self.user} · {self.department} · {self.get_role_display()}"
