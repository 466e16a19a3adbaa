"""The recipient of a mail on his phone, without script: he looks, confirms, and takes the paper (SRV-06)."""
from pathlib import Path

import pytest
from django.conf import settings as office_settings

from subjects.models import Dispatch
from tests.databases import apart
from tests.subjects.service.conftest import exchange  # noqa: F401  (fixture)
from tests.subjects.service.exchange import planned, sent

pytestmark = pytest.mark.proof


@pytest.fixture
def dispatch(office_server, clock, exchange, settings) -> Dispatch:  # noqa: F811
    settings.POST_ROUTE = "relay"
    apart(lambda: sent(planned(clock)))
    return Dispatch.objects.select_related("item__document").get()


@pytest.mark.parametrize("dark", [False, True])
def test_he_confirms_and_takes_the_paper(dispatch, seat, dark):
    here = seat(width=390, dark=dark, script=False)
    page = here.page
    here.go(f"/r/{dispatch.token}/")
    button = page.get_by_role("button", name="确认收到")
    assert button.bounding_box()["height"] >= 44
    _picture(page, f"receipt-{dark}-1")
    button.click()
    assert "确认收到" in page.inner_text(".answer")
    page.fill("#key", "错的")
    page.click("text=下载文书 >> nth=-1")
    assert "不相符" in page.inner_text("[role=alert]")
    _picture(page, f"receipt-{dark}-2")
    page.fill("#key", dispatch.item.document.number)
    with page.expect_download() as coming:
        page.get_by_role("button", name="下载文书").click()
    assert Path(coming.value.path()).read_bytes() == dispatch.item.document.blob.open()


def _picture(page, name: str) -> None:
    """To be looked at; and nothing is wider than the phone."""
    folder = Path(office_settings.BASE_DIR) / "var/pictures"
    folder.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=folder / f"{name}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
