"""The result of a bulk run comes in by itself, and nobody who reads it is moved."""
import pytest
from django.http import QueryDict

from cases.actions.handling import add_note
from office.workflow.bulk import carry_out, choose, start
from tests.browser.conftest import Seat
from tests.cases.walk import opened
from tests.crawl import signed_in
from tests.databases import apart
from tests.world import Clock, officer

pytestmark = pytest.mark.proof


@pytest.fixture
def here(office, office_server, seat) -> Seat:
    sitting = seat()
    sitting.sit_down(signed_in("jingban"))
    return sitting


def chosen():
    Clock().at("2026-04-20 10:00")
    run = choose(officer("jingban"), [opened(row).file for row in (22, 38)])
    start(run, add_note, QueryDict("reason=虚构的说明"))
    return run


def test_the_page_looks_again_in_place(here):
    """Lessons 8.7, A11Y-1: no page that loads itself anew under a reader."""
    run = apart(chosen)
    here.go(f"/admin/bulk/{run.pk}/")
    assert "还有2件在办理" in here.page.inner_text("main")
    here.page.evaluate("window.same = true")
    apart(carry_out, run.pk)
    here.page.wait_for_selector(".notice-success")
    assert "已办2件，未办0件" in here.page.inner_text("main") and here.page.evaluate("window.same")
    assert here.troubles() == []
