"""Every page that links lead an officer to from his first page on, one of each kind: no list that somebody must keep."""
import re
from collections import Counter, deque
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import parse_qs, urljoin, urlsplit

from django.contrib import admin
from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve

from office.models import User

HREF = re.compile(r'href="([^"#]+)')
NOT_PAGES = ("document", "attachment", "logout", "jsi18n", "export", "faults", "template")


@dataclass(frozen=True)
class Kind:
    """What a page is, whichever case it shows: view, verb, tab, and the state of what it is about."""

    view: str
    verb: str = ""
    tab: str = ""
    state: str = ""

    @property
    def name(self) -> str:
        return "-".join(filter(None, (self.view.removeprefix("admin:"), self.verb, self.tab, self.state)))


@dataclass(frozen=True)
class Opened:
    """One page as one officer was answered."""

    username: str
    address: str
    kind: Kind
    answer: object
    queries: int

    @property
    def is_page(self) -> bool:
        return self.answer.status_code == 200 and self.answer["Content-Type"].startswith("text/html")

    @cached_property
    def html(self) -> str:
        return self.answer.content.decode()


def signed_in(username: str) -> Client:
    web = Client()
    web.force_login(User.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
    return web


def crawl(username: str, web: Client | None = None, *, several: int = 1, passed: Container[Kind] = ()) -> Iterator[Opened]:
    """Breadth first, so that a page is reached by the shortest way an officer has to it.

    `several` cases of each kind are gone through: in one state they may still offer different verbs. Cases and verbs of
    a kind in `passed` are left out: a colleague with the same posts was there."""
    web, states, start = web or signed_in(username), States(), "/admin/"
    ways, told, known = deque([start]), {start}, Counter()
    while ways:
        address = ways.popleft()
        reset_queries()  # the log has an end, and a crawl is longer
        with CaptureQueriesContext(connection) as taken:
            answer = web.get(address)
        page = Opened(username, address, states.kind_of(address), answer, len(taken))
        yield page
        if not page.is_page:
            continue
        for link in HREF.findall(page.html):
            link = urljoin(address, link.replace("&amp;", "&"))
            if link in told:
                continue
            told.add(link)
            kind = states.kind_of(link)
            if kind and not (kind.state and kind in passed) and known[kind] < (several if kind.view.endswith("_change") else 1):
                known[kind] += 1
                ways.append(link)


class States:
    """In what state everything is, looked up once for each model."""

    def __init__(self):
        self._models = {f"{model._meta.app_label}_{model._meta.model_name}": model for model in admin.site._registry}
        self._states = {}

    def kind_of(self, address: str) -> Kind | None:
        """None for what is not a page: papers, downloads, other hosts."""
        parts = urlsplit(address)
        try:
            match = resolve(parts.path)
        except Resolver404:
            return None
        view = match.view_name or ""
        if parts.netloc or not view or view.endswith(NOT_PAGES):
            return None
        tab = "".join(parse_qs(parts.query).get("tab", []))
        kind = Kind(view, str(match.kwargs.get("verb", "")), tab)
        number = str(match.kwargs.get("object_id") or match.kwargs.get("pk") or "")
        return replace(kind, state=self._state(view, number)) if number.isdecimal() else kind

    def _state(self, view: str, number: str) -> str:
        model = self._models.get(view.partition(":")[2].rpartition("_")[0])
        if model is None or not hasattr(model, "state"):
            return ""
        if model not in self._states:
            self._states[model] = dict(model.objects.values_list("pk", "state"))
        return self._states[model].get(int(number), "?")
