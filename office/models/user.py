"""A person who signs in: an officer with posts, or an applicant."""
from functools import cached_property

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.core.management import CommandError
from django.db import models

from office.calendar import today

from .department import Level
from .message import COUNTED, MessageKind
from .role import Role


class UserManager(BaseUserManager):
    def create_user(self, username, email=None, password=None, **facts) -> "User":
        """An account without any power: that comes with a post."""
        facts |= {"username": self.model.normalize_username(username), "email": self.normalize_email(email)}
        user = self.model(**facts)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, *args, **kwargs):
        """AUD-05: there is nobody above the three administrators."""
        raise CommandError("本系统不设超级用户；岗位由安全管理员在“任职”中任命（AUD-05）")


class User(AbstractUser):
    """An officer's authority comes only from posts (Role × Department × dates)."""

    is_superuser = None  # AUD-05: no such column; nobody can be made one, not even by SQL
    name = models.CharField("姓名", max_length=40)
    first_password = models.BooleanField("须修改初始密码", default=False, editable=False)
    mail_kinds = ArrayField(
        models.CharField(max_length=12, choices=MessageKind), verbose_name="以邮件收取的消息", blank=True,
        default=MessageKind.all_values,
    )

    kept_filters = models.JSONField("记住的筛选", default=list, editable=False)

    objects = UserManager()

    class Meta:
        verbose_name = verbose_name_plural = "人员"

    def __str__(self):
        return self.name or self.username

    @property
    def named(self) -> str:
        """As the record names a person: two may bear one name."""
        return f"{self}（{self.username}）"

    def set_password(self, raw_password):
        """A password of one's own choosing; who gives somebody a first one says so afterwards."""
        super().set_password(raw_password)
        self.first_password = False

    def get_full_name(self):
        return str(self)

    @cached_property
    def _posts_today(self) -> list:
        """With what was granted to him, and what he has not read yet, beside each: knowing it costs no query of its own."""
        grants = ArraySubquery(self.filegrant_set.filter(until__gte=today()).values("content_object"))
        unread = ArraySubquery(self.messages.unread().order_by().values("pk")[:COUNTED])
        held = self.posts.held_on(today()).select_related("department", "deputy_for__user")
        return list(held.annotate(granted=grants, unread=unread).order_by("since", "pk"))

    def roles_in(self, department_id: int) -> set[Role]:
        """The roles held today in this department."""
        return {Role(post.role) for post in self._posts_today if post.department_id == department_id}

    def stands_in(self, department_id: int, *roles: Role) -> list["User"]:
        """Whose deputy this person is today in this department (in one of these roles)."""
        return [post.deputy_for.user for post in self._posts_today if post.deputy_for_id
                and post.department_id == department_id and (not roles or post.role in roles)]

    @property
    def handles_for(self) -> list["User"]:
        """Whose cases he handles today: his own, and those of whom he stands in for."""
        return [self, *(post.deputy_for.user for post in self._posts_today if post.deputy_for_id and post.role == Role.HANDLER)]

    @property
    def stands_for(self) -> list["User"]:
        """Whose deputy this person is today, in whatever department and role."""
        return [post.deputy_for.user for post in self._posts_today if post.deputy_for_id]

    def holds_himself(self, role: Role, department_id: int) -> bool:
        """Is this role his own there, and not only another's in whose place he acts?"""
        return any((post.role, post.department_id, post.deputy_for_id) == (role, department_id, None)
                   for post in self._posts_today)

    def departments_with(self, *roles: Role) -> list[int]:
        """Ids of the departments where one of these roles is held today."""
        return sorted({post.department_id for post in self._posts_today if post.role in roles})

    def holds(self, role: Role, *, organ_code: str) -> bool:
        """Is this role held today in the department with this code, or in the one that has taken over its powers?"""
        return any(post.role == role and organ_code in post.department.codes for post in self._posts_today)

    def holds_in_the_hub(self, *roles: Role) -> bool:
        """Is one of these roles held today in the credit office?"""
        return any(post.role in roles and post.department.is_hub for post in self._posts_today)

    @property
    def works_above(self) -> bool:
        """Does he hold a post in a department that may have others below it?"""
        return any(post.department.level != Level.DISTRICT for post in self._posts_today)

    @property
    def roles(self) -> set[Role]:
        return {Role(post.role) for post in self._posts_today}

    @property
    def granted(self) -> list[int]:
        """Files of others that were opened to him by themselves; without a post there is nothing to do with them."""
        return self._posts_today[0].granted if self._posts_today else []

    @property
    def unread(self) -> int:
        """How many messages he has not read, as far as they are counted."""
        return len(self._posts_today[0].unread) if self._posts_today else 0

    @property
    def departments(self) -> list:
        """Where he holds a post today, each once."""
        return list({post.department_id: post.department for post in self._posts_today}.values())

    @property
    def home(self):
        """The department of the first post held today, or None."""
        return self._posts_today[0].department if self._posts_today else None
