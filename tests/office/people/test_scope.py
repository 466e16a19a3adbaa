"""Who sees which file: the security administrator all posts and no case, officers their cases and no post."""
import pytest

from office.models import CaseFile, Role
from office.workflow.errors import OutOfScope
from office.workflow.machines import machines
from office.workflow.offers import offers
from office.workflow.perform import perform
from office.workflow.permission import departments_open_to
from office.workflow.scope import visible_files
from office.workflow.verbs import all_verbs
from sanctions.actions.domain import activate
from tests.appointments import give_posts


def kinds_seen(user) -> set[str]:
    return set(visible_files(user).values_list("kind", flat=True))


@pytest.mark.parametrize("who, kinds", [
    ("security", {"post"}), ("system", set()), ("auditor", {"post", "domain"}), ("supervisor", {"post", "domain"}),
    ("own_supervisor", {"post", "domain"}), ("handler", {"domain"}), ("newcomer", set()),
])
def test_each_role_sees_its_own_kind_of_files(request, who, kinds, domain, hub, security):
    assert kinds_seen(request.getfixturevalue(who)) == kinds


def test_the_security_administrator_sees_the_posts_of_all_departments(security, handler, hub, bureau):
    assert set(visible_files(security).values_list("department", flat=True)) == {hub.pk, bureau.pk}


def test_a_departments_supervisor_sees_its_posts_alone(own_supervisor, handler, security, bureau):
    assert set(visible_files(own_supervisor).values_list("department", flat=True)) == {bureau.pk}


def test_the_security_administrator_has_no_verb_of_any_case(security, system, auditor):
    """AUD-05: none of the three handles cases; what they keep is the house's own: its departments, people, posts and calendar."""
    forbidden = Role.administrators()
    for verb in all_verbs():
        if verb.flow.machine not in ("post", "holidays", "departments", "people"):
            assert not forbidden & set(verb.by), verb.key
            assert not departments_open_to(verb, security).exists()


def test_a_case_does_not_exist_for_the_security_administrator(security, domain):
    with pytest.raises(OutOfScope):
        perform(activate, domain.pk, actor=security, version=1)


def test_an_auditor_sees_a_case_and_is_offered_nothing(auditor, domain):
    assert visible_files(auditor).filter(pk=domain.pk).exists() and offers(domain, auditor) == []


def test_no_role_reaches_into_another_department_unless_its_verb_says_so(security, handler, bureau, hub):
    """`anywhere` is for the appointing verbs alone."""
    anywhere = {verb.key for verb in all_verbs() if verb.anywhere}
    assert anywhere == {"post.appoint", "post.appoint_deputy", "post.dismiss", "post.reset_password"}
    opening = next(verb for verb in all_verbs() if verb.arrow.opens and verb.by == (Role.HANDLER,))
    assert list(departments_open_to(opening, handler)) == [bureau]


def test_an_account_that_is_switched_off_sees_nothing(security, handler):
    security.is_active = False
    assert not visible_files(security).exists() and CaseFile.objects.exists()


def test_a_post_lies_in_a_file_that_waits_for_nobody(newcomer, bureau):
    """A post that is held is no open work in anybody's queue."""
    file = give_posts(newcomer, bureau, Role.HANDLER)[0].file
    assert file.closed_at is not None and machines()["post"].called == "任职"
