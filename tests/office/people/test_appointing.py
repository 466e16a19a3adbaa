"""Appointing and dismissing: every reason why not, as it is printed, and the record of what was done."""
from datetime import date, timedelta
from itertools import combinations

import pytest

from office.actions.people import appoint, dismiss
from office.calendar import today
from office.models import Event, Role, User
from office.states import PostState
from office.workflow.errors import MovedOn, NotPermitted, Refused
from office.workflow.perform import open_case, perform
from tests.appointments import give_posts

SINCE = date(2024, 1, 1)
ADMINISTRATORS = sorted(Role.administrators())
OTHERS = sorted(set(Role) - Role.administrators() - {Role.SYSTEM})
EXCLUSIVE = [*combinations(ADMINISTRATORS, 2), *((one, other) for one in ADMINISTRATORS for other in OTHERS)]


def fresh(user: User) -> User:
    """As the next request would load him."""
    return User.objects.get(pk=user.pk)


def appointed(by: User, person: User, department, role=Role.HANDLER, **dates):
    data = {"since": SINCE, "reason": "虚构任〔2024〕1号", **dates}
    return open_case(appoint, department=department, actor=by, person=person, role=role, **data)


def dismissed(by: User, post, version: int = 1):
    return perform(dismiss, post.pk, actor=by, version=version, reason="虚构免〔2024〕2号")


def refusals(attempt, *arguments, **named) -> str:
    with pytest.raises(Refused) as caught:
        attempt(*arguments, **named)
    return str(caught.value)


def test_an_appointment_is_on_record_with_its_author(security, newcomer, bureau):
    """AUD-06: who appointed whom, to what, on which paper."""
    post = appointed(security, newcomer, bureau, address="127.0.0.1").case
    event = Event.objects.get(file=post.file)
    assert (event.actor, event.role, event.verb, event.to_state) == (security, Role.SEC_ADMIN, "appoint", "held")
    assert event.reason == "虚构任〔2024〕1号" and event.facts == {"人员": "虚构新人（xinren）", "岗位": "经办", "账号": "已有"}
    assert event.changes["role"] == ["", "handler"] and event.address == "127.0.0.1"
    assert post.file.number.startswith("虚市信岗〔") and post.file.title == "虚构新人任市场监管局经办"


def test_a_post_gives_its_power_in_its_department_alone(security, newcomer, bureau, hub):
    appointed(security, newcomer, bureau)
    assert fresh(newcomer).roles_in(bureau.pk) == {Role.HANDLER} and fresh(newcomer).roles_in(hub.pk) == set()


def test_a_newcomer_is_enrolled_with_his_post(security, bureau):
    appointed(security, User(username="laizhe", name="虚构来者"), bureau)
    person = User.objects.get(username="laizhe")
    assert person.is_staff and person.roles == {Role.HANDLER}


def test_a_security_administrator_appoints_in_every_department(security, newcomer, bureau, hub):
    for where in (bureau, hub):
        appointed(security, newcomer, where)
    assert fresh(newcomer).departments_with(Role.HANDLER) == sorted([bureau.pk, hub.pk])


@pytest.mark.parametrize("who", ["system", "auditor", "supervisor", "handler"])
def test_nobody_else_appoints_or_dismisses(request, who, security, newcomer, bureau):
    """AUD-03."""
    actor = request.getfixturevalue(who)
    with pytest.raises(NotPermitted, match="“任命”须由安全管理员、系统岗位办理"):
        appointed(actor, newcomer, bureau)
    assert not newcomer.posts.exists()


def test_a_security_administrator_of_yesterday_appoints_nobody(security, newcomer, bureau, hub):
    give_posts(newcomer, hub, Role.SEC_ADMIN, until=today() - timedelta(days=1))
    with pytest.raises(NotPermitted):
        appointed(fresh(newcomer), User(username="laizhe", name="虚构来者"), bureau)


def test_nobody_appoints_himself(security, bureau):
    """AUD-03."""
    said = refusals(appointed, security, security, bureau)
    assert "不得任命本人，须由另一名安全管理员办理 · AUD-03" in said


def test_an_account_belongs_to_one_person(security, handler, bureau):
    """AUD-02: in whatever case the name is written."""
    said = refusals(appointed, security, User(username="JINGBAN", name="虚构他人"), bureau)
    assert said == "用户名“JINGBAN”已有人使用 · AUD-02"


def test_a_post_does_not_end_before_it_begins(security, newcomer, bureau):
    said = refusals(appointed, security, newcomer, bureau, until=date(2023, 12, 31))
    assert said == "任职止2023-12-31早于任职起2024-01-01 · AUD-03"


