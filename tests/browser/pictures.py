"""`make pictures`: every page of the full training office, as the first role that reaches it sees it, into var/pictures.

To be looked at by people. What the machine finds wrong stands beside each picture; it does not fail here.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.browser.album import Album
from tests.browser.look import DESK, PHONE, faults
from tests.browser.situations import each_situation
from tests.browser.walk import worth_a_look

pytestmark = pytest.mark.proof

LOOKS = [(size, scheme) for scheme in ("light", "dark") for size in (DESK, PHONE)]


@pytest.fixture(scope="module")
def album() -> Iterator[Album]:
    bound = Album(Path(settings.BASE_DIR) / "var/pictures")
    yield bound
    print(f"{len(bound.pages)}个页面：{bound.bind()}")


def test_every_page_a_link_leads_to_is_pictured(city, seat, album):
    for here, page in worth_a_look(seat):
        here.go(page.address)
        enter(album, here, f"{page.username}-{page.kind.name}", page.address)
    assert len(album.pages) > 80, "the walk has lost its way"


def test_every_page_behind_a_form_is_pictured(city, seat, album):
    for here, each in each_situation(seat):
        enter(album, here, each.name, here.page.url.removeprefix(here.url))


def enter(album: Album, here, name: str, address: str) -> None:
    name = f"{len(album.pages):03}-{name}"
    files = [shot(here.page, album, name, *look) for look in LOOKS]
    album.enter(f"{name} {address}", files, [*here.troubles(), *faults(here.page)])
    here.complaints.clear()


def shot(page, album: Album, name: str, size: dict, scheme: str) -> str:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    return album.take(page, name, f"{size['width']}-{scheme}")
