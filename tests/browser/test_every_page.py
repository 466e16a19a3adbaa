"""Every page in both appearances, on a desk and on a phone: no policy violation, no barrier, no sideways scrolling."""
import pytest

from tests.browser.look import faults
from tests.browser.situations import each_situation
from tests.browser.walk import worth_a_look
from tests.plain_words import english_in

pytestmark = pytest.mark.proof


def test_no_page_of_any_role_has_a_violation_or_a_barrier(city, seat):
    """A11Y-1, lessons.md 8.10; CSP script-src 'self', style-src 'self'. The browser asks for English and gets Chinese."""
    found, looked = {}, 0
    for here, page in worth_a_look(seat):
        here.go(page.address)
        found[f"{page.username} {page.address}"] = [*foreign_on(here), *wrong_on(here)]
        looked += 1
    assert {name: each for name, each in found.items() if each} == {}
    assert looked > 80, "the walk has lost its way"


def test_no_page_behind_a_form_has_a_violation_or_a_barrier(city, seat):
    """What no link leads to: answers, refusals, strangers' pages."""
    found = {each.name: [*([] if each.shows_a_sheet else foreign_on(here)), *wrong_on(here)] for here, each in each_situation(seat)}
    assert {name: each for name, each in found.items() if each} == {}


def foreign_on(here) -> list[str]:
    return [f"English: {word}" for word in english_in(here.page.inner_text("body"))]


def wrong_on(here) -> list[str]:
    troubles = here.troubles()
    here.complaints.clear()
    return [*troubles, *faults(here.page)]
