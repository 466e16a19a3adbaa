"""Naming a deputy: every reason why not, and what stands in the posts' desk (AUD-03, AUD-05)."""
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from office.actions.deputies import DeputyForm, appoint_deputy
from office.calendar import now
from office.models import Post, Role
from office.workflow.act import Act, Passage
from office.workflow.errors import NotPermitted, Refused
from office.workflow.perform import open_case
from tests.office.desk.small_office import officer

DATES = {"since": date(2026, 4, 20), "until": date(2099, 5, 10), "reason": "虚构休假〔2026〕1号"}


@pytest.fixture
def other(bureau):
    return officer("bjiao", "虚构乙角", (bureau, Role.HANDLER))


def named(by, handler, person, bureau, **dates) -> Post:
    return open_case(
        appoint_deputy, department=bureau, actor=by, post=handler.posts.own().get(), person=person, **{**DATES, **dates}
    ).case


def refused(*arguments, **named_ones) -> str:
    with pytest.raises((Refused, NotPermitted)) as caught, transaction.atomic():
        named(*arguments, **named_ones)
    return str(caught.value)


def test_two_handlers_stand_in_for_each_other(security, handler, other, bureau):
    """AB角: beside a post of the same role; the record names both."""
    post = named(security, handler, other, bureau)
    assert str(post) == "虚构乙角 · 市场监管局 · 经办（代虚构陈刚）"
    assert post.file.events.get().facts == {"代理人": "虚构乙角（bjiao）", "被代理人": "虚构陈刚（jingban）", "岗位": "经办"}
    named(security, other, handler, bureau, until=date(2099, 1, 1))


def test_why_somebody_is_not_named(security, handler, other, bureau, system):
    """AUD-03: not himself, not for no time, one at a time; only the security administrator names one."""
    assert "代理人不能是被代理人本人 · AUD-03" in refused(security, handler, handler, bureau)
    assert "任职止2026-04-01早于任职起2026-04-20 · AUD-03" in refused(security, handler, other, bureau, until=date(2026, 4, 1))
    assert "须由安全管理员岗位办理" in refused(system, handler, other, bureau)
    named(security, handler, other, bureau)
    third = officer("cjiao", "虚构丙角", (bureau, Role.SERVER))
    assert "虚构陈刚的该岗位自2026-04-20至2099-05-10已由虚构乙角代理 · AUD-03" in refused(security, handler, third, bureau)


def test_an_administrator_has_no_deputy_and_is_none(security, system, handler, bureau, hub):
    """AUD-05: nor does a deputy hand on what is another's."""
    at_the_hub = DeputyForm(case=None, act=Act(appoint_deputy, None, Passage(now(), security), department=hub))
    assert not at_the_hub.fields["post"].queryset.exists()
    assert "不在可选的范围内" in refused(security, handler, system, bureau)


def test_the_database_knows_what_a_deputy_is(security, handler, other, bureau):
    """AUD-03: another's post, of the same role in the same department, for a time."""
    file = named(security, handler, other, bureau).file
    for wrong in ({"role": Role.APPROVER}, {"user": handler}, {"until": None}):
        row = {"file": file, "user": other, "department": bureau, "role": Role.HANDLER, "since": DATES["since"],
               "until": date(2099, 6, 1), "deputy_for": handler.posts.get(), **wrong}
        with pytest.raises(IntegrityError), transaction.atomic():
            Post.objects.bulk_create([Post(**row)])


def test_the_desk_names_him_on_the_page_of_posts(security, handler, other, bureau, sits_down):
    post = named(security, handler, other, bureau)
    desk = sits_down(security)
    assert "指定代理人" in desk.get(reverse("admin:office_post_changelist")).content.decode()
    assert "经办（代虚构陈刚）" in desk.get(reverse("admin:office_post_change", args=[post.pk])).content.decode()
    form = desk.get(reverse("admin:office_post_open", args=["appoint_deputy"]) + f"?department={bureau.pk}").content.decode()
    assert "虚构陈刚 · 市场监管局 · 经办" in form and "代理人与被代理人视为一方" in form
