"""`make pictures`: every page of the full training office, as the first role that reaches it sees it, into var/pictures.

To be looked at by people. What the machine finds wrong stands beside each picture; it does not fail here.
"""

from pathlib import Path

import pytest
from django.conf import settings

from tests.browser.album import Album
from tests.browser.look import DESK, PHONE, faults
from tests.browser.walk import worth_a_look

pytestmark = pytest.mark.proof

LOOKS = [(size, scheme) for scheme in ("light", "dark") for size in (DESK, PHONE)]


@pytest.fixture
def beginning(city):
    return city


@pytest.fixture
def desks() -> str:
    return "config.urls"


def test_every_page_is_pictured(seat):
    album = Album(Path(settings.BASE_DIR) / "var/pictures")
    for here, page in worth_a_look(seat):
        here.go(page.address)
        name = f"{page.username}-{page.kind.name}-{len(album.pages)}"
        files = [shot(here.page, album, name, *look) for look in LOOKS]
        album.enter(f"{name} {page.address}", files, [*here.troubles(), *faults(here.page)])
        here.complaints.clear()
    print(f"{len(album.pages)}个页面：{album.bind()}")
    assert len(album.pages) > 80


def shot(page, album: Album, name: str, size: dict, scheme: str) -> str:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    return album.take(page, name, f"{size['width']}-{scheme}")
