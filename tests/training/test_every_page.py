"""Every page of the training office opens for everybody who is led there, in Chinese, and for nobody else but on purpose."""
import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from config.training import city, people
from tests.crawl import Kind, crawl, signed_in
from tests.plain_words import english_on

pytestmark = pytest.mark.usefixtures("db")

ID = re.compile(r'\sid="([^"]*)"')
COUNTS = Path(__file__).parent.parent / "query_counts.json"
MOST, QUEUE = 15, 8 + 1  # queries of a page, and of the queue; a training office asks once more, for the first hour above it
SLACK = 3  # what a new condition may cost a page before it has to be said
POSTS: dict[tuple, list[str]] = {}
for account, _, _, posts in (*people.OFFICERS, *city.OFFICERS):
    POSTS.setdefault(posts, []).append(account)


@dataclass(frozen=True)
class Met:
    """A page as somebody met it, and what is wrong with it."""

    address: str
    kind: Kind
    faults: tuple[str, ...]
    queries: int


@cache
def met_by(accounts: tuple[str, ...]) -> list[Met]:
    """What these people with the same posts meet, one after the other; the office is the same for every test."""
    met: list[Met] = []
    for username in accounts:
        passed = {each.kind for each in met}
        met += [Met(page.address, page.kind, tuple(faults_of(page)), page.queries) for page in crawl(username, passed=passed)]
    return met


def queries_of_every_page() -> dict[str, int]:
    """Page → how many queries whoever it costs most has to wait for."""
    most: dict[str, int] = {}
    for each in POSTS.values():
        for page in met_by(tuple(each)):
            most[page.kind.name] = max(page.queries, most.get(page.kind.name, 0))
    return dict(sorted(most.items()))


def faults_of(page) -> list[str]:
    answer = page.answer
    if not page.is_page:
        return [] if answer.status_code in (200, 302) else [f"{page.username} {page.address}: {answer.status_code}"]
    return [f"{page.username} {page.address}: {each}" for each in faults_in(page.html)]


def faults_in(html: str) -> list[str]:
    heads, twice = html.count("<h1"), [name for name, number in Counter(ID.findall(html)).items() if number > 1]
    title = re.search(r"<title>(.*?)</title>", html, re.S)
    return [*english_on(html), *([f"{heads} headings of the first rank"] if heads != 1 else []),
            *([] if title and title[1].strip(" ·\n") not in ("", "信案") else ["no title"]), *(f"id {name} twice" for name in twice)]


@pytest.mark.parametrize("posts", POSTS, ids=lambda posts: "-".join(posts))
def test_every_link_that_is_shown_opens_in_chinese(posts):
    """From the first page on, in every state a case is in: no error, no refusal behind a link, no word of English."""
    met = met_by(tuple(POSTS[posts]))
    assert [fault for page in met for fault in page.faults] == []
    assert len(met) > 10


def test_every_page_takes_the_queries_it_is_known_for(request):
    """PRF-1. `python3 run.py test tests/training/test_every_page.py --write-query-counts` writes tests/query_counts.json anew; its
    diff tells what a change costs."""
    found = queries_of_every_page()
    if request.config.getoption("--write-query-counts"):
        COUNTS.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    known = json.loads(COUNTS.read_text("utf-8"))
    dearer = {page: (known[page], taken) for page, taken in found.items() if taken > known.get(page, taken) + SLACK}
    assert not dearer, "比 tests/query_counts.json 所载多（原，现）"
    assert {page: taken for page, taken in found.items() if taken > (QUEUE if page.startswith("index") else MOST)} == {}


@pytest.mark.parametrize("username", ["gongshi", "anquan", "fazhi-fjyj"])
def test_who_is_not_led_to_a_page_is_refused_in_words(username):
    """PER-1: what is not his to see does not exist for him; nothing breaks, and he reads why in Chinese."""
    web = signed_in(username)
    everywhere = {(page.kind.view, page.kind.verb): page.address for each in POSTS.values() for page in met_by(tuple(each))}
    for address in everywhere.values():
        answer = web.get(address)
        assert answer.status_code in (200, 302, 403, 404), f"{username} {address}: {answer.status_code}"
        if answer.status_code in (403, 404):
            assert faults_in(answer.content.decode()) == [], address


def test_the_check_hears_english():
    """Its silence about the office means something; codes, files and digests are no language."""
    said = '<p title="Save">认定 <b>Pending</b></p><input type="submit" value="Go on"><script>var hidden</script>'
    assert [each.partition("（")[0] for each in english_on(said)] == ["Save", "Pending", "Go、on"]
    assert english_on("<p>DES-13 9150015200000727XK SHA-256 4fbb0cdd91a2b3c4… jingban 扫描件.pdf UTF-8</p>") == []
