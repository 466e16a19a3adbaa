"""The record of a file in sentences: who, when, what, why, by which rule, with which paper."""

from office.ledger.record import BEHALF
from office.models import Role
from office.workflow.machines import is_the_files_own, machines

from .changes import changes_in_words, named_by_key
from .known import known, rows

KINDS = {"all": "全部", "moves": "案件进程", "papers": "制发文书", "items": "送达等事项", "entries": "登记"}


def timeline(desk, case) -> list[dict]:
    """The record of the file, newest first; of what lies in the file, its own part of it."""
    events = sorted(case.file.events.all(), key=lambda event: -event.seq)
    if not is_the_files_own(case):
        events = [event for event in events if (event.machine, event.item) == (case.machine, case.pk)]
    here = known(case)
    names, keys = _item_names(case, events, here), named_by_key(events, here)
    return [_line(desk, case, event, names) | {"changes": changes_in_words(event, keys)} for event in events]


def _item_names(case, events, here) -> dict[tuple[str, int], str]:
    """(machine, key) → name of each service item and the like; what is not here is asked for, each machine once."""
    keys: dict[str, set[int]] = {}
    for event in events:
        if event.machine != case.machine:
            keys.setdefault(event.machine, set()).add(event.item)
    return {
        (machine, item.pk): str(item) for machine, items in keys.items()
        for item in rows(machines()[machine].objects.select_related(), items, here)
    }


def kinds(lines: list[dict], chosen: str) -> list[dict]:
    """The filters that would show something, each with its count."""
    counts = {key: sum(key == "all" or line["kind"] == key for line in lines) for key in KINDS}
    return [{"key": key, "title": KINDS[key], "count": count, "here": key == chosen}
            for key, count in counts.items() if count]


def _line(desk, case, event, names) -> dict:
    model = machines()[event.machine]
    return {
        "seq": event.seq, "at": event.at, **_who(event), "label": event.label,
        "from_label": _word(model, event.from_state), "to_label": _word(model, event.to_state),
        "what": model.called if event.machine == case.file.kind else model._meta.verbose_name,
        "item": names.get((event.machine, event.item), ""),
        "reason": event.reason, "rules": event.rules, "kind": _kind(case, event),
        "documents": [{**named, "url": desk.document_url(case, named["id"])} for named in event.documents],
    }


def _who(event) -> dict[str, str]:
    """A consequence is the system's act; the person whose act it follows is named beside it."""
    if event.role == Role.SYSTEM:
        return {"who": "系统", "role": f"随{event.actor}的办理" if event.actor else "自动办理"}
    return {"who": str(event.actor), "role": in_what_role(event)}


def in_what_role(event) -> str:
    """The role he acted in, and in whose place if he was a deputy."""
    behalf = event.facts.get(BEHALF, "").rpartition("（")[0]
    return event.get_role_display() + (f"，代{behalf}" if behalf else "")


def _kind(case, event) -> str:
    if event.machine != case.machine:
        return "items"
    if event.documents:
        return "papers"
    return "moves" if event.from_state != event.to_state else "entries"


def _word(model, state: str) -> str:
    return model.states(state).label if state else ""
