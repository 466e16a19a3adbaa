"""For whom a file waits and which verb leads it on: read off its machine, kept on the file for the queue (L-8.1)."""
from django.db import connections, transaction

from office.models import CaseFile
from office.models.case_file import Awaited

from . import parties
from .fsm import Back
from .machines import machines
from .verbs import Verb, verb_named, verbs_of
from .waiting import signing_roles

PROJECTED = ("awaits", "next_verb", *parties.PROJECTED)
FIXED = ("awaits", "next_verb", "found_by")  # a name may have changed since the last act in the case


def next_verb(case) -> Verb | None:
    """What leads the case on: the verb its machine names, else a milestone, else the first that goes forward."""
    if case.rests:
        return None
    if step := case.next_step:
        return verb_named(case.machine, step)
    ahead = [verb for verb in verbs_of(case.machine) if _goes_forward(verb, case.state)]
    return min(ahead, key=lambda verb: not verb.milestone, default=None)


def awaited(case) -> str:
    """Whoever the machine names for this state; else those who sign, or the office at large; nobody once it rests."""
    if case.rests:
        return Awaited.NOBODY
    if case.state in case.awaits and not case.next_step:
        return case.awaits[case.state]
    verb = next_verb(case)
    return Awaited.SIGNATURE if signing_roles(verb) else Awaited.OFFICE


def project(case) -> None:
    """Write both onto the file of this case, and whom it is about, as `Clocks.project` does with the nearest limit."""
    verb = next_verb(case)
    case.file.awaits, case.file.next_verb = awaited(case), verb.name if verb else ""
    parties.project_parties(case)


def misfiled(using="default", of=PROJECTED):
    """Files that stand otherwise in the queue than their case says; each already put right in memory."""
    for model in machines().values():
        if model._meta.pk.name == "file":
            for case in model._base_manager.using(using).select_related("file").iterator():
                before = [getattr(case.file, name) for name in of]
                project(case)
                if before != [getattr(case.file, name) for name in of]:
                    yield case.file


def refile(using="default", plan=(), **_) -> None:
    """After migrations: what a changed machine says of old files stands in the queue too.

    No act is done, so there is no event; only the owner of the table can let the columns pass without one."""
    forward = bool(plan) and not any(backwards for _, backwards in plan)
    files = list(misfiled(using)) if forward and CaseFile.objects.using(using).exists() else []
    if not files:
        return
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute("ALTER TABLE office_casefile DISABLE TRIGGER on_record")
        CaseFile.objects.using(using).bulk_update(files, PROJECTED, batch_size=500)
        cursor.execute("ALTER TABLE office_casefile ENABLE TRIGGER on_record")


def _goes_forward(verb: Verb, state: str) -> bool:
    """Does it carry a case in this state further, neither back nor out of the procedure?"""
    target = verb.arrow.target
    if state not in verb.arrow.sources or target is None or verb.tone == "danger":
        return False
    words = list(verb.flow.states)
    return isinstance(target, Back) or words.index(target) > words.index(state)
