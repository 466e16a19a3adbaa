"""What this floor adds to the queue: whom a typed code or number means, and the papers that wait to be served."""
import re

from django.urls import reverse

from office.admin.due import due_date
from office.admin.pages import Place
from office.admin.queue_tabs import AddedTab, adds_tab
from office.models import Role
from office.workflow.clocks import running_in
from office.workflow.parties import Key, reads_keys
from office.workflow.verbs import verb_named
from subjects.identifiers import IdentifierError, check_uscc, normalise
from subjects.models import Dispatch, ServiceItem
from subjects.privacy import blind_number
from subjects.service_states import ServiceState

LIKE_A_NUMBER = re.compile(r"(?=.*[0-9]{4})[0-9A-Z]{6,20}")  # codes, citizen numbers, passports; numbers of cases have words in them
NOTHING = ("没有待送达的文书", "文书签发后，每一受送达人一行，最早交付的在前。")


@reads_keys
def key_of_subject(text: str) -> Key | None:
    """An organisation's code as it is; whatever else looks like the number of a document is taken for a person's (design §4)."""
    number = normalise(text)
    if not LIKE_A_NUMBER.fullmatch(number):
        return None
    try:
        return Key(check_uscc(number).value)
    except IdentifierError:
        return Key(blind_number(number).hex(), secret=True)


@adds_tab
def to_be_served(user) -> AddedTab | None:
    """A server's own rows: one for each paper and recipient, whoever handles the case (SRV-01, SRV-16)."""
    departments = user.departments_with(Role.SERVER)
    if not departments:
        return None
    # The seven working days run from the day a paper is handed over, so the first of them is due first.
    rows = ServiceItem.objects.open().filter(file__department__in=departments).order_by("pk")
    return AddedTab("serving", "待送达", "admin/subjects/serviceitem/queue.html", NOTHING, rows.values("pk"),
                    lambda site, after, most: _lines(site, rows, after, most))


def _lines(site, rows, after: Place, most: int) -> list[dict]:
    found = rows.filter(pk__gt=after.pk) if after.pk else rows
    items = list(found.select_related("file", "document", "recipient", "server")[:most])
    running = running_in({item.file_id for item in items})
    sent = _on_the_way(items)
    return [_line(site, item, running.get(item.file_id, ()), sent.get(item.pk)) for item in items]


def _on_the_way(items) -> dict[int, Dispatch]:
    """The mails that are waited for; nothing is asked where nothing goes by mail."""
    by_mail = [item for item in items if item.goes_by_mail]
    found = Dispatch.objects.filter(item__in=by_mail).unsettled().with_course() if by_mail else ()
    return {each.item_id: each for each in found}


def _line(site, item, running, sent) -> dict:
    limit = next((entry for entry in running if entry.about == item.clock_about), None)
    verb, page = None if sent else verb_named(item.machine, item.step_after(None)), f"{site.name}:subjects_serviceitem"
    return {
        "pk": item.pk, "item": item, "number": item.file.number, "url": reverse(f"{page}_change", args=[item.pk]),
        "state": ServiceState(item.state), "due": limit and due_date(limit.due, provisional=limit.provisional),
        "waits": sent.stands if sent else "等待公告期满", "verb": verb, "verb_url": verb and reverse(f"{page}_verb", args=[item.pk, verb.name]),
    }
