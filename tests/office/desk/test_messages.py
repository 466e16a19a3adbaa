"""消息: my own, unread first, each leading to its case; looking marks nothing as read."""
from datetime import date

import pytest

from cases.actions.handling import hand_over
from cases.actions.notice import return_notice, submit_notice
from office.actions.deputies import appoint_deputy
from office.models import Message, User
from office.workflow.perform import open_case
from tests.appointments import give_posts
from tests.cases.walk import do, drafted
from tests.world import market, officer

PAGE = "/admin/messages/"


@pytest.fixture
def returned(office, clock):
    """Submitted to the approver, and sent back to the handler."""
    clock.at("2026-04-20 10:00")
    return do(return_notice, do(submit_notice, drafted(), "jingban"), "shenpi", reason="请补充时间")


@pytest.fixture
def desk(at_the_desk, returned):
    return at_the_desk(officer("jingban"))


def text(response) -> str:
    return response.content.decode()


def test_a_message_says_what_which_case_and_leads_there(desk, returned):
    page = text(desk.get(PAGE))
    assert "退回" in page and "请补充时间" in page and returned.file.number in page
    assert f'href="/admin/cases/designation/{returned.pk}/change/"' in page


def test_looking_changes_nothing_and_one_post_marks_it_read(desk):
    """L-AUD-7."""
    message = Message.objects.get(to=officer("jingban"))
    desk.get(PAGE)
    assert desk.get(f"{PAGE}read/").status_code == 405
    assert Message.objects.get(pk=message.pk).read_at is None
    page = text(desk.post(f"{PAGE}read/", {"message": message.pk}, follow=True))
    assert "已将1条消息标为已读" in page and "没有未读消息" in page and "请补充时间" in page


def test_all_on_the_page_are_marked_at_once(desk, returned):
    do(return_notice, do(submit_notice, returned, "jingban"), "shenpi", reason="再补充")
    own = Message.objects.filter(to=officer("jingban"))
    assert "以下2条全部标为已读" in text(desk.get(PAGE))
    desk.post(f"{PAGE}read/", {"message": [message.pk for message in own]})
    assert not own.unread().exists()


def test_nobody_reads_or_marks_what_was_told_to_another(desk):
    """PER-1."""
    others = Message.objects.get(to=officer("shenpi"))
    assert others.text not in text(desk.get(PAGE))
    desk.post(f"{PAGE}read/", {"message": [others.pk, "x", "9" * 30]})
    assert Message.objects.get(pk=others.pk).read_at is None


def test_the_bar_of_every_page_says_how_many_are_unread(desk):
    assert 'aria-label="消息，1条未读"' in text(desk.get("/admin/"))
    desk.post(f"{PAGE}read/", {"message": Message.objects.get(to=officer("jingban")).pk})
    assert "条未读" not in text(desk.get("/admin/"))


def test_who_may_sign_is_told_when_a_case_comes_to_him(at_the_desk, returned):
    page = text(at_the_desk(officer("shenpi")).get(PAGE))
    assert "待您审核签发" in page and "的案件等您“签发告知书”" in page


def test_a_handing_over_is_told_to_both_sides(office, clock):
    """By a deputy: who receives it and who gave it away in his absence."""
    clock.at("2026-04-20 10:00")
    case = drafted()
    other = User.objects.create_user("jingban9", name="虚构尤九", is_staff=True)
    give_posts(other, market(), "handler")
    post, songda = officer("jingban").posts.get(role="handler"), officer("songda")
    open_case(appoint_deputy, department=market(), actor=officer("anquan"), post=post, person=songda, reason="虚构休假〔2026〕1号",
              since=date(2026, 4, 20), until=date(2026, 5, 10))
    do(hand_over, case, "songda", to=other, reason="休假")
    found = dict(Message.objects.filter(event__verb="hand_over").values_list("kind", "to__username"))
    assert found == {"assigned": "jingban9", "handed_over": "jingban"}


def test_each_chooses_which_kinds_also_come_by_mail(desk):
    page = text(desk.get(PAGE))
    assert "您没有登记电子邮箱" in page
    assert "已保存邮件设置" in text(desk.post(f"{PAGE}mail/", {"kinds": ["overdue", "returned"]}, follow=True))
    assert officer("jingban").mail_kinds == ["overdue", "returned"]
    assert "没有保存" in text(desk.post(f"{PAGE}mail/", {"kinds": ["nothing"]}, follow=True))
    assert officer("jingban").mail_kinds == ["overdue", "returned"]


def test_the_page_needs_few_queries(desk, django_assert_max_num_queries):
    """PRF-1."""
    with django_assert_max_num_queries(12):
        desk.get(PAGE)


def test_a_case_that_stays_too_long_in_one_state_is_listed_to_supervisor_and_approver(at_the_desk, returned, clock):
    """L-STA-3."""
    for who in ("shenpi", "jiandu"):
        assert returned.file.number not in text(at_the_desk(officer(who)).get("/admin/", {"tab": "stuck"})).split("<main", 1)[1]
    clock.at("2026-05-21 10:00")
    for who in ("shenpi", "jiandu"):
        page = text(at_the_desk(officer(who)).get("/admin/", {"tab": "stuck"}))
        assert "超过30日未动" in page and returned.file.number in page and "已31日" in page
    assert "超过30日未动" not in text(at_the_desk(officer("jingban")).get("/admin/"))
