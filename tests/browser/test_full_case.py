"""A whole case with the keyboard alone, and a whole case in a browser without script."""
import pytest

from cases.models import Designation
from sanctions.models import ListEntry
from tests.browser.full_case import from_opening_to_effect
from tests.browser.hands import WithoutScript
from tests.browser.keyboard import KeyboardAlone
from tests.cases.walk import record
from tests.world import Clock

pytestmark = pytest.mark.proof


@pytest.fixture
def basis(office, office_server):
    Clock().at("2026-04-20 09:00")
    return record()


@pytest.mark.parametrize(("hands", "script"), [(KeyboardAlone, True), (WithoutScript, False)])
def test_a_case_goes_from_opening_to_effect(seat, basis, hands, script):
    """Keys only, with the focus always in sight; then a mouse, and nothing that a script would do."""
    here = seat(script=script)
    from_opening_to_effect(hands(here), Clock(), basis.document_no)
    assert Designation.objects.get().state == "effective" and ListEntry.objects.get().state == "listed"
    assert here.troubles() == [] if script else True
