"""Every page that links lead to from the first page of each role, one of each kind: no list that somebody must keep."""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from django.urls import Resolver404, resolve

from tests.browser.conftest import Seat

# A case page of each state leads to other verbs; so many of each kind are gone through.
CASES = 12
NOT_PAGES = ("document", "attachment", "logout", "jsi18n", "export", "faults")


@dataclass(frozen=True)
class Kind:
    """What a page is, whichever case it shows."""

    view: str
    verb: str = ""
    tab: str = ""

    @property
    def name(self) -> str:
        return "-".join(filter(None, (self.view.removeprefix("admin:"), self.verb, self.tab)))


def kind_of(address: str) -> Kind | None:
    """None for what is not a page: papers, downloads, other hosts."""
    parts = urlsplit(address)
    try:
        match = resolve(parts.path)
    except Resolver404:
        return None
    if not match.view_name or any(match.view_name.endswith(each) for each in NOT_PAGES):
        return None
    tab = "".join(parse_qs(parts.query).get("tab", []))
    return Kind(match.view_name, str(match.kwargs.get("verb", "")), tab)


def every_page(seat: Seat, start: str = "/admin/", *, seen: set[Kind]) -> Iterator[Kind]:
    """Open each kind of page that was not seen before and stand on it; its own links are followed afterwards.

    The way leads through pages of a known kind too, once for each role, and through several cases of a kind:
    what they link to may be his alone, or this state's alone.
    """
    ways, known = deque([start]), Counter([kind_of(start)])
    told = {start}
    while ways:
        address = ways.popleft()
        seat.go(address)
        links = seat.page.evaluate("[...document.links].map((a) => a.origin === location.origin ? a.pathname + a.search : '')")
        kind = kind_of(address)
        if kind not in seen:
            seen.add(kind)
            yield kind
        for link in links:
            found = kind_of(link)
            if found and link not in told and known[found] < (CASES if found.view.endswith("_change") else 1):
                told.add(link)
                known[found] += 1
                ways.append(link)
