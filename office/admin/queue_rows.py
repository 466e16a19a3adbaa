"""A row of the queue: whom it is about, what is next and by when, since when it waits, who had it last."""
from django.db.models import F, FilteredRelation, Q
from django.utils import timezone

from office.calendar import today
from office.models import Role
from office.workflow.machines import machines
from office.workflow.scope import CASEWORK
from office.workflow.verbs import verb_named

from .addresses import case_address, verb_address
from .due import due_date
from .queue import WAITING

SEARCHED = ("party_names", "found_by", "name_bigrams")  # long, and no row shows them
AT_HAND = ("claim", "give_back", "hand_over")  # offered in the row: who has the file in hand


def with_last_event(files):
    """The last line of each record beside its file: when, what, who."""
    last = FilteredRelation("events", condition=Q(events__seq=F("version")))
    told = {"last_label": F("last__label"), "last_at": F("last__at"), "last_role": F("last__role"), "last_name": F("last__actor__name")}
    return files.annotate(last=last).annotate(**told).select_related("handler").defer(*SEARCHED)


def row(site, file, user, in_bulk: set[str]) -> dict:
    model, verb = machines()[file.kind], verb_named(file.kind, file.next_verb)
    whom = WAITING.get(file.awaits)
    return {
        "pk": file.pk, "number": file.number, "party": party(file, user) or file.title, "kind": model._meta.verbose_name,
        "state": model.states(file.state), "handler": file.handler, "url": case_address(site, file),
        "due": due_date(file.next_due, provisional=file.next_due_provisional),
        "next": "" if whom else verb.label if verb else "", "whom": f"等待{whom.label}" if whom else "",
        "since": _since(file), "at_hand": _at_hand(site, file, user), "ticked": file.kind in in_bulk, "event": {
            "label": file.last_label, "at": file.last_at, "who": "系统" if file.last_role == Role.SYSTEM else file.last_name,
        },
    }


def party(file, user) -> str:
    """A person's name in full for those who work in the department; who supervises opens the case, and that is on record
    (PRI-01, PRI-04)."""
    return file.party if user.roles_in(file.department_id) & set(CASEWORK) else file.party_masked


def _since(file) -> str:
    days = (today() - timezone.localdate(file.state_since)).days
    return f"已{days}日" if days > 0 else "今日"


def _at_hand(site, file, user) -> list[dict]:
    """Taking, giving back and handing on, where this person may; each opens the page of its verb."""
    verbs = filter(None, (verb_named(file.kind, name) for name in AT_HAND))
    return [{"label": verb.label, "url": verb_address(site, file, verb)} for verb in verbs if _in_hand(verb, file, user)]


def _in_hand(verb, file, user) -> bool:
    """By state, role and handler alone; recusal and the rest are told on the verb's own page, which costs no query here."""
    his = file.handler_id is None if verb.name == "claim" else file.handler in user.handles_for
    return his and file.state in verb.arrow.sources and bool(user.roles_in(file.department_id) & set(verb.by))
