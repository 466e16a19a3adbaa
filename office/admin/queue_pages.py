"""What the queue sends: a search, and cases ticked for one verb."""
from urllib.parse import urlencode

from django.http import HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import path, reverse

from office.ledger.access import record_read
from office.models.seal import AccessKind
from office.workflow.bulk import LARGEST
from office.workflow.parties import key_of

from .bulk import choose_and_go
from .desk import address_of
from .narrowing import narrowing
from .queue import files_in, tabs_of
from .queue_rows import with_last_event
from .search import files_of_person
from .workbench import PAGE, found_by_number


def queue_urls(site) -> list:
    def page(view):
        return site.admin_view(lambda request: view(site, request))

    return [path("queue/search/", page(_search), name="queue_search"), path("queue/bulk/", page(_bulk), name="queue_bulk")]


def _search(site, request):
    """The field posts here: a person's number must not stand in an address, a log or a browser's history."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    text = request.POST.get("q", "").strip()[:100]
    key = key_of(text)
    if key is None or not key.secret:
        return redirect(reverse(f"{site.name}:index") + (f"?{urlencode({'q': text})}" if text else ""))
    files = list(with_last_event(files_of_person(request.user, key, most=PAGE)))
    record_read(request.user, AccessKind.LOOK_UP, f"按证件号码查询案卷，{len(files)}件", address=address_of(request))
    return found_by_number(site, request, files)


def _bulk(site, request):
    """Those that were ticked, or all of the list as it was shown, up to the bound."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    ids = [int(pk) for pk in request.POST.getlist("file") if pk.isdecimal() and len(pk) < 19]
    tab = tabs_of(request.user).get(request.POST.get("tab"))
    if "all" in request.POST and tab and not tab.lines:
        only = narrowing(request.POST, request.user).condition
        ids = list(files_in(request.user, tab, only=only, most=LARGEST).values_list("pk", flat=True)[:LARGEST])
    return choose_and_go(site, request, ids) or redirect(reverse(f"{site.name}:index") + f"?{urlencode(_shown(request))}")


def _shown(request) -> dict[str, str]:
    return {name: request.POST[name] for name in ("tab", "what", "due", "department") if request.POST.get(name)}
