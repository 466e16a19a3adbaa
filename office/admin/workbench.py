"""工作台: the first page is the officer's own queue; each row says what is next, by when, and since when it waits."""
from django.db.models import F
from django.utils import timezone

from office.calendar import today
from office.models import Event, Role
from office.workflow.machines import machines
from office.workflow.verbs import verb_named

from .addresses import case_address, verb_address
from .due import due_date
from .queue import COUNTED, TITLES, WAITING, counts, files_in, tabs_of

PAGE = 50
ONES_OWN = ("mine", "signing")  # the page opens where something waits for this officer himself
AT_HAND = ("claim", "give_back", "hand_over")  # offered in the row: who has the file in hand
EMPTY = {
    "mine": ("手头没有案件", "领办的案件会出现在这里。"), "unclaimed": ("没有待认领的案件", "退回或者尚未分派的案件会出现在这里。"),
    "signing": ("没有待您签批的事项", "送审的事项会出现在这里；您承办过的案件由他人签批，不列入。"),
    "done": ("本月尚无办结", "本月办结的案件会出现在这里。"),
}


def workbench(site, request) -> dict:
    """The tabs with their counts, and the rows of the chosen one."""
    user, conditions = request.user, tabs_of(request.user)
    counted = counts(user, conditions)
    chosen = request.GET.get("tab")
    chosen = chosen if chosen in conditions else next((key for key in (*ONES_OWN, *TITLES) if counted.get(key)), "mine")
    above = "waiting" if chosen in WAITING else chosen
    start = _number(request.GET.get("from"))
    files = list(files_in(user, conditions[chosen]).select_related("handler", "department")[start : start + PAGE + 1])
    last = _last_events(files[:PAGE])
    head, text = EMPTY.get(above, ("这里没有待办", "相应的案件会出现在这里，按期限先后排列。"))
    return {
        "tabs": [_tab(key, title, counted, above) for key, title in TITLES.items() if key in counted],
        "parts": [_tab(key, f"等待{whom.label}", counted, chosen) for key, whom in WAITING.items()] if above == "waiting" else [],
        "files": [_row(site, file, user, last.get(file.pk)) for file in files[:PAGE]], "tab": chosen,
        "empty": {"head": head, "text": text}, "before": max(start - PAGE, 0) if start else None,
        "after": start + PAGE if len(files) > PAGE else None,
    }


def _tab(key: str, title: str, counted: dict, chosen: str) -> dict:
    number = counted[key]
    return {"key": key, "title": title, "here": key == chosen,
            "count": f"{COUNTED}件以上" if number > COUNTED else number}


def _number(text: str | None) -> int:
    return min(int(text), 100_000) if text and text.isdecimal() and len(text) < 9 else 0


def _last_events(files) -> dict[int, Event]:
    """File id → the last line of its record; one query for the page."""
    found = Event.objects.filter(file__in=[file.pk for file in files], seq=F("file__version")).select_related("actor")
    return {event.file_id: event for event in found}


def _row(site, file, user, event) -> dict:
    model, verb = machines()[file.kind], verb_named(file.kind, file.next_verb)
    whom = WAITING.get(file.awaits)
    return {
        "number": file.number, "title": file.title, "state": model.states(file.state), "handler": file.handler,
        "due": due_date(file.next_due, provisional=file.next_due_provisional), "url": case_address(site, file),
        "next": "" if whom else verb.label if verb else "", "whom": f"等待{whom.label}" if whom else "",
        "since": _since(file), "event": event, "who": _who(event), "at_hand": _at_hand(site, file, user),
    }


def _since(file) -> str:
    days = (today() - timezone.localdate(file.state_since)).days
    return f"已{days}日" if days > 0 else "今日"


def _who(event) -> str:
    return "" if event is None else "系统" if event.role == Role.SYSTEM else str(event.actor)


def _at_hand(site, file, user) -> list[dict]:
    """Taking, giving back and handing on, where this person may; each opens the page of its verb."""
    verbs = filter(None, (verb_named(file.kind, name) for name in AT_HAND))
    return [{"label": verb.label, "url": verb_address(site, file, verb)} for verb in verbs if _in_hand(verb, file, user)]


def _in_hand(verb, file, user) -> bool:
    """By state, role and handler alone; recusal and the rest are told on the verb's own page, which costs no query here."""
    his = file.handler_id is None if verb.name == "claim" else file.handler in user.handles_for
    return his and file.state in verb.arrow.sources and bool(user.roles_in(file.department_id) & set(verb.by))