def test_a_post_may_last_one_day(security, newcomer, bureau):
    assert appointed(security, newcomer, bureau, until=SINCE).case.until == SINCE


def test_a_post_is_not_given_twice(security, handler, bureau):
    said = refusals(appointed, security, handler, bureau)
    assert said == "虚构陈刚自2020-01-01起已任市场监管局“经办”岗位 · AUD-03"


def test_a_post_may_follow_on_itself(security, newcomer, bureau):
    appointed(security, newcomer, bureau, until=date(2024, 12, 31))
    assert appointed(security, newcomer, bureau, since=date(2025, 1, 1)).case.state == PostState.HELD


@pytest.mark.parametrize("held, wanted", [*EXCLUSIVE, *((b, a) for a, b in EXCLUSIVE)])
def test_administrators_are_three_persons_and_handle_no_cases(security, newcomer, bureau, hub, held, wanted):
    """AUD-05, edge case 71: in either order, in the same department or another."""
    give_posts(newcomer, hub, held)
    said = refusals(appointed, security, newcomer, bureau, wanted)
    assert said == (
        f"虚构新人任发展改革委“{Role(held).label}”岗位，不得同时任{Role(wanted).label}："
        "系统、安全、审计管理员由三人分任，均不得兼任其他岗位 · AUD-05"
    )


@pytest.mark.parametrize("held, wanted", list(combinations(OTHERS, 2)))
def test_the_other_roles_may_meet_in_one_person(security, newcomer, bureau, held, wanted):
    """Four eyes is asked per file (AUD-08), not of the person."""
    give_posts(newcomer, bureau, held)
    assert appointed(security, newcomer, bureau, wanted).case.role == wanted


def test_a_former_handler_may_become_an_administrator(security, handler, hub):
    """On the very day on which the other post ended."""
    dismissed(security, handler.posts.get())
    assert appointed(security, handler, hub, Role.SYS_ADMIN, since=today()).case.role == Role.SYS_ADMIN


def test_a_dismissal_takes_the_power_at_once_and_is_on_record(security, handler, bureau):
    post = dismissed(security, handler.posts.get()).case
    event = Event.objects.get(file=post.file, verb="dismiss")
    assert (post.state, post.until) == (PostState.ENDED, today()) and fresh(handler).roles == set()
    assert (event.actor, event.from_state, event.to_state, event.reason) == (security, "held", "ended", "虚构免〔2024〕2号")
    assert event.changes["until"] == ["", str(today())]


def test_a_post_that_has_not_begun_can_be_taken_back(security, newcomer, bureau):
    begins = today() + timedelta(days=9)
    post = dismissed(security, appointed(security, newcomer, bureau, since=begins).case).case
    assert post.until == begins and post.state == PostState.ENDED


def test_a_dismissal_is_not_done_twice(security, handler):
    post = dismissed(security, handler.posts.get()).case
    assert "任职现为“已卸任”，此时不能“免职”" in refusals(dismissed, security, post, version=2)


def test_a_dismissal_reads_the_file_as_it_is_now(security, handler):
    with pytest.raises(MovedOn):
        dismissed(security, handler.posts.get(), version=0)


def test_nobody_dismisses_himself_and_the_last_one_stays(security):
    """Edge case 71: both reasons at once."""
    assert refusals(dismissed, security, security.posts.get()) == (
        "不得免去本人的职务，须由另一名安全管理员办理 · AUD-03；"
        "虚构沈安全是最后一名安全管理员，须先任命另一名安全管理员 · AUD-05"
    )


def test_with_a_second_one_a_security_administrator_may_be_dismissed(security, second_security):
    assert dismissed(security, second_security.posts.get()).case.state == PostState.ENDED


def test_two_who_dismiss_each_other_leave_one(security, second_security):
    """Edge case 71: the second one came to the door while he still had his post; the files' locks let him see now."""
    assert second_security.roles == {Role.SEC_ADMIN}
    dismissed(security, second_security.posts.get())
    assert "虚构沈安全是最后一名安全管理员" in refusals(dismissed, second_security, security.posts.get())


@pytest.mark.parametrize("days, role", [(0, {Role.HANDLER}), (-1, set())])
def test_the_last_day_counts_and_the_day_after_gives_nothing(newcomer, bureau, days, role):
    give_posts(newcomer, bureau, Role.HANDLER, until=today() + timedelta(days=days))
    assert fresh(newcomer).roles == role


def test_a_post_of_tomorrow_gives_nothing_today(newcomer, bureau):
    give_posts(newcomer, bureau, Role.HANDLER, since=today() + timedelta(days=1))
    assert fresh(newcomer).roles == set()
