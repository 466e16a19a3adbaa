"""A production office is founded once, by three different people, each under a password of his own (AUD-05)."""
import io
import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from office.documents import training_identity
from office.models import Department, Installation, Post, User
from sanctions.models import ListDomain
from tests.stories.officers import text_of

PLAN = Path(__file__).parents[3] / "docs" / "samples" / "office.toml"


def found(plan: Path = PLAN, **options) -> dict[str, str]:
    said = io.StringIO()
    call_command("found_office", str(plan), stdout=said, **options)
    return dict(re.findall(r"^  (\S+)  (\S+)$", said.getvalue(), re.MULTILINE))


def written(tmp_path, *changes: tuple[str, str]) -> Path:
    text = PLAN.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "office.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_hub_and_three_administrators_are_there_and_nobody_else(db):
    passwords = found()
    assert set(passwords) == {"xitong", "anquan", "shenji"} and len(set(passwords.values())) == 3
    assert {(post.user.username, post.role) for post in Post.objects.all()} == {
        ("xitong", "sys_admin"), ("anquan", "sec_admin"), ("shenji", "audit_admin")
    }
    assert Department.objects.get().is_hub and not Installation.here().training
    assert set(ListDomain.objects.values_list("state", flat=True)) == {"draft"}
    with pytest.raises(CommandError, match="不是空的，不能再设立"):
        found()
    with pytest.raises(CommandError, match="正式环境的数据库，不能改作训练环境"):
        call_command("open_training_office")


def test_a_first_password_opens_nothing_but_the_page_that_changes_it(db):
    first, own = found()["anquan"], "wo-ziji-de-kouling-2026"
    web = Client()
    assert web.post("/admin/login/", {"username": "anquan", "password": first, "next": "/admin/"}).status_code == 302
    for address in ("/admin/", "/admin/office/post/", "/admin/office/user/"):
        assert web.get(address).url == "/admin/password_change/"
    web.post("/admin/password_change/", {"old_password": first, "new_password1": own, "new_password2": own})
    answer = web.get("/admin/")
    assert answer.status_code == 200 and "工作台" in text_of(answer)
    assert not User.objects.get(username="anquan").first_password
    again = Client().post("/admin/login/", {"username": "anquan", "password": first, "next": "/admin/"})
    assert "用户名或者密码不正确" in text_of(again)


def test_a_plan_that_does_not_do_is_refused_with_every_reason(db, tmp_path):
    plan = written(tmp_path, ("虚构乙", "虚构甲"), ('number_mark = "虚发改信"', ""), ("11500236000000027L", "11500236000000027A"))
    with pytest.raises(CommandError) as refused:
        found(plan)
    for reason in ("三名管理员应为三个不同的人", "缺少：number_mark", "校验位错误"):
        assert reason in str(refused.value)
    assert not User.objects.exists() and not Installation.objects.exists()


def test_the_hubs_certificate_is_sealed_into_it(db, tmp_path, monkeypatch):
    identity = training_identity("虚构县发展和改革委员会")
    path = tmp_path / "hub.p12"
    path.write_bytes(identity.pkcs12)
    monkeypatch.setenv("XINAN_IDENTITY_PASSPHRASE", identity.passphrase.decode())
    found(identity=path, trusted=True)
    assert Department.objects.get().identity_sealed and Department.objects.get().identity_trusted
