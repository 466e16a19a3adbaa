"""Departments by sheet and by form: proposed by one administrator, put in force by another, on record (AUD-03, AUD-08, DES-05)."""
import pytest

from office.actions.departments import put_in_force
from office.actions.people import dismiss
from office.models import Department, DepartmentChange, Document, Message, Role
from office.sheets.departments import check
from office.sheets.kinds import DEPARTMENTS
from office.sheets.reader import Row
from office.workflow.errors import Refused
from sanctions.models import ListDomain
from tests.appointments import give_posts
from tests.cases.walk import do, notice_signed
from tests.organs import renamed
from tests.stories.officers import text_of
from tests.world import hub, market, officer

DESK = "office/departmentchange"
NEW = {
    **DEPARTMENTS.examples[0], "code": "11500152000000035F", "name": "重庆市潼南区应急管理局（虚构）", "short_name": "潼南区应急局",
    "number_mark": "潼应急信", "territory": "潼南区", "superior": "11500000000000019A", "domains": "",
}


def faults(**changes) -> set[tuple[str, str]]:
    """What is wrong with a row that would be right without these changes."""
    report = check([Row(2, {**NEW, **changes})])
    return {(fault.column, fault.sentence) for fault in report.faults}


@pytest.mark.parametrize("changes, column, said", [
    ({"code": "11500152000000035X"}, "code", "校验位错误"), ({"code": ""}, "code", "统一社会信用代码为空"),
    ({"level": "省级"}, "level", "可填：市级、区县级"), ({"court_name": ""}, "court_name", "新设部门须填写"),
    ({"superior": "虚构省局"}, "superior", "没有“虚构省局”这一部门"), ({"superior": NEW["code"]}, "superior", "部门不能是自己的上级"),
    ({"number_mark": "潼市监信"}, "number_mark", "已由重庆市潼南区市场监督管理局使用"), ({"domains": "天气"}, "domains", "没有“天气”这一领域"),
    ({"name": "虚构\u200d\ue000局"}, "name", "无法印到文书上"),
])
def test_what_is_wrong_with_a_row_is_said_at_its_column_with_its_remedy(office, changes, column, said):
    """IMP-1."""
    found = faults(**changes)
    assert any(where == column and said in sentence for where, sentence in found), found


def test_rows_are_also_held_beside_each_other_and_the_departments_there_are(office):
    report = check([
        Row(2, NEW), Row(3, {**NEW, "name": "另一局"}),
        Row(4, {"code": hub().code, "name": hub().name, "domains": "市场监管（训练）"}),
        Row(5, {"code": market().code, "name": market().name, "sealing": "打印后加盖实体印章", "superior": NEW["code"]}),
        Row(6, {"code": market().line_superior.code, "name": market().line_superior.name, "superior": market().code, "sealing": "电子签章"}),
    ])
    told = {(fault.row, fault.column): fault.sentence for fault in report.faults}
    assert "与第2行是同一部门" in told[3, "code"] and "不作认定（DES-05）" in told[4, "domains"]
    assert "还没有配置签名证书" in told[6, "sealing"] and "上下级互为上级" in told[5, "superior"]


def test_a_sheet_of_departments_is_proposed_by_one_and_put_in_force_by_another(brings_in, presses, at):
    """AUD-08; who keeps the domain hears that somebody seeks competence in it (DES-05)."""
    sheet = [{**NEW, "domains": "市场监管（训练）"}, {"code": market().code, "name": market().name, "contact_phone": "023-00000009"}]
    page = brings_in("xitong", DESK, sheet)
    change = DepartmentChange.objects.get()
    assert "请安全管理员核对施行" in page and "新设重庆市潼南区应急管理局（虚构）" in page and "待核对" in page
    assert not Department.objects.filter(code=NEW["code"]).exists(), "a draft is no department (IMP-4)"
    assert Message.objects.filter(to=officer("anquan"), kind="signature").exists()
    assert change.file.number in text_of(at("anquan").get("/admin/?tab=signing"))
    page = text_of(at("anquan").get(f"/admin/{DESK}/{change.pk}/verb/put_in_force/"))
    assert "联系电话：023-00000000 → 023-00000009" in page
    assert "已办理“核对无误，施行”" in text_of(presses("anquan", DESK, change.pk, "put_in_force"))
    made = Department.objects.get(code=NEW["code"])
    assert (made.sealing, made.line_superior, made.is_hub) == ("hand", market().line_superior, False)
    assert market().contact_phone == "023-00000009"
    assert "申请在“市场监管（训练）”领域作认定" in Message.objects.get(to=officer("fazhi"), effect__startswith="competence").text
    domain = ListDomain.objects.get(name="市场监管（训练）")
    form = at("fazhi").get(f"/admin/sanctions/listdomain/{domain.pk}/verb/make_competent/").context["form"]
    assert made.pk in form.initial["departments"]
    presses("fazhi", "sanctions/listdomain", domain.pk, "make_competent", departments=[market().pk, made.pk], reason="虚构三定规定")
    assert made in domain.competent.all() and Department.objects.get(pk=made.pk).competence_sought == []


