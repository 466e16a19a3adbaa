"""What an officer has typed survives the end of his session, and is forgotten once it has been acted on."""

import pytest

pytestmark = pytest.mark.proof

TYPED = {"value": "5wd", "source_title": "虚构办法", "source_article": "第八条"}


@pytest.fixture
def here(seat, domain):
    taken = seat()
    taken.sign_in("shenhe")
    return taken


def type_it(here, domain) -> None:
    here.go(f"/admin/sanctions/listdomain/{domain.pk}/verb/confirm_parameter/")
    here.page.select_option("#id_parameter", index=1)
    for name, text in TYPED.items():
        here.page.fill(f"#id_{name}", text)


def test_typing_survives_a_session_that_has_ended(here, domain):
    """Nothing typed is lost."""
    type_it(here, domain)
    here.page.context.clear_cookies()
    here.sign_in("shenhe")
    here.go(f"/admin/sanctions/listdomain/{domain.pk}/verb/confirm_parameter/")
    assert {name: here.page.input_value(f"#id_{name}") for name in TYPED} == TYPED
    assert "已恢复您上次在本页填写" in here.page.text_content(".draft-note")
    here.page.click(".draft-note button")
    assert here.page.input_value("#id_value") == ""
    assert here.troubles() == []


def test_what_was_acted_on_is_forgotten(here, domain):
    type_it(here, domain)
    here.page.click("form.verb-form button.button-main")
    here.page.wait_for_selector(".notice-success")
    here.go(f"/admin/sanctions/listdomain/{domain.pk}/verb/confirm_parameter/")
    assert here.page.input_value("#id_value") == "" and here.page.locator(".draft-note").count() == 0


def test_a_text_too_long_is_told_and_never_cut(here, domain):
    """A browser would cut it off at maxlength without a word."""
    type_it(here, domain)
    here.page.fill("#id_source_title", "虚" * 500)
    assert "超出" in here.page.text_content("#id_source_title + .room-left")
    here.page.click("form.verb-form button.button-main")
    here.page.wait_for_selector("#trouble")
    assert here.page.input_value("#id_source_title") == "虚" * 500


def test_signing_out_forgets_every_draft(here, domain):
    """The next officer at this machine finds nothing."""
    type_it(here, domain)
    here.page.click("details.account summary")
    here.page.click("details.account form button")
    here.page.wait_for_selector("text=退出")
    assert here.page.evaluate("sessionStorage.length") == 0
