"""What the case page shows, gathered from the file: head, offers, clocks, record, papers."""

from datetime import timedelta
from types import SimpleNamespace

from django.utils import timezone

from office.calendar import today
from office.models import AccessEntry, DocumentStatus, Role
from office.models.seal import AccessKind
from office.rules import UnknownRule, rule
from office.workflow.clocks import Clocks
from office.workflow.machines import machines
from office.workflow.offers import offers

from .due import due_date

JUST_NOW = timedelta(minutes=10)
KINDS = {"all": "全部", "moves": "案件进程", "papers": "制发文书", "items": "送达等事项", "entries": "登记"}
VALIDITY = {DocumentStatus.VALID: "good", DocumentStatus.CHANGED: "quiet", DocumentStatus.REVOKED: "grave",
            DocumentStatus.WITHDRAWN: "closed"}


def state_of(case):
    """The case's state as a member of its machine: label, tone, public label."""
    return type(case).states(case.state)


def head(desk, case) -> dict:
    file = case.file
    return {
        "number": file.number, "party": desk.party(case), "state": state_of(case), "subject_matter": file.title,
        "department": file.department, "handler": file.handler,
        "due": due_date(file.next_due, provisional=file.next_due_provisional),
    }


def verb_row(desk, case, actor) -> dict:
    """Verbs that can be taken, the one that moves the case on first; then those that must wait, with every reason."""
    found = [
        {"label": offer.verb.label, "tone": offer.verb.tone, "verdicts": offer.verdicts, "allowed": offer.allowed,
         "url": desk.verb_url(case, offer.verb), "main": moves_on(offer.verb)}
        for offer in offers(case, actor)
    ]
    taken = sorted((offer for offer in found if offer["allowed"]), key=lambda offer: not offer["main"])
    return {"open": taken, "waiting": [offer for offer in found if not offer["allowed"]]}


def moves_on(verb) -> bool:
    """Does this verb carry the case towards its end, rather than add to it or break it off?"""
    return verb.arrow.target is not None and verb.tone != "danger"


def clocks(desk, case) -> list[dict]:
    """Each running limit with its reckoning in sentences."""
    return [_clock(entry, case.file.rules_on) | {"about": desk.clock_about(case, entry.about)}
            for entry in Clocks(case.file, today()).running()]


def _clock(entry, rules_on) -> dict:
    """One limit; a key that has left the register still shows itself."""
    shown = {"rule": entry.rule_id, "explanation": entry.explanation,
             "due": due_date(entry.due, provisional=entry.provisional, partys=entry.is_partys)}
    try:
        found = rule(entry.key, on=rules_on)
    except UnknownRule:
        return shown | {"label": entry.key, "basis": ""}
    return shown | {"label": found.label, "basis": found.article}


def timeline(desk, case) -> list[dict]:
    """The record of the file, newest first; what happened to something lying in the file is called by its name."""
    events = list(case.file.events.select_related("actor").order_by("-seq"))
    names = _item_names(case, events)
    return [_line(desk, case, event, names) for event in events]


def _item_names(case, events) -> dict[tuple[str, int], str]:
    """(machine, key) → name of each service item and the like; one query for each machine."""
    keys: dict[str, set[int]] = {}
    for event in events:
        if event.machine != case.machine:
            keys.setdefault(event.machine, set()).add(event.item)
    return {
        (machine, item.pk): str(item) for machine, items in keys.items()
        for item in machines()[machine].objects.select_related().filter(pk__in=items)
    }


def kinds(lines: list[dict], chosen: str) -> list[dict]:
    """The filters that would show something, each with its count."""
    counts = {key: sum(key == "all" or line["kind"] == key for line in lines) for key in KINDS}
    return [{"key": key, "title": KINDS[key], "count": count, "here": key == chosen}
            for key, count in counts.items() if count]


def _line(desk, case, event, names) -> dict:
    model = machines()[event.machine]
    own = event.machine == case.machine
    return {
        "seq": event.seq, "at": event.at, **_who(event), "label": event.label,
        "from_label": _word(model, event.from_state), "to_label": _word(model, event.to_state),
        "what": "案件" if own else model._meta.verbose_name, "item": names.get((event.machine, event.item), ""),
        "reason": event.reason, "rules": event.rules, "changes": _changes(model, event.changes),
        "kind": _kind(case, event),
        "documents": [{**named, "url": desk.document_url(case, named["id"])} for named in event.documents],
    }


def _who(event) -> dict[str, str]:
    """A consequence is the system's act; the person whose act it follows is named beside it."""
    if event.role == Role.SYSTEM:
        return {"who": "系统", "role": f"随{event.actor}的办理" if event.actor else "到期办理"}
    return {"who": str(event.actor), "role": event.get_role_display()}


def _kind(case, event) -> str:
    if event.machine != case.machine:
        return "items"
    if event.documents:
        return "papers"
    return "moves" if event.from_state != event.to_state else "entries"


def _word(model, state: str) -> str:
    return model.states(state).label if state else ""


def _changes(model, changes: dict) -> list[tuple[str, str]]:
    """New values by their Chinese names, then what the verb noted; columns come as [old, new], notes as a table."""
    names = {field.attname: field.verbose_name for field in model._meta.concrete_fields}
    lines = []
    for key, value in changes.items():
        if isinstance(value, dict):
            lines += [(noted, str(said)) for noted, said in value.items()]
        else:
            lines.append((names.get(key, key), _shown(value[1])))
    return lines


def _shown(text: str) -> str:
    return f"已登记（摘要 {text[1:9]}）" if text.startswith("#") else text or "（清除）"


def documents(desk, case) -> list[dict]:
    """Issued papers, newest first, each with its validity and how it was served."""
    services = desk.service_lines(case)
    return [
        {"title": paper.title, "number": paper.number, "issued_on": paper.issued_on, "sha256": paper.sha256,
         "state": SimpleNamespace(label=paper.get_status_display(), tone=VALIDITY[paper.status]),
         "services": services.get(paper.pk, ()), "url": desk.document_url(case, paper.pk),
         "download_url": desk.document_url(case, paper.pk) + "?download=1"}
        for paper in case.file.documents.order_by("-id")
    ]


def attachments(desk, case) -> list[dict]:
    """What was handed in or recorded, oldest first."""
    return [
        {"name": each.name, "kind": each.get_kind_display(), "added_by": each.added_by, "added_at": each.added_at,
         "url": desk.page_url("attachment", case.pk, each.pk)}
        for each in case.file.attachments.select_related("added_by")
    ]


def company(case, user) -> list[str]:
    """Who else has looked at this case within the last minutes: information, not a lock (CON-7)."""
    recent = AccessEntry.objects.filter(file=case.file, kind=AccessKind.VIEW, at__gte=timezone.now() - JUST_NOW)
    seen = recent.exclude(user=user).order_by("user", "-at").distinct("user").select_related("user")
    return [f"{entry.user} {timezone.localtime(entry.at):%H:%M}" for entry in seen]
