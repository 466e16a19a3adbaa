"""Power does not come by SQL: what the application's own password cannot do to posts and people."""
import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.db.models import F

from office.models import CaseFile, Post, Role, User
from office.states import PostState

SHUT = (ProgrammingError, IntegrityError)


def test_a_post_without_its_file_is_refused(newcomer, bureau):
    with pytest.raises(SHUT), transaction.atomic():
        Post.objects.create(user=newcomer, department=bureau, role=Role.HANDLER, since="2024-01-01")


def test_a_post_in_a_file_of_its_own_without_an_event_does_not_stay(handler, newcomer, bureau):
    """The deferred guard asks at commit who appointed him."""
    model = handler.posts.get().file
    with pytest.raises(SHUT, match="没有同一事务内的办理记录"), transaction.atomic():
        file = CaseFile.objects.create(
            kind="post", number="伪造", title="伪造", department=bureau, state=PostState.HELD, state_since=model.opened_at,
            opened_at=model.opened_at, rules_on=model.rules_on,
        )
        Post.objects.create(file=file, user=newcomer, department=bureau, role=Role.APPROVER, since="2024-01-01")
        connection.check_constraints()


def test_a_post_in_somebody_elses_file_does_not_stay(domain, newcomer, bureau):
    with pytest.raises(SHUT, match="没有同一事务内的办理记录"), transaction.atomic():
        Post.objects.create(file=domain.file, user=newcomer, department=bureau, role=Role.APPROVER, since="2024-01-01")
        connection.check_constraints()


@pytest.mark.parametrize("change", [
    {"role": "approver"}, {"user": F("user") + 1}, {"department": F("department") + 1}, {"since": "2019-01-01"}, {"until": "2099-12-31"},
])
def test_a_post_is_not_rewritten(handler, change):
    with pytest.raises(SHUT, match="岗位只能任命和免除，不得更改"), transaction.atomic():
        handler.posts.update(**change)


def test_a_post_does_not_end_silently(handler):
    with pytest.raises(SHUT), transaction.atomic():
        handler.posts.update(state=PostState.ENDED, until="2024-01-01")
        connection.check_constraints()


def test_a_post_is_not_deleted(handler):
    with pytest.raises(SHUT), transaction.atomic():
        handler.posts.all()._raw_delete("default")


def test_nobody_is_the_offices_timer(handler, newcomer, bureau):
    """The role of the timer is no post, whoever writes the row."""
    with pytest.raises(SHUT, match="nobody_is_the_timer"), transaction.atomic():
        file = handler.posts.get().file
        Post.objects.create(file=file, user=newcomer, department=bureau, role="system", since="2024-01-01")


def test_there_is_no_superuser_to_be(db):
    """AUD-05: no column, so neither SQL nor a command makes one."""
    with connection.cursor() as cursor:
        columns = {column.name for column in connection.introspection.get_table_description(cursor, "office_user")}
    assert "username" in columns and "is_superuser" not in columns
    with pytest.raises(CommandError, match="本系统不设超级用户"):
        call_command("createsuperuser", interactive=False, username="root", email="root@example.invalid")
    assert not User.objects.exists()


def test_a_superuser_flag_on_the_object_opens_nothing(newcomer):
    assert not newcomer.is_superuser and not newcomer.has_perm("office.view_casefile") and newcomer.roles == set()
