"""The case page: what it is, where it stands, what may be done, and the whole record."""

import pytest

from office.models import AccessEntry
from sanctions.actions.domain import activate
from office.workflow.errors import Refused
from office.workflow.perform import perform

PAGE = "/admin/sanctions/listdomain/{}/change/"


def text(response) -> str:
    return response.content.decode()


def test_the_head_says_number_state_and_party_in_words(at_the_desk, reviewer, domain):
    page = text(at_the_desk(reviewer).get(PAGE.format(domain.pk)))
    assert domain.file.number in page and "食品安全" in page and "待启用" in page and "未分派" in page


def test_a_verb_that_can_be_taken_is_a_link_and_changes_nothing_by_itself(at_the_desk, reviewer, domain):
    desk = at_the_desk(reviewer)
    page = text(desk.get(PAGE.format(domain.pk)))
    assert f'href="/admin/sanctions/listdomain/{domain.pk}/verb/confirm_parameter/"' in page
    desk.get(f"/admin/sanctions/listdomain/{domain.pk}/verb/confirm_parameter/")
    domain.file.refresh_from_db()
    assert domain.file.version == 1


def test_a_verb_that_must_wait_says_why_and_by_which_rule(at_the_desk, reviewer, domain):
    """Design §2: shown disabled with its reason and article."""
    page = text(at_the_desk(reviewer).get(PAGE.format(domain.pk)))
    assert "待法制确认：陈述申辩期间" in page and "DES-03" in page
    assert f"/admin/sanctions/listdomain/{domain.pk}/verb/activate/" not in page
    with pytest.raises(Refused):
        perform(activate, domain.pk, actor=reviewer, version=1)


def test_a_verb_the_officer_may_never_take_is_not_shown(at_the_desk, handler, domain):
    page = text(at_the_desk(handler).get(PAGE.format(domain.pk)))
    assert "启用领域" not in page and "确认参数" not in page


def test_the_record_is_told_in_sentences_and_can_be_narrowed(at_the_desk, reviewer, domain):
    desk = at_the_desk(reviewer)
    page = text(desk.get(PAGE.format(domain.pk)))
    assert "<b>虚构王芳</b>（法制审核）载入领域草案，领域状态为“待启用”。" in page
    assert "没有此类记录" in text(desk.get(PAGE.format(domain.pk), {"kind": "papers"}))


def test_outside_the_scope_there_is_no_page(at_the_desk, stranger, domain):
    """PER-1: guessing a number answers 404, not 403."""
    desk = at_the_desk(stranger)
    for address in ("change/", "history/", "verb/activate/", "document/1/", "attachment/1/"):
        assert desk.get(f"/admin/sanctions/listdomain/{domain.pk}/{address}").status_code == 404


def test_looking_at_a_case_is_on_record(at_the_desk, reviewer, domain):
    """AUD-5: who looked at this case."""
    at_the_desk(reviewer).get(PAGE.format(domain.pk))
    entry = AccessEntry.objects.get(kind="view")
    assert (entry.user, entry.file, entry.what) == (reviewer, domain.file, domain.file.number)


@pytest.mark.parametrize("address", ["add/", "{}/delete/"])
def test_nothing_is_added_or_deleted_by_hand(at_the_desk, reviewer, domain, address):
    response = at_the_desk(reviewer).get(f"/admin/sanctions/listdomain/{address.format(domain.pk)}")
    assert response.status_code == 403


def test_the_list_shows_only_what_is_in_scope(at_the_desk, reviewer, stranger, domain, client):
    address = "/admin/sanctions/listdomain/"
    assert domain.file.number in text(at_the_desk(reviewer).get(address))
    assert domain.file.number not in text(at_the_desk(stranger).get(address))


def test_the_list_needs_few_queries(at_the_desk, reviewer, domain, django_assert_max_num_queries):
    """PRF-1: at most twelve, and no second COUNT (PRF-2)."""
    desk = at_the_desk(reviewer)
    with django_assert_max_num_queries(12) as captured:
        desk.get("/admin/sanctions/listdomain/")
    assert not [query for query in captured.captured_queries if "COUNT(*)" in query["sql"]]


def test_who_else_has_the_case_open_is_said_but_nothing_is_locked(at_the_desk, reviewer, handler, domain):
    """CON-7."""
    assert "打开过本案的还有" not in text(at_the_desk(reviewer).get(PAGE.format(domain.pk)))
    assert "打开过本案的还有：虚构王芳" in text(at_the_desk(handler).get(PAGE.format(domain.pk)))
