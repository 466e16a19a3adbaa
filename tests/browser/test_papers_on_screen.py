"""A paper before it is signed, in a real browser: previewed in its own tab, signed once."""

import pytest

from cases.states import CaseState
from office.workflow.perform import perform
from tests.cases.walk import drafted, fresh, notice
from tests.world import Clock, officer

pytestmark = pytest.mark.proof


@pytest.fixture
def waiting(office, office_server):
    """A notice that waits for its signature; nothing has been signed yet."""
    Clock().at("2026-04-20 10:00")
    case = drafted()
    return perform(notice.submit_notice, case.pk, actor=officer("jingban"), version=case.file.version).case


def approver_at(seat, case, **view):
    here = seat(**view)
    here.sign_in("shenpi", "xinan-training")
    here.go(f"/admin/cases/designation/{case.pk}/verb/sign_notice/")
    return here


def test_the_pdf_opens_beside_the_form_and_the_form_still_acts(seat, waiting):
    """PDF-2: previewing is not acting, and does not use up the form."""
    here = approver_at(seat, waiting)
    with here.page.expect_popup():
        here.page.click("button[name=_pdf]")
    assert fresh(waiting).state == CaseState.NOTICE_REVIEW
    here.page.click("form.verb-form button.button-main >> nth=0")
    here.page.wait_for_selector(".notice-success")
    assert fresh(waiting).state == CaseState.NOTICE_SIGNED


def test_the_instrument_hears_a_violation(seat, waiting):
    """An inline style would be noticed: the silence of the other tests means something."""
    here = approver_at(seat, waiting)
    here.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')")
    here.page.wait_for_function("window.violations.length > 0")
    assert "style-src-attr" in here.troubles()[0] or "Content Security Policy" in here.troubles()[0]
