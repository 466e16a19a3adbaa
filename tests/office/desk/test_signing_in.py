"""Signing in: explained in Chinese, locked after five failures, and every page under the strict policy."""

import pytest

from office.models import AccessEntry, Role
from tests.office.desk.small_office import PASSWORD, officer

LOGIN = "/admin/login/"


@pytest.fixture
def wang(db, bureau):
    return officer("wangfang", "虚构王芳", (bureau, Role.HANDLER))


def attempt(client, password):
    return client.post(LOGIN, {"username": "wangfang", "password": password, "next": "/admin/"})


def test_the_right_password_opens_the_workbench(client, wang):
    assert attempt(client, PASSWORD).headers["Location"] == "/admin/"
    assert "工作台" in client.get("/admin/").content.decode()


def test_a_sign_in_is_on_record(client, wang):
    attempt(client, PASSWORD)
    assert AccessEntry.objects.get(kind="sign_in").user == wang


def test_a_wrong_password_says_nothing_about_which_part_was_wrong(client, wang):
    assert "用户名或者密码不正确" in attempt(client, "错误").content.decode()


def test_five_failures_close_the_door_also_to_the_right_password(client, wang):
    for _ in range(5):
        attempt(client, "错误")
    response = attempt(client, PASSWORD)
    assert response.status_code == 429 and "已暂停 15 分钟" in response.content.decode()


@pytest.mark.parametrize("address", [LOGIN, "/admin/", "/admin/nothing/"])
def test_every_page_is_under_the_strict_policy(client, db, address):
    headers = client.get(address).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'" and policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'" and "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff" and headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"


def test_a_browser_set_to_english_still_reads_chinese(client, wang):
    page = client.get(LOGIN, headers={"accept-language": "en"}).content.decode()
    assert "工作人员登录" in page and "Log in" not in page


def test_the_error_pages_speak_chinese(client, wang):
    client.force_login(wang, backend="django.contrib.auth.backends.ModelBackend")
    assert "没有找到这个页面" in client.get("/admin/nothing/at/all/").content.decode()
