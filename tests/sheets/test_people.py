"""People by sheet: listed by one administrator, appointed by another, each with a first password shown once (AUD-02, AUD-03, AUD-05)."""
import re

import pytest
from django.test import Client

from office.models import Event, PeopleRoll, Post, Role, User
from office.sheets.people import check
from office.sheets.reader import Row
from tests.stories.officers import text_of
from tests.world import hub, market, officer

DESK = "office/peopleroll"
ZHANG = {"username": "zhangsan", "name": "虚构张三", "department": "潼南区市场监管局", "roles": "经办；送达", "since": "",
         "email": "", "basis": "虚构任〔2026〕1号"}
LI = {**ZHANG, "username": "lisi", "name": "虚构李四", "roles": "法制审核"}
SLIP = re.compile(r'用户名</dt><dd class="mono">(\w+)</dd>.*?slip-password">([^<]+)</dd>', re.DOTALL)


@pytest.mark.parametrize("changes, column, said", [
    ({"username": ""}, "username", "用户名为空"), ({"username": "张 三"}, "username", "不能使用的字符"),
    ({"username": "JINGBAN"}, "username", "已由虚构周经办使用"), ({"department": "虚构局"}, "department", "新设的部门先导入机构表"),
    ({"roles": "局长"}, "roles", "没有“局长”这一岗位"), ({"roles": "系统"}, "roles", "没有“系统”这一岗位"),
    ({"since": "明天"}, "since", "不是日期"), ({"email": "张三"}, "email", "不是电子邮箱"), ({"basis": ""}, "basis", "任命依据为空"),
    ({"roles": "安全管理员；经办"}, "roles", "三人分任，均不得兼任其他岗位（AUD-05）"),
    ({"username": "shenji", "name": "虚构韩审计", "roles": "经办"}, "roles", "虚构韩审计不得同时任审计管理员、经办"),
])
def test_what_is_wrong_with_a_row_is_said_at_its_column_with_its_remedy(office, changes, column, said):
    """IMP-1."""
    found = {(fault.column, fault.sentence) for fault in check([Row(2, {**ZHANG, **changes})]).faults}
    assert any(where == column and said in sentence for where, sentence in found), found


def test_rows_are_also_held_beside_each_other(office):
    """AUD-02, AUD-05: one account is one person, and an administrator is nothing else."""
    report = check([Row(number, row) for number, row in enumerate((
        ZHANG, {**ZHANG, "name": "虚构张参"}, {**ZHANG, "roles": "送达"}, LI, {**LI, "department": hub().code, "roles": "系统管理员"},
    ), 2)])
    told = {(fault.row, fault.column): fault.sentence for fault in report.faults}
    assert "与第2行用户名相同，姓名不同" in told[3, "username"] and "与第2行重复" in told[4, "roles"]
    assert "虚构李四不得同时任" in told[5, "roles"] and "虚构李四不得同时任" in told[6, "roles"]


def test_two_administrators_bring_a_department_its_people_and_each_gets_a_slip(brings_in, presses, client):
    """AUD-08; the password is on the page that answers the click, and nowhere else and never again."""
    page = brings_in("xitong", DESK, [ZHANG, {**LI, "department": market().code}])
    roll = PeopleRoll.objects.get()
    assert "请安全管理员核对施行" in page and not User.objects.filter(username__in=["zhangsan", "lisi"]).exists()
    answer = presses("anquan", DESK, roll.pk, "put_in_force")
    slips = dict(SLIP.findall(answer.content.decode()))
    assert set(slips) == {"zhangsan", "lisi"} and "只显示这一次" in text_of(answer) and "no-store" in answer["Cache-Control"]
    assert {(post.user.username, post.role) for post in Post.objects.filter(user__username__in=slips)} == {
        ("zhangsan", "handler"), ("zhangsan", "server"), ("lisi", "legal"),
    }
    assert Event.objects.filter(machine="post", verb="appoint", actor=officer("anquan"), reason="虚构任〔2026〕1号").count() == 3
    again = client.get(f"/admin/{DESK}/{roll.pk}/change/").content.decode()
    recorded = str([*Event.objects.values(), *PeopleRoll.objects.values(), dict(client.session)])
    assert not any(password in again + recorded for password in slips.values())
    newcomer = Client()
    newcomer.post("/admin/login/", {"username": "zhangsan", "password": slips["zhangsan"]})
    assert newcomer.get("/admin/").url == "/admin/password_change/"


def test_a_list_brought_in_twice_appoints_nobody_twice(brings_in, presses, uploads):
    for _ in range(2):
        brings_in("xitong", DESK, [ZHANG])
    first, second = PeopleRoll.objects.order_by("pk")
    presses("anquan", DESK, first.pk, "put_in_force")
    assert "虚构张三已任所列岗位" in text_of(presses("anquan", DESK, second.pk, "put_in_force"))
    _, page = uploads("xitong", DESK, [ZHANG])
    assert "没有需要任命的内容" in page
    _, page = uploads("xitong", DESK, [{**ZHANG, "roles": "经办；送达；公示"}])
    assert "任命 虚构张三 zhangsan 潼南区市场监管局 公示" in page
    assert Post.objects.filter(user__username="zhangsan").count() == 2


def test_a_security_administrator_does_not_appoint_himself_by_a_list(brings_in, presses):
    """AUD-03: nothing of the list is done then."""
    brings_in("xitong", DESK, [ZHANG, {**ZHANG, "username": "anquan", "name": "虚构沈安全", "department": "潼南区市场监管局", "roles": "安全管理员"}])
    answer = presses("anquan", DESK, PeopleRoll.objects.get().pk, "put_in_force")
    assert answer.status_code == 409 and "不得任命本人" in text_of(answer)
    assert not User.objects.filter(username="zhangsan").exists()


@pytest.mark.parametrize("who, sees", [("anquan", 200), ("shenji", 200), ("jiandu", 200), ("huizong", 403), ("jingban", 403), ("fuhe", 403)])
def test_nobody_else_lists_people_and_who_works_on_cases_does_not_read_the_lists(at, who, sees):
    """AUD-03, AUD-05."""
    web = at(who)
    assert web.get(f"/admin/{DESK}/upload/").status_code == 403 and web.get(f"/admin/{DESK}/template.xlsx").status_code == 403
    assert web.get(f"/admin/{DESK}/").status_code == sees
    assert Role.SYS_ADMIN not in officer(who).roles
