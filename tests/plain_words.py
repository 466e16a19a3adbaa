"""What of a page is no Chinese: every Latin word a person would read or hear, but for codes that belong to no language."""
import re
from functools import cache
from html.parser import HTMLParser

from config.training import city, people

HEARD = {"alt", "aria-label", "aria-description", "label", "placeholder", "title", "data-label"}
UNSEEN = {"script", "style", "template"}
ACCOUNTS = (people.PASSWORD, *(username for username, *_ in (*people.OFFICERS, *city.OFFICERS)))
CODES = re.compile("|".join((
    r"https?://\S+", r"(?<![\w.])(?:[\w-]+\.)+(?:cn|com|test)\b(?:/\S*)?",  # addresses
    r"[\w〔〕（）-]+\.(?:csv|xlsx|pdf|png|jpe?g|zip)\b", r"\.?(?:CSV|XLSX|PDF|PNG|JPE?G|ZIP|csv|xlsx|pdf)(?![A-Za-z])",  # files
    r"[A-Z]{2,6}-\d[\w/…]*", r"GB(?=[ /\d])", r"(?<![A-Za-z])[KM]B\b",  # rules of the specification, standards, sizes
    r"(?<=摘要 )[0-9a-f]{8}", r"(?<!\w)[0-9a-f]{16,}(?!\w)", r"(?<![A-Za-z])(?=[A-Z]*\d)[0-9A-Z*]{6,}",  # digests; codes of parties
    *(rf"\b{re.escape(name)}\b" for name in sorted(ACCOUNTS, key=len, reverse=True)),
)))
WORD = re.compile(r"[A-Za-z]{2,}")


class Said(HTMLParser):
    """The texts of a page, those in attributes included."""

    def __init__(self, html: str):
        super().__init__()
        self.texts: list[str] = []
        self._unseen = 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._unseen += tag in UNSEEN
        self.texts += [value for name, value in attrs if value and name in HEARD]
        self.texts += [dict(attrs)["value"]] if tag == "input" and dict(attrs).get("type") in ("submit", "button") else []

    def handle_endtag(self, tag):
        self._unseen -= tag in UNSEEN

    def handle_data(self, data):
        if not self._unseen and data.strip():
            self.texts.append(data.strip())


@cache
def english_in(text: str) -> list[str]:
    """The same frame stands around every page: what has no Latin word in it, or was heard before, is not searched for codes."""
    return WORD.findall(CODES.sub(" ", text)) if WORD.search(text) else []


def english_on(html: str) -> list[str]:
    """Each word with the sentence it stands in."""
    return [f"{'、'.join(words)}（{text[:60]}）" for text in Said(html).texts if (words := english_in(text))]
