"""What each administrator finds: his own navigation, no case, and without a post an explanation."""
import re
from datetime import timedelta

import pytest

from office.actions.people import dismiss
from office.calendar import today
from office.models import AccessEntry, Role, User
from office.workflow.perform import perform
from tests.appointments import give_posts
from tests.office.desk.small_office import PASSWORD

PEOPLE = {"部门", "人员"}
RECORD = {"办理记录", "访问记录", "每日封存"}


def text(response) -> str:
    return response.content.decode()


def links(page: str) -> set[str]:
    sidebar = page[page.index('class="sidebar"'):page.index("</nav>")]
    return set(re.findall(r">([^<>\n]+)</a>", sidebar)) - {"工作台"}


@pytest.mark.parametrize("who, shown, hidden", [
    ("security", PEOPLE | {"任职"}, RECORD | {"设列领域", "认定案件", "信用主体"}),
    ("system", PEOPLE, RECORD | {"任职", "设列领域", "认定案件", "信用主体"}),
    ("auditor", PEOPLE | RECORD | {"任职", "设列领域"}, set()),
    ("supervisor", PEOPLE | RECORD | {"任职", "设列领域"}, set()),
    ("own_supervisor", PEOPLE | {"任职", "办理记录", "访问记录", "设列领域"}, {"每日封存"}),
    ("handler", {"设列领域"}, PEOPLE | RECORD | {"任职"}),
])
def test_the_navigation_of_each_role(request, sits_down, who, shown, hidden):
    found = links(text(sits_down(request.getfixturevalue(who)).get("/admin/")))
    assert shown <= found and not hidden & found


@pytest.mark.parametrize("who", ["security", "system"])
def test_an_administrator_finds_no_case(request, sits_down, who, domain):
    """AUD-05; PER-1: the page does not exist."""
    desk = sits_down(request.getfixturevalue(who))
    for address in ("change/", "history/", "verb/activate/", "document/1/", "attachment/1/"):
        assert desk.get(f"/admin/sanctions/listdomain/{domain.pk}/{address}").status_code == 404
    for place in ("sanctions/listdomain", "cases/designation", "subjects/subject", "office/event", "office/seal"):
        assert desk.get(f"/admin/{place}/").status_code == 403
    assert domain.file.number not in text(desk.get("/admin/", {"tab": "department"}))


def test_a_post_is_nobodys_work(sits_down, supervisor, handler):
    for tab in ("department", "done"):
        assert handler.posts.get().file.number not in text(sits_down(supervisor).get("/admin/", {"tab": tab}))


def test_without_a_post_the_desk_says_why_it_is_empty(sits_down, newcomer):
    page = text(sits_down(newcomer).get("/admin/"))
    assert "虚构新人现在没有在任的岗位" in page and "请联系安全管理员" in page and "AUD-03" in page


def test_who_is_dismissed_reads_it_on_his_next_page(sits_down, security, handler):
    desk = sits_down(handler)
    assert "没有在任的岗位" not in text(desk.get("/admin/"))
    perform(dismiss, handler.posts.get().pk, actor=security, version=1, reason="调离")
    assert "没有在任的岗位" in text(desk.get("/admin/"))


def test_an_expired_post_opens_nothing(sits_down, newcomer, bureau, domain):
    give_posts(newcomer, bureau, Role.LEGAL, until=today() - timedelta(days=1))
    desk = sits_down(newcomer)
    assert "没有在任的岗位" in text(desk.get("/admin/"))
    assert desk.get(f"/admin/sanctions/listdomain/{domain.pk}/change/").status_code == 404


def test_an_attempt_to_sign_in_is_on_record_without_what_was_typed(client, handler):
    """AUD-04: a password typed into the wrong field must not be kept."""
    client.post("/admin/login/", {"username": "jingban", "password": "错误"})
    client.post("/admin/login/", {"username": "我的密码", "password": "x"})
    assert list(AccessEntry.objects.values_list("kind", "user", "what")) == [
        ("refused", handler.pk, "工作台"), ("refused", None, "工作台"),
    ]


def test_a_sign_in_is_on_record(client, handler):
    client.post("/admin/login/", {"username": "jingban", "password": PASSWORD})
    assert AccessEntry.objects.get().kind == "sign_in" and AccessEntry.objects.get().user == handler


def test_a_department_shows_its_remedies_and_its_competence(sits_down, security, bureau, domain):
    domain.competent.add(bureau)
    page = text(sits_down(security).get(f"/admin/office/department/{bureau.pk}/change/"))
    assert "虚构区人民法院" in page and "齐备" in page and "食品安全严重失信主体名单" in page and "虚构王芳" in page


def test_a_department_without_a_court_is_said_to_sign_no_decision(sits_down, system, bureau):
    """DES-20."""
    bureau.court_name = ""
    bureau.save()
    desk = sits_down(system)
    assert "不齐备，不得签发决定（DES-20）" in text(desk.get(f"/admin/office/department/{bureau.pk}/change/"))
    assert "不齐备，不得签发决定（DES-20）" in text(desk.get("/admin/office/department/"))


def test_a_person_is_shown_with_every_post_he_had(sits_down, security, handler):
    perform(dismiss, handler.posts.get().pk, actor=security, version=1, reason="调离")
    page = text(sits_down(security).get(f"/admin/office/user/{handler.pk}/change/"))
    assert "jingban" in page and "已卸任" in page and "从未登录" in page and handler.password not in page and "其办理记录" not in page


def test_a_departments_supervisor_reads_about_its_own_people(sits_down, own_supervisor, handler, security):
    desk = sits_down(own_supervisor)
    page = text(desk.get("/admin/office/user/"))
    assert "虚构陈刚" in page and "虚构沈安全" not in page
    assert desk.get(f"/admin/office/user/{security.pk}/change/").status_code == 404


@pytest.mark.parametrize("place", [
    "office/department", "office/user", "office/event", "office/accessentry", "office/seal",
])
def test_nothing_is_added_changed_or_deleted_by_hand(sits_down, auditor, handler, place):
    desk = sits_down(auditor)
    before = list(User.objects.order_by("pk").values_list("username", "password", "name"))
    for address in ("add/", "1/delete/"):
        assert desk.post(f"/admin/{place}/{address}", {"post": "yes"}).status_code in (403, 404)
    desk.post(f"/admin/{place}/{handler.pk}/change/", {"username": "anders", "name": "别人"})
    assert before == list(User.objects.order_by("pk").values_list("username", "password", "name"))


@pytest.mark.parametrize("place", [
    "", "office/department/", "office/user/", "office/post/", "office/event/", "office/accessentry/", "office/seal/",
    "office/seal/verify/",
])
def test_every_list_needs_few_queries_and_counts_nothing(
    sits_down, supervisor, auditor, security, handler, domain, place, django_assert_max_num_queries
):
    """PRF-1, PRF-2."""
    desk = sits_down(supervisor)
    with django_assert_max_num_queries(15) as captured:
        assert desk.get(f"/admin/{place}").status_code == 200
    counts = [query["sql"] for query in captured.captured_queries if "COUNT(*)" in query["sql"]]
    assert not counts or place == ""