def test_a_sheet_brought_in_twice_doubles_nothing(brings_in, presses, uploads):
    for _ in range(2):
        brings_in("xitong", DESK, [NEW])
    first, second = DepartmentChange.objects.order_by("pk")
    presses("anquan", DESK, first.pk, "put_in_force")
    answer = text_of(presses("anquan", DESK, second.pk, "put_in_force"))
    assert "情况已有变化，请作废后重新提出" in answer and "与库中一致" in answer
    _, page = uploads("xitong", DESK, [NEW])
    assert "与库中一致，没有需要变更的内容" in page and "确认导入" not in page
    assert Department.objects.filter(code=NEW["code"]).count() == 1


def test_one_department_is_changed_from_its_own_page_and_papers_issued_keep_its_old_name(clock, at, presses, client):
    """DES-19; what was signed under a name is proved under it."""
    clock.at("2026-04-20 10:00")
    notice_signed()
    old, subject = market().name, market()
    page = at("xitong").get(f"/admin/office/department/{subject.pk}/change/").content.decode()
    address = f"/admin/{DESK}/open/propose_change/?subject={subject.pk}"
    assert address in page.replace("&amp;", "&")
    form = client.get(address).context["form"]
    typed = {name: value for name, value in form.initial.items() if value} | {"reason": "虚构机构改革方案", "once": "a", "department": hub().pk}
    assert "变更依据" in text_of(client.post(address, typed | {"reason": ""}))
    assert "发文字号代字“潼发改信”已由" in text_of(client.post(address, typed | {"number_mark": "潼发改信"}))
    page = text_of(client.post(address, typed | {"name": "重庆市潼南区市场监管和知识产权局", "court_address": ""}, follow=True))
    assert f"全称：{old} → 重庆市潼南区市场监管和知识产权局" in page
    presses("anquan", DESK, DepartmentChange.objects.get().pk, "put_in_force")
    assert market().name == "重庆市潼南区市场监管和知识产权局"
    assert {paper.organ_name for paper in Document.objects.all()} == {old}


def test_who_proposed_it_does_not_put_it_in_force_even_when_he_has_become_the_other_administrator(clock):
    """AUD-08."""
    clock.at("2026-04-20 10:00")
    change = renamed(market(), contact_name="虚构新人")
    do(dismiss, officer("xitong").posts.get(), "anquan", reason="轮岗")
    give_posts(officer("xitong"), hub(), Role.SEC_ADMIN)
    with pytest.raises(Refused, match="机构变动须由录入人以外的人员核对施行"):
        do(put_in_force, change, "xitong")


@pytest.mark.parametrize("who", ["anquan", "shenji", "huizong", "jingban", "fuhe", "jiandu"])
def test_nobody_else_proposes_a_change(at, who):
    """AUD-03, AUD-05."""
    web = at(who)
    assert web.get(f"/admin/{DESK}/upload/").status_code == 403
    assert web.get(f"/admin/{DESK}/template.csv").status_code == 403
    assert web.get(f"/admin/{DESK}/open/propose_change/?subject={market().pk}").status_code == 403
    assert "变更部门信息" not in web.get(f"/admin/office/department/{market().pk}/change/").content.decode()
