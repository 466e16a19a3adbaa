"""The page of a verb: looking changes nothing, one POST acts once, every refusal keeps what was typed."""

import psycopg
import pytest

from office.actions.people import dismiss
from office.models import Role
from office.workflow.perform import perform
from sanctions.actions.domain import activate, confirm_parameter
from tests.appointments import give_posts
from tests.office.desk.small_office import officer

VERB = "/admin/sanctions/listdomain/{}/verb/{}/"


def text(response) -> str:
    return response.content.decode()


@pytest.fixture
def answer(domain) -> dict:
    """A complete form for 确认参数, opened on the present version."""
    parameter = domain.parameters.get(key="statement")
    return {"version": 1, "parameter": parameter.pk, "value": "5wd", "source_title": "虚构办法", "source_article": "第八条"}


def version_of(domain) -> int:
    domain.file.refresh_from_db()
    return domain.file.version


def test_opening_the_page_changes_nothing_and_says_what_will_happen(at_the_desk, reviewer, domain):
    page = text(at_the_desk(reviewer).get(VERB.format(domain.pk, "confirm_parameter")))
    assert "将发生什么" in page and "该参数自此有据可查" in page and 'name="version" value="1"' in page
    assert version_of(domain) == 1


def test_one_post_acts_and_leads_back_to_the_case(at_the_desk, reviewer, domain, answer):
    response = at_the_desk(reviewer).post(VERB.format(domain.pk, "confirm_parameter"), answer, follow=True)
    assert response.redirect_chain == [(f"/admin/sanctions/listdomain/{domain.pk}/change/", 302)]
    assert "已办理“确认参数”" in text(response)
    assert version_of(domain) == 2


def test_the_same_post_twice_acts_once(at_the_desk, reviewer, domain, answer):
    """CON-2."""
    desk = at_the_desk(reviewer)
    desk.post(VERB.format(domain.pk, "confirm_parameter"), answer)
    second = desk.post(VERB.format(domain.pk, "confirm_parameter"), answer)
    assert second.status_code in (200, 409) and version_of(domain) == 2


def test_a_period_is_written_and_read_in_words(at_the_desk, reviewer, domain, answer):
    desk, place = at_the_desk(reviewer), VERB.format(domain.pk, "confirm_parameter")
    assert "应写作5个工作日、60日、6个月或者3年" in text(desk.post(place, answer | {"value": "一周"}))
    page = text(desk.post(place, answer | {"value": "5个工作日"}, follow=True))
    assert domain.parameters.get(key="statement").value == "5wd" and "五个工作日" in page and "5wd" not in page


def test_a_field_to_mend_is_named_and_linked(at_the_desk, reviewer, domain, answer):
    response = at_the_desk(reviewer).post(VERB.format(domain.pk, "confirm_parameter"), answer | {"source_article": ""})
    page = text(response)
    assert '<a href="#id_source_article">条款：' in page and 'value="虚构办法"' in page
    assert 'aria-invalid="true"' in page and 'aria-describedby="id_source_article_error"' in page
    assert version_of(domain) == 1


def test_a_stale_form_shows_who_did_what_and_keeps_the_text(at_the_desk, reviewer, domain, answer):
    """CON-3: the new version is in the page, so that the officer may send his form again."""
    desk = at_the_desk(reviewer)
    other = domain.parameters.get(key="term")
    perform(confirm_parameter, domain.pk, actor=reviewer, version=1, parameter=other, value="3y",
            source_title="虚构条例", source_article="第一条")
    response = desk.post(VERB.format(domain.pk, "confirm_parameter"), answer)
    page = text(response)
    assert response.status_code == 409 and "虚构王芳（法制审核）确认参数" in page
    assert 'value="第八条"' in page and 'name="version" value="2"' in page
    assert desk.post(VERB.format(domain.pk, "confirm_parameter"), answer | {"version": 2}).status_code == 302


def test_a_refusal_gives_every_reason_with_its_rule(at_the_desk, reviewer, domain):
    response = at_the_desk(reviewer).post(VERB.format(domain.pk, "activate"), {"version": 1})
    assert response.status_code == 409 and "待法制确认：陈述申辩期间" in text(response) and "DES-03" in text(response)
    assert version_of(domain) == 1


def test_a_verb_of_another_role_is_an_explained_page(at_the_desk, handler, domain):
    response = at_the_desk(handler).get(VERB.format(domain.pk, "activate"))
    assert response.status_code == 403 and "须由法制审核岗位办理" in text(response)


def test_the_right_is_asked_again_when_the_form_arrives(at_the_desk, bureau, reviewer, domain, answer):
    """PER-3: the post ended while the page lay open."""
    desk = at_the_desk(reviewer)
    give_posts(reviewer, bureau, Role.HANDLER)
    post = reviewer.posts.get(role=Role.LEGAL)
    perform(dismiss, post.pk, actor=officer("anquan", "虚构沈安全", (bureau, Role.SEC_ADMIN)), version=1, reason="调离")
    assert desk.post(VERB.format(domain.pk, "confirm_parameter"), answer).status_code == 403
    assert version_of(domain) == 1


def test_a_verb_for_another_state_says_so(at_the_desk, reviewer, domain, answer):
    page = at_the_desk(reviewer).get(VERB.format(domain.pk, "repeal"))
    assert "领域现为“待启用”" in text(page) and 'class="button button-main' not in text(page)


def test_an_unknown_verb_does_not_exist(at_the_desk, reviewer, domain):
    assert at_the_desk(reviewer).get(VERB.format(domain.pk, "nothing")).status_code == 404


def test_a_preview_changes_nothing(at_the_desk, reviewer, domain, answer):
    response = at_the_desk(reviewer).post(VERB.format(domain.pk, "confirm_parameter"), answer | {"_preview": "1"})
    assert response.status_code == 200 and 'value="第八条"' in text(response) and version_of(domain) == 1


@pytest.mark.parametrize("version", ["", "x", "99", "١"])
def test_a_form_without_its_version_is_stale(at_the_desk, reviewer, domain, answer, version):
    response = at_the_desk(reviewer).post(VERB.format(domain.pk, "confirm_parameter"), answer | {"version": version})
    assert response.status_code == 409 and version_of(domain) == 1


def test_a_file_in_other_hands_is_a_friendly_wait(real_commits, at_the_desk, reviewer, domain, answer):
    """CON-4: the text is kept, nothing has changed."""
    with psycopg.connect(real_commits.dsn()) as elsewhere:
        elsewhere.execute("SELECT 1 FROM office_casefile WHERE id = %s FOR NO KEY UPDATE", [domain.file.pk])
        response = at_the_desk(reviewer).post(VERB.format(domain.pk, "confirm_parameter"), answer)
    assert response.status_code == 503 and "他人正在办理本案" in text(response) and 'value="第八条"' in text(response)


def test_what_was_put_right_can_then_be_taken(at_the_desk, reviewer, domain, answer):
    desk = at_the_desk(reviewer)
    desk.post(VERB.format(domain.pk, "confirm_parameter"), answer)
    response = desk.post(VERB.format(domain.pk, activate.name), {"version": 2}, follow=True)
    assert "领域现为“已启用”" in text(response)
