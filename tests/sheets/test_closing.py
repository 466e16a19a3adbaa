"""A department is closed or merged: nothing of it is left to nobody (AUD-03, AUD-09, DES-05, DES-15)."""
import re

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from cases.actions import notice
from cases.actions.open import open_designation
from office.actions.closing import close, propose_closing
from office.actions.departments import put_in_force
from office.models import CaseFile, Department, DepartmentChange, Document, Event, Message, Post, Role
from office.workflow.errors import NotPermitted, OutOfScope, Refused
from office.workflow.offers import offers
from office.workflow.perform import open_case
from sanctions.actions.competence import make_competent
from sanctions.models import ListDomain
from subjects.models import PenaltyRecord
from tests.appointments import give_posts
from tests.cases.walk import do, drafted, fresh, notice_signed, record
from tests.organs import closing, renamed
from tests.stories.officers import text_of
from tests.world import hub, market, officer


def successor() -> Department:
    return market().line_superior


@pytest.fixture
def competent(clock):
    """The reviewer has put the successor on every domain of the one that will be closed."""
    clock.at("2026-04-20 10:00")
    for domain in ListDomain.objects.for_department(market()):
        do(make_competent, domain, "fazhi", departments=[market(), successor()], reason="虚构机构改革方案")


def test_everything_of_a_merged_department_goes_to_its_successor_in_one_act(competent):
    """AUD-03: each file has it in its own record; who handles there too goes on, other cases wait to be claimed."""
    mine, signed = drafted(CF_WSH="潼市监处罚〔2026〕801号"), notice_signed(CF_WSH="潼市监处罚〔2026〕802号")
    give_posts(officer("jingban"), successor(), Role.HANDLER)
    give_posts(officer("shenpi"), successor(), Role.APPROVER)
    old, files = market().name, list(CaseFile.objects.filter(department=market()).exclude(kind="post").values_list("pk", flat=True))
    do(close, closing(market(), successor()), "anquan")
    gone = market()
    acts = Event.objects.filter(verb="pass_on", file__in=files, reason="虚构机构改革方案")
    assert gone.closed_on == timezone.localdate(acts.first().at) and gone.successor == successor()
    assert set(CaseFile.objects.filter(pk__in=files).values_list("department", flat=True)) == {successor().pk}
    assert acts.count() == len(files)
    assert not Post.objects.filter(department=gone, state="held").exists()
    assert fresh(mine).file.handler == officer("jingban")
    do(notice.submit_notice, fresh(mine), "jingban")
    assert {paper.organ_name for paper in Document.objects.filter(file=signed.file)} == {old}
    with pytest.raises((NotPermitted, OutOfScope)):
        do(notice.sign_notice, fresh(mine), "songda")
    paper = do(notice.sign_notice, fresh(mine), "shenpi").file.documents.first()
    assert paper.organ_name == successor().name != old


def test_a_case_whose_handler_does_not_come_along_waits_to_be_claimed(competent):
    case = drafted()
    do(close, closing(market(), successor()), "anquan")
    assert fresh(case).file.handler is None
    give_posts(officer("songda"), successor(), Role.HANDLER)
    assert "领办" in [offer.verb.label for offer in offers(fresh(case), officer("songda")) if offer.allowed]


def test_the_successor_answers_for_what_its_predecessor_decided(competent):
    """DES-05: the penalty stays the predecessor's, the powers are its successor's."""
    give_posts(officer("jingban"), successor(), Role.HANDLER)
    basis = record()
    do(close, closing(market(), successor()), "anquan")
    assert PenaltyRecord.objects.visible_to(officer("jingban")).filter(pk=basis.pk).exists()
    domain = ListDomain.objects.get(code="training-market-regulation")
    case = open_case(open_designation, department=successor(), actor=officer("jingban"), basis=basis, domain=domain).case
    assert case.file.department == successor()


def test_a_department_something_hangs_on_is_not_closed(clock):
    """AUD-03, DES-05, DES-15."""
    clock.at("2026-04-20 10:00")
    with pytest.raises(Refused, match="信用牵头部门不得撤销"):
        closing(hub(), market())
    drafted()
    with pytest.raises(Refused, match="须写明承继其职权的部门"):
        do(close, closing(market()), "anquan")
    with pytest.raises(Refused, match="还不能承继：尚不是“.+”领域的认定单位"):
        do(close, closing(market(), successor()), "anquan")
    with pytest.raises(Refused, match="仍是潼南区市场监管局的条线上级，请先变更其条线上级"):
        do(close, closing(successor(), market()), "anquan")
    assert market().closed_on is None and Post.objects.filter(department=market(), state="held").exists()


def test_a_closing_is_confirmed_as_a_closing_once_and_by_somebody_else(competent):
    """AUD-08."""
    first, second = closing(market(), successor()), closing(market(), successor())
    with pytest.raises(Refused, match="撤销部门另行核对"):
        do(put_in_force, first, "anquan")
    with pytest.raises(Refused, match="没有要撤销的部门"):
        do(close, renamed(market(), contact_name="虚构新人"), "anquan")
    with pytest.raises(NotPermitted):
        do(close, first, "xitong")
    do(close, first, "anquan")
    with pytest.raises(Refused, match="撤销，请作废本件"):
        do(close, second, "anquan")


def test_a_closed_department_takes_no_file_and_no_people(competent, client):
    """By no way: neither on the screen nor around it."""
    do(close, closing(market(), successor()), "anquan")
    with pytest.raises(DatabaseError, match="部门已经撤销"), transaction.atomic():
        CaseFile.objects.filter(pk=hub().files.first().pk).update(department=market())
    client.force_login(officer("anquan"), backend="django.contrib.auth.backends.ModelBackend")
    page = client.get("/admin/office/post/open/appoint/").content.decode()
    assert "潼南区市场监管局" not in page
    page = text_of(client.get(f"/admin/office/department/{market().pk}/change/"))
    assert f"{market().closed_on}撤销" in page and "承继其职权的部门" in page


def test_the_administrators_close_it_on_their_screens(competent, client):
    """The page says what will happen before anybody clicks."""
    record()
    client.force_login(officer("xitong"), backend="django.contrib.auth.backends.ModelBackend")
    address = f"/admin/office/departmentchange/open/propose_closing/?subject={market().pk}"
    assert address in client.get(f"/admin/office/department/{market().pk}/change/").content.decode().replace("&amp;", "&")
    sent = {"department": hub().pk, "once": "a", "successor": successor().pk, "reason": "虚构机构改革方案"}
    assert "待核对" in text_of(client.post(address, sent, follow=True))
    change = DepartmentChange.objects.get()
    assert Message.objects.filter(to=officer("anquan"), text__contains=close.label).exists()
    client.force_login(officer("anquan"), backend="django.contrib.auth.backends.ModelBackend")
    form = f"/admin/office/departmentchange/{change.pk}/verb/close/"
    page = client.get(form).content.decode()
    assert re.search(r"\d+件案卷移交市市场监管局", page) and "项任职终止" in page
    version = re.search(r'name="version" value="(\d+)"', page)[1]
    assert "已办理“核对无误，撤销部门”" in text_of(client.post(form, {"version": version}, follow=True))


@pytest.mark.parametrize("who", ["anquan", "shenji", "huizong", "shenpi"])
def test_nobody_else_proposes_to_close_one(client, office, who):
    """AUD-03."""
    client.force_login(officer(who), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(f"/admin/office/departmentchange/open/propose_closing/?subject={market().pk}").status_code == 403
    assert propose_closing.label not in client.get(f"/admin/office/department/{market().pk}/change/").content.decode()
