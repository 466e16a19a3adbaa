"""The desk of posts: who finds it, the form of an appointment, and what becomes of the password."""
import pytest

from office.models import AccessEntry, Department, Event, Post, Role, User
from office.states import PostState

LIST = "/admin/office/post/"
OPEN = "/admin/office/post/open/appoint/"
PASSWORD = "虚构的较长密码-7788"
FORM = {"name": "虚构来者", "username": "laizhe", "email": "laizhe@example.invalid", "password": PASSWORD,
        "password_again": PASSWORD, "role": "handler", "since": "2026-01-05", "until": "", "reason": "虚构任〔2026〕1号"}


def text(response) -> str:
    return response.content.decode()


def send(desk, department: Department, **changes):
    return desk.post(OPEN, {**FORM, "department": department.pk, "once": "form-1", **changes}, follow=True)


def test_the_list_offers_to_appoint(sits_down, security, handler):
    page = text(sits_down(security).get(LIST))
    assert f'href="{OPEN}">任命</a>' in page and "虚构陈刚" in page and "在任" in page


def test_the_form_asks_for_every_department_and_says_what_will_happen(sits_down, security, bureau, hub):
    page = text(sits_down(security).get(OPEN, {"department": bureau.pk}))
    assert f"登记该人员在{bureau.name}的任职" in page and "发展改革委" in page and 'type="password"' in page


def test_a_newcomer_is_appointed_and_can_sign_in(client, sits_down, security, bureau):
    response = send(sits_down(security), bureau)
    post = Post.objects.get(user__username="laizhe")
    assert response.redirect_chain == [(f"{LIST}{post.pk}/change/", 302)] and "虚构来者" in text(response)
    client.logout()
    signed_in = client.post("/admin/login/", {"username": "laizhe", "password": PASSWORD, "next": "/admin/"})
    assert signed_in.headers["Location"] == "/admin/"
    assert client.get("/admin/").url == "/admin/password_change/"


def test_the_password_is_nowhere_in_the_record_the_page_or_the_session(sits_down, security, bureau):
    desk = sits_down(security)
    page = text(send(desk, bureau, reason=""))
    assert "任命依据：" in page and PASSWORD not in page
    page = text(send(desk, bureau))
    recorded = [*Event.objects.values(), *AccessEntry.objects.values(), dict(desk.session)]
    assert PASSWORD not in page and PASSWORD not in str(recorded)
    assert User.objects.get(username="laizhe").password not in str(recorded)


@pytest.mark.parametrize("changes, said", [
    ({"password_again": "别的"}, "两次输入的密码不一致"), ({"password": "12", "password_again": "12"}, "密码太短，至少应有 10 个字符"),
    ({"name": ""}, "请填写，或者选择已有账号的人员"), ({"username": "有 空格"}, "用户名："), ({"role": "system"}, "岗位："),
    ({"role": "sec_admin", "until": "2025-01-01"}, "早于任职起"), ({"username": "Anquan"}, "已有人使用"),
])
def test_what_is_wrong_is_said_and_nobody_is_enrolled(sits_down, security, bureau, changes, said):
    assert said in text(send(sits_down(security), bureau, **changes))
    assert User.objects.count() == 1


def test_somebody_who_has_an_account_is_chosen(sits_down, security, newcomer, bureau):
    empty = dict.fromkeys(("name", "username", "email", "password", "password_again"), "")
    send(sits_down(security), bureau, **empty, person=newcomer.pk)
    assert newcomer.posts.get().role == Role.HANDLER


def test_one_cannot_choose_and_enrol_at_once(sits_down, security, newcomer, bureau):
    assert "请不要再填写新进人员" in text(send(sits_down(security), bureau, person=newcomer.pk))
    assert not newcomer.posts.exists()


def test_the_page_of_a_post_offers_its_end(sits_down, security, handler):
    post = handler.posts.get()
    desk = sits_down(security)
    page = text(desk.get(f"{LIST}{post.pk}/change/"))
    assert "免职" in page and "虚构陈刚（jingban）" in page and "2020-01-01" in page
    page = text(desk.post(f"{LIST}{post.pk}/verb/dismiss/", {"version": 1, "reason": "调离"}, follow=True))
    post.refresh_from_db()
    assert post.state == PostState.ENDED and "任职现为“已卸任”" in page


def test_the_last_security_administrator_reads_why_he_stays(sits_down, security):
    """Edge case 71."""
    page = text(sits_down(security).get(f"{LIST}{security.posts.get().pk}/change/"))
    assert "是最后一名安全管理员" in page and "不得免去本人的职务" in page


@pytest.mark.parametrize("who, status", [("handler", 403), ("system", 403), ("supervisor", 200), ("auditor", 200)])
def test_who_finds_the_desk(request, sits_down, who, status, security):
    desk = sits_down(request.getfixturevalue(who))
    assert desk.get(LIST).status_code == status and desk.get(OPEN).status_code == 403


def test_a_handler_does_not_find_his_own_post(sits_down, handler):
    assert sits_down(handler).get(f"{LIST}{handler.posts.get().pk}/change/").status_code == 404


def test_a_supervisor_reads_a_post_and_changes_nothing(sits_down, supervisor, handler):
    page = text(sits_down(supervisor).get(f"{LIST}{handler.posts.get().pk}/change/"))
    assert "虚构陈刚" in page and "/verb/dismiss/" not in page
