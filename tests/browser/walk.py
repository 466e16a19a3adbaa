"""The pages worth a look in a browser, officer by officer: no list that somebody must keep."""
import re
from collections import defaultdict
from collections.abc import Iterator

from config.training import city, people
from tests.browser.conftest import Seat
from tests.crawl import Opened, crawl, signed_in

ELEMENT = re.compile(r'<(\w+)((?:\s+[\w:@.-]+(?:="[^"]*")?)*)')
ATTRIBUTE = re.compile(r'([\w:@.-]+)(?:="([^"]*)")?')
TELLING = {"class", "role", "type", "aria-current", "aria-invalid"}


def worth_a_look(seat) -> Iterator[tuple[Seat, Opened]]:
    """Every officer's pages: the first of each kind, and whichever shows an element that no page before it has shown. Where a
    colleague with the same posts was, nobody goes again.

    The browser does not stand on the page yet; it sits in the session of the officer who met it."""
    seen, kinds, passed = set(), set(), defaultdict(set)
    for username, _, _, posts in (*people.OFFICERS, *city.OFFICERS):
        web, here = signed_in(username), seat()
        here.sit_down(web)
        for page in crawl(username, web, several=2, passed=frozenset(passed[posts])):
            passed[posts].add(page.kind)
            made_of, kind = anatomy(page.html) if page.is_page else set(), kind_of(page)
            if page.is_page and (kind not in kinds or not made_of <= seen):
                kinds.add(kind)
                seen |= made_of
                yield here, page
        here.page.context.close()


def kind_of(page: Opened) -> tuple:
    """A case page is another one in each state; a verb's page is the same wherever the verb may be taken."""
    kind = page.kind
    return (kind.view, kind.verb, kind.tab, "" if kind.verb else kind.state)


def anatomy(html: str) -> set[tuple]:
    """Which elements a page is made of, apart from what stands in them and where they lead."""
    body = html.partition("<body")[2]
    return {(tag, *sorted((name, value if name in TELLING else "") for name, value in ATTRIBUTE.findall(attributes)))
            for tag, attributes in ELEMENT.findall(body)}
