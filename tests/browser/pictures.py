"""`make pictures`: every page of the full training office, as the first role that reaches it sees it, into var/pictures.

To be looked at by people. What the machine finds wrong stands beside each picture; it does not fail here.
"""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

from config.training import people
from tests.browser.album import Album
from tests.browser.walk import every_page

pytestmark = pytest.mark.proof

LOOKS = [(width, scheme) for scheme in ("light", "dark") for width in (1366, 390)]


@pytest.fixture
def beginning(city):
    return city


@pytest.fixture
def desks() -> str:
    return "config.urls"


def test_every_page_is_pictured(seat):
    album, seen = Album(Path(settings.BASE_DIR) / "var/pictures"), set()
    for username, *_ in people.OFFICERS:
        here = seat()
        here.sign_in(username, people.PASSWORD)
        for kind in every_page(here, seen=seen):
            name = f"{kind.name}-{username}"
            album.enter(name, *looks(here, album, name))
            here.complaints.clear()
        here.page.context.close()
    print(f"{len(seen)} 种页面：{album.bind()}")
    assert len(seen) > 40


def looks(here, album: Album, name: str) -> tuple[list[str], list[str]]:
    """Pictures on a desk and on a phone, light and dark, and what is wrong in them."""
    page, files, wrong = here.page, [], []
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 844 if width < 800 else 900})
        page.emulate_media(color_scheme=scheme)
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        wrong += [f"{width} {scheme}: {overflow}px too wide"] if overflow > 0 else []
        wrong += [f"{width} {scheme}: {each['id']} {[node['html'][:120] for node in each['nodes']][:3]}"
                  for each in Axe().run(page).response["violations"] if each["impact"] in ("serious", "critical")]
        files.append(album.take(page, name, f"{width}-{scheme}"))
    heads = page.locator("h1").count()
    wrong += [] if heads == 1 else [f"{heads} headings of the first rank"]
    wrong += [] if page.title().strip(" ·") not in ("", "信案") else ["no title"]
    return files, [*here.troubles(), *wrong]
