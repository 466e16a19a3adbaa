"""Opening a case on the desk: from its basis document, in a department's name, once however often the form is sent."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection
from django.test import Client

from cases.models import Designation
from sanctions.models import ListDomain
from tests.cases.walk import record
from tests.subjects.falls import fallen
from tests.world import officer

OPEN = "/admin/cases/designation/open/open_designation/?basis={}"


def text(response) -> str:
    return response.content.decode()


def sit_down(username: str) -> Client:
    client = Client()
    client.force_login(officer(username), backend="django.contrib.auth.backends.ModelBackend")
    return client


def filled(client, basis) -> dict:
    """The form as it was shown, with its one field chosen."""
    page = text(client.get(OPEN.format(basis.pk)))
    hidden = dict(re.findall(r'<input type="hidden" name="(once|department)" value="([^"]+)"', page))
    return hidden | {"domain": ListDomain.objects.get(code="training-market-regulation").pk}


@pytest.fixture
def basis(clock):
    clock.at("2026-04-20 10:00")
    return record()


def test_the_page_names_the_document_and_opens_nothing(basis):
    page = text(sit_down("jingban").get(OPEN.format(basis.pk)))
    assert basis.document_no in page and "的名义立案" in page and not Designation.objects.exists()


def test_the_form_opens_a_case_of_the_officer(basis):
    desk = sit_down("jingban")
    response = desk.post(OPEN.format(basis.pk), filled(desk, basis), follow=True)
    case = Designation.objects.get()
    assert response.redirect_chain == [(f"/admin/cases/designation/{case.pk}/change/", 302)]
    assert case.file.handler == officer("jingban") and f"已立案：{case.file.number}" in text(response)


def test_the_same_form_sent_again_leads_to_the_same_case(basis):
    """CON-2."""
    desk = sit_down("jingban")
    form = filled(desk, basis)
    first, second = (desk.post(OPEN.format(basis.pk), form) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"] and Designation.objects.count() == 1


def test_two_clicks_at_the_same_moment_open_one_case(real_commits, basis):
    """CON-2: twins wait for each other at the form's token."""
    desk = sit_down("jingban")
    form = filled(desk, basis)

    def click(_):
        twin = Client()
        twin.cookies = desk.cookies
        try:
            return twin.post(OPEN.format(basis.pk), form).headers["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as hands:
        first, second = hands.map(click, range(2))
    assert first == second and Designation.objects.count() == 1


def test_a_field_to_mend_keeps_the_token(basis):
    desk = sit_down("jingban")
    form = filled(desk, basis) | {"domain": ""}
    page = text(desk.post(OPEN.format(basis.pk), form))
    assert "设列领域：" in page and form["once"] in page


@pytest.mark.parametrize("username", ["shenpi", "fazhi", "jiandu"])
def test_another_role_is_told_who_opens_cases(basis, username):
    response = sit_down(username).get(OPEN.format(basis.pk))
    assert response.status_code == 403 and "须由经办岗位办理" in text(response)


def test_without_its_document_there_is_no_case_to_open(basis):
    assert sit_down("jingban").get(OPEN.format("")).status_code == 404


def test_what_stands_against_a_case_is_said_before_the_form(basis):
    """DES-06: the basis document has fallen."""
    fallen(basis, date(2026, 4, 19))
    response = sit_down("jingban").get(OPEN.format(basis.pk))
    assert "DES-06" in text(response) and 'name="domain"' not in text(response)
