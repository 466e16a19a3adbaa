"""The papers of an act over an entry go to the party and to each responsible person (SRV-16)."""
from subjects.actions.serve import serve


def send(entry, act) -> None:
    """One service item for each recipient, in the entry's own file."""
    persons = list(entry.responsible.select_related("person").order_by("id"))
    for document in act.documents:
        serve(act, document, to=entry.subject, as_what="当事人")
        for each in persons:
            serve(act, document, to=each.person, as_what=each.role)
