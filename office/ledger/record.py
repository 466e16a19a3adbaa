"""Writing the record: one event for each act, with what changed, masked."""
import hashlib

from office.keyring import blind
from office.models import Event

LONGEST = 300
BEHALF = "代"  # whose deputy acted; stands among the facts of an event, and so under its hash


def snapshot(case) -> dict[str, str]:
    """The case's own columns as text; columns the model calls personal become a keyed digest."""
    hidden = getattr(case, "personal_fields", frozenset())
    values = {}
    for field in case._meta.concrete_fields:
        if field.attname in ("state", "file_id", "id") or field.get_internal_type() == "BinaryField":
            continue
        text = "" if (value := field.value_from_object(case)) is None else str(value)
        if field.attname in hidden and text:
            text = "#" + blind("ledger", text).hex()
        values[field.attname] = text if len(text) <= LONGEST else f"{text[:LONGEST]}…{_digest(text)}"
    return values


def differences(before: dict, after: dict) -> dict[str, list[str]]:
    """Field → [old, new] for what changed."""
    return {
        name: [before.get(name, ""), value] for name, value in after.items() if before.get(name, "") != value
    }


def record(act) -> Event:
    """Append the act to its file's chain; the database numbers, links and hashes it."""
    case = act.case
    behalf = {BEHALF: act.behalf.named} if act.behalf else {}
    event = Event.objects.create(
        file=act.file, machine=case.machine, item=case.pk, verb=act.verb.name, label=act.verb.label,
        from_state=act.from_state, to_state=act.to_state,
        actor=act.actor, role=act.role, at=act.at, reason=str(act.data.get("reason") or ""),
        rules=list(act.verb.rules), address=act.passage.address,
        changes=act.changes, facts={**behalf, **act.facts},
        documents=[_named(document) for document in act.documents],
    )
    act.file.version = event.seq
    act.file.last_event_at = event.at
    return event


def _named(document) -> dict[str, str]:
    return {"id": document.pk, "kind": document.kind, "title": document.title, "number": document.number,
            "sha256": document.sha256}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
