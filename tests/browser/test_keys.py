"""Keys for daily work: rows, search, verbs and the way back; silent while somebody is typing (lessons.md 8.10)."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.proof

FOCUSED = "document.activeElement.textContent.trim()"


@pytest.fixture
def here(seat, domain):
    taken = seat()
    taken.sign_in("shenhe")
    return taken


def press(here, *keys: str) -> None:
    for key in keys:
        here.page.keyboard.press(key)


def test_a_row_is_taken_in_hand_and_opened(here, domain):
    here.go("/admin/sanctions/listdomain/")
    press(here, "j")
    assert here.page.evaluate(FOCUSED) == domain.file.number
    press(here, "j", "k")
    assert here.page.evaluate(FOCUSED) == domain.file.number, "the list has one row, and ends there"
    press(here, "Enter")
    here.page.wait_for_url("**/change/")
    press(here, "v")
    assert here.page.evaluate("document.activeElement.matches('.verb-row a')")
    press(here, "u")
    here.page.wait_for_url("**/admin/")


def test_keys_are_letters_where_somebody_types(here):
    here.go("/admin/sanctions/listdomain/")
    press(here, "/", "j", "u", "?")
    assert here.page.input_value("#searchbar") == "ju?"
    assert here.page.locator("dialog[open]").count() == 0


def test_the_keys_are_told_in_a_dialog_that_gives_the_focus_back(here):
    here.go("/admin/")
    here.page.focus("a.brand")
    press(here, "?")
    assert here.page.get_by_role("dialog", name="键盘操作").is_visible()
    assert [each["id"] for each in Axe().run(here.page).response["violations"] if each["impact"] in ("serious", "critical")] == []
    press(here, "Escape")
    assert here.page.evaluate("document.activeElement.className") == "brand"
    assert here.troubles() == []


def test_a_page_without_script_offers_no_keys(seat, domain):
    plain = seat(script=False)
    plain.sign_in("shenhe")
    plain.page.click("details.account summary")
    assert not plain.page.is_visible(".keys-offer")
