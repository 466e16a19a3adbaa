"""By keyboard, by impatience, on a phone: what hands really do at the desk."""

import pytest

pytestmark = pytest.mark.proof

OUTLINE = "(({outlineStyle, outlineWidth}) => outlineStyle + outlineWidth)(getComputedStyle(document.activeElement))"


@pytest.fixture
def here(seat, domain):
    taken = seat()
    taken.sign_in("shenhe")
    return taken


def test_the_first_tab_leads_past_the_navigation(here, domain):
    here.go(f"/admin/sanctions/listdomain/{domain.pk}/change/")
    here.page.keyboard.press("Tab")
    assert here.page.evaluate("document.activeElement.textContent") == "跳到正文"
    here.page.keyboard.press("Enter")
    assert here.page.evaluate("document.activeElement.id") == "main"


def test_a_verb_is_taken_with_the_keyboard_alone(here, domain):
    here.go(f"/admin/sanctions/listdomain/{domain.pk}/verb/confirm_parameter/")
    keys = here.page.keyboard
    here.page.focus("#id_parameter")
    keys.press("ArrowDown")
    for text in ("5wd", "虚构办法", "第八条"):
        keys.press("Tab")
        keys.type(text)
    keys.press("Tab")
    assert here.page.evaluate("document.activeElement.textContent") == "确认参数"
    keys.press("Enter")
    here.page.wait_for_selector(".notice-success")


def test_focus_is_always_visible(here, domain):
    here.go(f"/admin/sanctions/listdomain/{domain.pk}/change/")
    seen = []
    for _ in range(12):
        here.page.keyboard.press("Tab")
        seen.append(here.page.evaluate(OUTLINE))
    assert set(seen) == {"solid3px"}


def test_a_double_click_acts_once(here, domain):
    """CON-2."""
    here.go(f"/admin/sanctions/listdomain/{domain.pk}/verb/confirm_parameter/")
    here.page.select_option("#id_parameter", index=1)
    for name, text in {"value": "5wd", "source_title": "虚构办法", "source_article": "第八条"}.items():
        here.page.fill(f"#id_{name}", text)
    here.page.dblclick("form.verb-form button.button-main")
    here.page.wait_for_selector(".notice-success")
    domain.file.refresh_from_db()
    assert domain.file.version == 2


def test_verbs_are_in_sight_on_a_phone(seat, domain):
    """They do not hide behind a menu (stack.md 3)."""
    phone = seat(width=390)
    phone.sign_in("shenhe")
    phone.go(f"/admin/sanctions/listdomain/{domain.pk}/change/")
    box = phone.page.locator(".verb-row .button").first.bounding_box()
    assert box["y"] + box["height"] < 844 and box["height"] >= 44


def test_the_appearance_is_chosen_and_kept(here):
    here.page.click("details.account summary")
    here.page.click("button[data-appearance=dark]")
    here.go("/admin/")
    assert here.page.evaluate("document.documentElement.classList.contains('dark')")
