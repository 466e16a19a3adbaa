"""Whose files somebody sees and for how long: posts, grants, accounts, and ways around them (lessons.md 4.4)."""
from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.core.management import CommandError

from cases.models import Designation
from office.models import CaseFile, FileGrant, Role, User
from office.workflow.errors import NotPermitted, OutOfScope, Refused
from office.workflow.offers import offers
from office.workflow.perform import open_case, perform
from office.workflow.scope import is_visible, visible_files, within_scope
from office.workflow.verbs import verbs_of
from sanctions.models import ListDomain
from subjects.actions import serve
from tests.appointments import give_posts
from tests.cases.walk import items, notice, notice_signed, opened, opening, record
from tests.stored import new_officer
from tests.world import hub, market, officer


@pytest.fixture
def case(clock) -> Designation:
    clock.at("2026-04-20 10:00")
    return opened()


@pytest.fixture
def outsider(case) -> User:
    return new_officer("wairen", "虚构外人", Role.HANDLER, Role.APPROVER, department=market().line_superior)


def sees(user, case) -> bool:
    """By every way of asking: the file, the list of files, the list of cases."""
    user = User.objects.get(pk=user.pk)
    answers = {
        is_visible(user, case.file), visible_files(user).filter(pk=case.pk).exists(),
        Designation.objects.visible_to(user).filter(pk=case.pk).exists(),
        within_scope(user, case.file.events.all()).exists(),
    }
    assert len(answers) == 1, "two ways of asking answer differently"
    return answers.pop()


def attempt(case, user, verb=notice.submit_notice, pk=None):
    user = User.objects.get(pk=user.pk)
    return perform(verb, pk or case.pk, actor=user, version=CaseFile.objects.get(pk=case.pk).version)


def test_another_departments_officer_finds_nothing(case, outsider):
    """PER-1: the file does not exist for him, and no verb of it does either."""
    assert not sees(outsider, case)
    for verb in verbs_of("designation"):
        with pytest.raises(OutOfScope):
            attempt(case, outsider, verb)


def test_a_case_that_does_not_exist_answers_like_one_out_of_scope(case, outsider):
    with pytest.raises(OutOfScope) as missing:
        attempt(case, outsider, pk=987654)
    with pytest.raises(OutOfScope) as hidden:
        attempt(case, outsider)
    assert str(missing.value) == str(hidden.value)


def test_a_service_item_is_no_way_into_another_departments_file(clock):
    """The item's own key is tried, not the file's; and the file's key in place of the item's."""
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    stranger = new_officer("songwai", "虚构外送", Role.SERVER, Role.HANDLER, department=hub())
    item = items(case, "D1")[0]
    with pytest.raises(OutOfScope):
        attempt(case, stranger, serve.plan, pk=item.pk)
    with pytest.raises(OutOfScope):
        attempt(case, stranger, notice.sign_notice, pk=item.pk)


def test_a_post_counts_to_its_last_day(case, clock):
    """Design §4: the last day belongs to it, midnight ends it."""
    leaving = new_officer("likai", "虚构离岗", Role.APPROVER, until=date(2026, 4, 30))
    clock.at("2026-04-30 23:59")
    assert sees(leaving, case)
    clock.at("2026-05-01 00:00")
    assert not sees(leaving, case) and offers(case, User.objects.get(pk=leaving.pk)) == []
    with pytest.raises(OutOfScope):
        attempt(case, leaving)


def test_a_post_does_not_count_before_its_first_day(case, clock):
    coming = User.objects.create(username="xinlai", name="虚构新来", is_staff=True)
    give_posts(coming, market(), Role.APPROVER, since=date(2026, 5, 1))
    clock.at("2026-04-30 23:59")
    assert not sees(coming, case)
    clock.at("2026-05-01 00:00")
    assert sees(coming, case)


def test_a_closed_account_sees_and_does_nothing(case):
    """AUD-03: not with posts, not with a grant."""
    gone = officer("jingban")
    grant(case, gone, date(2026, 12, 31))
    User.objects.filter(pk=gone.pk).update(is_active=False)
    assert not sees(gone, case)
    with pytest.raises(OutOfScope):
        attempt(case, gone)


def test_there_is_no_superuser_and_an_account_alone_gives_nothing(case):
    """AUD-05: authority comes from posts alone."""
    with pytest.raises(CommandError, match="不设超级用户"):
        User.objects.create_superuser("root")
    nobody = User.objects.create(username="root", name="虚构超级", is_staff=True)
    assert not sees(nobody, case) and offers(case, nobody) == []
    with pytest.raises(OutOfScope):
        attempt(case, nobody)


def grant(case, user, until: date | None) -> FileGrant:
    permission = Permission.objects.get(codename="view_casefile")
    return FileGrant.standing.create(
        permission=permission, user=user, content_object=case.file, reason="专家咨询", until=until,
        granted_by=officer("shenpi"),
    )


def test_a_grant_shows_one_file_until_its_last_day_and_permits_nothing(case, outsider, clock):
    """PER-4, PER-6: to look is not to act, even for somebody who holds every role elsewhere."""
    grant(case, outsider, date(2026, 4, 30))
    clock.at("2026-04-30 23:59")
    assert sees(outsider, case) and offers(case, User.objects.get(pk=outsider.pk)) == []
    for verb in verbs_of("designation"):
        with pytest.raises(NotPermitted):
            attempt(case, outsider, verb)
    clock.at("2026-05-01 00:00")
    assert not sees(outsider, case)
    with pytest.raises(OutOfScope):
        attempt(case, outsider)


def test_a_grant_without_an_end_shows_nothing(case, outsider):
    grant(case, outsider, None)
    assert not sees(outsider, case)


def test_the_credit_office_opens_no_designation(case):
    """DES-05: neither in its own name nor in another department's."""
    basis, domain = record(CF_WSH="潼市监处罚〔2026〕977号"), ListDomain.objects.get(code="training-market-regulation")
    with pytest.raises(Refused, match="DES-05"):
        open_case(opening.open_designation, department=hub(), actor=officer("huizong"), basis=basis, domain=domain)
    with pytest.raises(NotPermitted):
        open_case(opening.open_designation, department=market(), actor=officer("huizong"), basis=basis, domain=domain)
    assert not Designation.objects.filter(basis=basis).exists()


def test_nobody_opens_in_a_department_where_he_holds_no_post(case, outsider):
    basis, domain = record(CF_WSH="潼市监处罚〔2026〕978号"), ListDomain.objects.get(code="training-market-regulation")
    with pytest.raises(NotPermitted):
        open_case(opening.open_designation, department=market(), actor=outsider, basis=basis, domain=domain)
