"""Two administrators at the same moment: one of them remains (AUD-05; edge case 71)."""
from datetime import date

from office.actions.people import appoint, dismiss
from office.models import Post, Role
from office.workflow.perform import Outcome, open_case, perform
from tests.concurrency.together import at_once
from tests.stored import new_officer
from tests.world import hub, officer


def test_two_security_administrators_cannot_dismiss_each_other(stored):
    """One is dismissed; the other is then the last and is told so."""
    second = new_officer("anquan2", "虚构二安全", Role.SEC_ADMIN, department=hub())
    first = officer("anquan")
    posts = {post.user_id: post for post in Post.objects.filter(role=Role.SEC_ADMIN).select_related("file")}

    def dismissing(actor, other):
        post = posts[other.pk]
        return lambda: perform(dismiss, post.pk, actor=actor, version=post.file.version, reason="调离")

    outcomes = at_once(dismissing(first, second), dismissing(second, first))
    assert sum(isinstance(each, Outcome) for each in outcomes) == 1, outcomes
    assert Post.objects.filter(role=Role.SEC_ADMIN, state="held").count() == 1


def test_one_post_is_not_given_twice(stored):
    """Two clicks, one post; what makes an administrator never stands beside another post."""
    giver, person = officer("anquan"), new_officer("xinren", "虚构新任")
    kind = {"department": hub(), "actor": giver, "person": person, "since": date(2026, 5, 6), "reason": "虚构任免通知"}

    def giving(role):
        return lambda: open_case(appoint, role=role, **kind)

    outcomes = at_once(giving(Role.REVIEWER), giving(Role.REVIEWER), giving(Role.SYS_ADMIN))
    assert sum(isinstance(each, Outcome) for each in outcomes) == 1, outcomes
    assert all(isinstance(each, Outcome) or type(each).__name__ == "Refused" for each in outcomes), outcomes
