"""工作台: the first page is the officer's own queue, narrowed as he likes; one field finds any case in his scope."""
from urllib.parse import urlencode

from django.template.response import TemplateResponse

from office.workflow.bulk import LARGEST, verbs_in_bulk
from office.workflow.machines import machines

from .narrowing import Narrowing, address, controls, narrowing
from .pages import FIRST, Place, place
from .queue import COUNTED, WAITING, counts, files_in, tabs_of
from .queue_rows import row, with_last_event
from .search import files_found

PAGE = 50
ONES_OWN = ("mine", "signing")  # the page opens where something waits for this officer himself
EMPTY = {
    "mine": ("手头没有案件", "领办的案件会出现在这里。"), "unclaimed": ("没有待认领的案件", "退回或者尚未分派的案件会出现在这里。"),
    "signing": ("没有待您签批的事项", "送审的事项会出现在这里；您承办过的案件由他人签批，不列入。"),
    "done": ("本月尚无办结", "本月办结的案件会出现在这里。"),
    "stuck": ("没有久未办理的案件", "超过30日没有任何办理的案件会出现在这里。"), "waiting": ("没有等待中的案件", "等对方、等送达、等其他部门的案件会出现在这里。"),
}
ANYTHING = ("这里没有待办", "相应的案件会出现在这里，按期限先后排列。")
NARROWED = ("没有符合筛选条件的案件", "可以去掉上面的某个条件再看。")
NOT_FOUND = ("没有找到", "没有与此相符的案件，或者不在您的办理范围内。案号、文号、代码须完整；名称至少输入两个字。")


def workbench(site, request) -> dict:
    """The tabs with their counts, and the rows of the chosen one, or of what was searched."""
    user, text = request.user, request.GET.get("q", "").strip()[:100]
    bench = _bench(request, "" if text else request.GET.get("tab"))
    after = place(request.GET.get("after"))
    if text:
        files = list(with_last_event(files_found(user, text, after=after, most=PAGE + 1)))
        return bench | _listed(site, user, files, after, "-pk") | {"q": text, "beginning": f"?{urlencode({'q': text})}", "empty": _empty(NOT_FOUND)}
    tab = bench["tabs_of"][bench["tab"]]
    if tab.lines:
        return bench | _lines(site, tab, after)
    only = bench["narrowed"]
    files = list(with_last_event(files_in(user, tab, after=after, only=only.condition, most=PAGE + 1)))
    empty = NARROWED if only.chosen else EMPTY.get(bench["tab"], ANYTHING)
    return bench | _listed(site, user, files, after, tab.order) | {
        "beginning": address(bench["tab"], only.chosen), "empty": _empty(empty), "filters": controls(bench["tab"], only),
        "kept": user.kept_filters,
    }


def found_by_number(site, request, files) -> TemplateResponse:
    """What a person's number has found; it is shown in answer to the search alone and kept by no browser."""
    context = {**site.each_context(request), "title": site.index_title, **_bench(request, ""),
               "told": f"按证件号码查到{len(files)}件。本次查询已记入访问记录。",
               **_listed(site, request.user, files, FIRST, "-pk"), "empty": _empty(NOT_FOUND)}
    response = TemplateResponse(request, site.index_template, context)
    response["Cache-Control"] = "no-store"
    return response


def _bench(request, chosen: str | None) -> dict:
    """Tabs and counts; without a choice the first in which something waits, with an empty one none."""
    user = request.user
    tabs = tabs_of(user)
    only = narrowing(request.GET, user) if chosen != "" else Narrowing()
    counted = counts(user, tabs)
    if chosen != "" and chosen not in tabs:
        chosen = next((key for key in (*ONES_OWN, *_added(tabs), *tabs) if counted[key]), "mine")
    above = "waiting" if chosen in WAITING else chosen
    shown = [key for key in tabs if key not in WAITING]
    return {
        "tabs_of": tabs, "tab": chosen, "narrowed": only, "tabs": [_tab(key, tabs[key], counted, above, only) for key in shown],
        "parts": [_tab(key, tabs[key], counted, chosen, only) for key in WAITING] if above == "waiting" else [],
    }


def _added(tabs: dict) -> list[str]:
    return [key for key, tab in tabs.items() if tab.lines]


def _tab(key: str, tab, counted: dict, chosen: str, only: Narrowing) -> dict:
    number = counted[key]
    return {"url": address(key, {} if tab.lines else only.chosen), "title": tab.title, "here": key == chosen,
            "count": f"{COUNTED}+" if number > COUNTED else number}


def _listed(site, user, files, after: Place, order: str) -> dict:
    in_bulk = {kind for kind in machines() if verbs_in_bulk(kind, user)}
    last = files[PAGE - 1] if len(files) > PAGE else None
    return {
        "files": [row(site, file, user, in_bulk) for file in files[:PAGE]], "later": after != FIRST, "largest": LARGEST,
        "in_bulk": any(file.kind in in_bulk for file in files[:PAGE]),
        "next": last and Place(None if order == "-pk" else getattr(last, order.lstrip("-")), last.pk),
    }


def _lines(site, tab, after: Place) -> dict:
    lines = tab.lines(site, after, PAGE + 1)
    return {"lines": lines[:PAGE], "lines_template": tab.template, "later": after != FIRST, "beginning": address(tab.key, {}),
            "next": Place(None, lines[PAGE - 1]["pk"]) if len(lines) > PAGE else None, "empty": _empty(tab.empty)}


def _empty(said: tuple[str, str]) -> dict:
    return dict(zip(("head", "text"), said))

