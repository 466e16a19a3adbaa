"""Every page in both appearances, on a desk and on a phone: no policy violation, no barrier, no sideways scrolling."""
import pytest

from tests.browser.look import faults
from tests.browser.walk import worth_a_look
from tests.plain_words import english_in

pytestmark = pytest.mark.proof

# What no link leads to: a mistyped address, a search that finds nothing, the pages of those who have not signed in.
BESIDE = ("/admin/nothing/", "/admin/cases/designation/?q=%E6%97%A0", "/admin/login/?next=/admin/", "/v/", "/notices/")


@pytest.fixture
def beginning(city):
    return city


@pytest.fixture
def desks() -> str:
    return "config.urls"


def test_no_page_of_any_role_has_a_violation_or_a_barrier(seat):
    """A11Y-1, lessons.md 8.10; CSP script-src 'self', style-src 'self'. The browser asks for English and gets Chinese."""
    found, looked = {}, 0
    for here, page in worth_a_look(seat):
        here.go(page.address)
        found[f"{page.username} {page.address}"] = wrong_on(here)
        looked += 1
    assert {name: each for name, each in found.items() if each} == {}
    assert looked > 80, "the walk has lost its way"


def test_no_page_beside_the_way_has_a_violation_or_a_barrier(seat):
    here = seat()
    found = {}
    for address in BESIDE[2:]:
        here.go(address)
        found[address] = wrong_on(here)
    here.sign_in("jingban", "xinan-training")
    for address in BESIDE[:2]:
        here.go(address)
        found[address] = wrong_on(here)
    here.go("/admin/cases/designation/")
    here.page.locator("#result_list tbody th a").first.click()
    here.page.locator(".verb-row a").last.click()
    here.page.evaluate("document.querySelector('form.verb-form').requestSubmit(document.querySelector('.button-main'))")
    here.page.wait_for_selector("#trouble")
    found["一份没有填写的表单"] = wrong_on(here)
    assert {name: each for name, each in found.items() if each} == {}


def wrong_on(here) -> list[str]:
    said = english_in(here.page.inner_text("body"))
    troubles = [each for each in here.troubles() if "404 (Not Found)" not in each]
    here.complaints.clear()
    return [*troubles, *(f"English: {word}" for word in said), *faults(here.page)]
