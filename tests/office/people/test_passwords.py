"""A forgotten password: set anew by the security administrator, good for one sign-in (AUD-02)."""
import pytest

from office.models import Event, User
from tests.office.desk.small_office import PASSWORD

ONCE, OWN = "yi-ci-xing-kouling-2026", "wo-ziji-de-kouling-2026"
TYPED = {"password": ONCE, "password_again": ONCE, "reason": "本人当面申请"}


@pytest.fixture
def reset(sits_down, security, handler):
    """Sends the form as the page does: reset(**changes) -> the answer."""
    address = f"/admin/office/post/{handler.posts.get().pk}/verb/reset_password/"

    def send(version=1, by=security, **changes):
        return sits_down(by).post(address, {**TYPED, **changes, "version": version})

    return send


def text(response) -> str:
    return response.content.decode()


def test_the_new_password_opens_nothing_but_the_page_that_changes_it(reset, client, handler):
    assert reset().status_code == 302
    client.logout()
    client.post("/admin/login/", {"username": "jingban", "password": ONCE})
    assert client.get("/admin/").url == "/admin/password_change/"
    kept = client.post("/admin/password_change/", {"old_password": ONCE, "new_password1": ONCE, "new_password2": ONCE})
    assert "新密码不得与现用密码相同" in text(kept) and client.get("/admin/").status_code == 302
    client.post("/admin/password_change/", {"old_password": ONCE, "new_password1": OWN, "new_password2": OWN})
    assert client.get("/admin/").status_code == 200 and User.objects.get(pk=handler.pk).check_password(OWN)


def test_the_old_password_and_open_pages_are_worth_nothing(reset, client, handler, settings):
    other = client.__class__()
    other.post("/admin/login/", {"username": "jingban", "password": PASSWORD})
    assert other.get("/admin/").status_code == 200
    reset()
    assert "/login/" in other.get("/admin/").url
    again = other.post("/admin/login/", {"username": "jingban", "password": PASSWORD})
    assert "用户名或者密码不正确" in text(again)


def test_it_is_on_record_without_the_password(reset, handler, security):
    reset()
    event = Event.objects.get(verb="reset_password")
    assert (event.actor, event.reason, event.facts) == (security, "本人当面申请", {"人员": "虚构陈刚（jingban）"})
    assert ONCE not in str(vars(event)) and "argon2" not in str(vars(event))


def test_what_does_not_do_is_said_at_its_field(reset, handler):
    assert "两次输入的密码不一致" in text(reset(password_again="bu-yiyang-de-kouling"))
    assert "密码" in text(reset(password="123", password_again="123")) and handler.check_password(PASSWORD)
    assert not Event.objects.filter(verb="reset_password").exists()


def test_nobody_resets_his_own(sits_down, security):
    page = text(sits_down(security).get(f"/admin/office/post/{security.posts.get().pk}/change/"))
    assert "本人的密码请在右上角姓名下“修改密码”" in page


@pytest.mark.parametrize("who", ["system", "auditor"])
def test_no_other_administrator_resets_one(reset, request, who, handler):
    """AUD-03, AUD-05."""
    assert reset(by=request.getfixturevalue(who)).status_code in (403, 404)
    assert User.objects.get(pk=handler.pk).check_password(PASSWORD)
