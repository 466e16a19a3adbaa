"""One verb carried out on many cases, each through the door by itself: some are done, some refused, each with its reason."""
import logging

from django.db import transaction
from django.http import QueryDict
from django_q.tasks import async_task

from office.calendar.clock import fixed, wall
from office.models import BulkItem, BulkRun

from .errors import Busy, DoorError, MovedOn, NotPermitted, OutOfScope, Refused
from .machines import machines
from .offers import trial
from .perform import perform
from .verbs import Verb, verb_named, verbs_of

log = logging.getLogger(__name__)
LARGEST = 500
Outcome = BulkItem.Outcome


def verbs_in_bulk(machine: str, user) -> list[Verb]:
    """What this officer may do to many cases at once; a decision that somebody signs is never among it (PRI-11)."""
    return [verb for verb in verbs_of(machine) if verb.in_bulk and user.departments_with(*verb.by)]


def choose(user, files) -> BulkRun:
    """Remember the cases as they stand now."""
    run = BulkRun.objects.create(by=user, machine=files[0].kind)
    BulkItem.objects.bulk_create([BulkItem(run=run, file=file, version=file.version) for file in files])
    return run


def start(run: BulkRun, verb: Verb, typed: QueryDict) -> bool:
    """Queue it in the same database; False when it was started before."""
    sent = {key: typed.getlist(key) for key in typed if key in (verb.form.base_fields if verb.form else ())}
    with transaction.atomic():
        fresh = BulkRun.objects.filter(pk=run.pk, started_at__isnull=True)
        if not fresh.update(verb=verb.name, typed=sent, started_at=wall()):
            return False
        async_task("office.workflow.bulk.carry_out", run.pk)
    return True


def carry_out(run_id: int) -> int:
    """Every case that still waits; a worker killed in between goes on where it stopped. How many were done."""
    run = BulkRun.objects.select_related("by").get(pk=run_id)
    verb = verb_named(run.machine, run.verb)
    for item in run.items.filter(outcome=Outcome.WAITING).select_related("file__department").iterator(chunk_size=50):
        with fixed():
            item.outcome, item.said = _one(run, verb, item)
        if item.outcome == Outcome.REFUSED:
            item.save(update_fields=["outcome", "said"])
    BulkRun.objects.filter(pk=run_id).update(finished_at=wall())
    return run.items.filter(outcome=Outcome.DONE).count()


def _one(run, verb, item) -> tuple[str, str]:
    """The act and the note that it was done are one transaction: a second run never acts twice."""
    try:
        with transaction.atomic():
            done = perform(verb, item.file_id, actor=run.by, version=item.version, **_data(run, verb, item.file))
            BulkItem.objects.filter(pk=item.pk).update(outcome=Outcome.DONE, said=done.case.get_state_display())
    except NotFilled as error:
        return Outcome.REFUSED, str(error)
    except DoorError as error:
        return Outcome.REFUSED, _why(error)
    return Outcome.DONE, ""


class NotFilled(Exception):
    """What was typed for all does not fit this case."""


def _data(run, verb, file) -> dict:
    if verb.form is None:
        return {}
    case = machines()[file.kind].objects.select_related("file__department").get(pk=file.pk)
    sent = QueryDict(mutable=True)
    for key, values in run.typed.items():
        sent.setlist(key, values)
    form = verb.form(sent, case=case, act=trial(verb, case, run.by))
    if not form.is_valid():
        raise NotFilled("；".join(f"{form.fields[name].label if name in form.fields else ''}{'、'.join(said)}"
                                 for name, said in form.errors.items())[:600])
    return form.cleaned_data


def _why(error: DoorError) -> str:
    """The same words as on the page of the verb, in one line."""
    if isinstance(error, Refused):
        return "；".join(f"{each.reason}（{each.rule}）" for each in error.verdicts)[:600]
    if isinstance(error, NotPermitted):
        return f"{error.verdict.reason}（{error.verdict.rule}）"
    if isinstance(error, MovedOn):
        return "选定之后案件已有变动，请打开案件核对后单独办理"
    if isinstance(error, Busy):
        return "他人正在办理本案，请稍后单独办理"
    if isinstance(error, OutOfScope):
        return "案卷已不在您的办理范围内"
    return str(error)
