"""期限: every limit of the files an officer sees, the next first, each with its reckoning."""

from itertools import groupby

from django.template.response import TemplateResponse

from office.calendar import Span, reckon, today
from office.models import CaseFile
from office.workflow.clocks import running_in
from office.workflow.scope import POST, visible_files

from .addresses import case_address
from .due import due_date
from .limits import limit
from .marks import about, meanings

FILES = 100
# Key → title and how many working days ahead; None is the whole future.
AHEAD = {"over": ("已超期", 0), "3wd": ("三个工作日内", 3), "10wd": ("十个工作日内", 10), "all": ("全部", None)}


def deadlines_view(site, request):
    """Files by their nearest limit; of these, every limit that runs until the chosen day."""
    chosen = request.GET.get("ahead") if request.GET.get("ahead") in AHEAD else "10wd"
    mine = request.GET.get("whose") == "mine"
    last = _last_day(chosen)
    files = list(_files(request.user, mine, last)[:FILES + 1])
    lines = sorted(_lines(site, files[:FILES], last, chosen), key=lambda line: line["due"].date)
    context = site.each_context(request) | {
        "title": "期限", "more": len(files) > FILES, "shown": FILES,
        "days": [{"due": due_date(day), "lines": list(group)} for day, group in groupby(lines, lambda line: line["due"].date)],
        "spans": [{"title": title, "query": _query(key, mine), "here": key == chosen} for key, (title, _) in AHEAD.items()],
        "whose": [{"title": title, "query": _query(chosen, own), "here": own == mine}
                  for own, title in ((False, "范围内全部"), (True, "我经办的"))],
    }
    return TemplateResponse(request, "admin/deadlines.html", context)


def _last_day(chosen: str):
    days = AHEAD[chosen][1]
    return None if days is None else reckon(today(), Span(days, "wd")).date if days else today()


def _files(user, mine: bool, last):
    found = visible_files(user).exclude(kind=POST).filter(next_due__isnull=False)
    found = found.filter(handler=user) if mine else found
    found = found.filter(next_due__lte=last) if last else found
    return found.select_related("handler").order_by("next_due", "id")


def _lines(site, files: list[CaseFile], last, chosen: str):
    running = running_in(files)
    shown = [(file, entry) for file in files for entry in running.get(file.pk, ()) if _is_meant(entry, last, chosen)]
    meant = meanings([entry for _, entry in shown], {})
    for file, entry in shown:
        yield limit(entry, file.rules_on) | {
            "number": file.number, "title": file.title, "about": about(entry, file, meant), "handler": file.handler,
            "url": case_address(site, file),
        }


def _is_meant(entry, last, chosen: str) -> bool:
    return not (last and entry.due > last or chosen == "over" and (entry.is_partys or entry.due >= today()))


def _query(ahead: str, mine: bool) -> str:
    return f"?ahead={ahead}" + ("&whose=mine" if mine else "")
