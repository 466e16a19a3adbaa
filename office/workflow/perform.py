"""The one door: views, API, imports, jobs and commands change a case through here and nowhere else (design §2)."""
import logging
from dataclasses import dataclass

from django.db import IntegrityError

from office.calendar import now, today
from office.calendar.clock import fixed, offset
from office.models import CaseFile, Event

from . import steps
from .act import Act, Passage
from .due import due_on
from .errors import DoorError, MovedOn, NotPermitted, OutOfScope
from .locks import door_transaction, files_touched, lock_files
from .machines import model_of
from .permission import in_place_of, permitted, role_for
from .scope import is_visible

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """What came of it: the case in its new state, the events written, the papers issued."""

    case: object
    events: tuple[Event, ...]
    documents: tuple


def perform(verb, pk, *, actor, version: int | None, address=None, **data) -> Outcome:
    """Carry out a verb on the case with this key.

    `actor` None is the office's timer; `version` is the file's version when the form was opened (None for the timer
    alone: an officer who brings none has seen nothing).
    Raises OutOfScope, NotPermitted, MovedOn, Refused or Busy; then nothing has changed.
    """
    with fixed(offset()):  # the office's time is asked for once, and does not jump while the door is open
        return _pass(verb, pk, actor, version, address, data)


def _pass(verb, pk, actor, version: int | None, address, data) -> Outcome:
    if actor is not None and version is not None:
        version += bring_up_to_date(_file_of(verb, pk))
    try:
        with door_transaction():
            case, files = _lock(verb, pk)
            if actor is not None and not is_visible(actor, case.file):
                raise OutOfScope()
            verdict = permitted(verb, case.file, actor)
            if not verdict:
                raise NotPermitted(verdict)
            _require_same_version(case.file, version, actor)
            act = _act(verb, case, Passage(_legal_moment(files.values()), actor, address, files), data)
            steps.carry_out(act)
            return _close(act.passage)
    except IntegrityError:
        # Somebody else has done the same in another file in this moment: now the conditions know it, and say so.
        now_known = model_of(verb.flow).objects.select_related("file").get(pk=pk)
        steps.require_conditions(_act(verb, now_known, Passage(now(), actor, address), data))
        raise


def _act(verb, case, passage, data) -> Act:
    department, handler = case.file.department_id, case.file.handler
    return Act(verb, case, passage, data, role=role_for(verb, department, passage.actor),
               behalf=in_place_of(verb, department, passage.actor, handler))


def open_case(verb, *, department, actor, address=None, **data) -> Outcome:
    """Open a new file by an opening verb, in a department where the actor holds the verb's role."""
    if not verb.arrow.opens:
        raise TypeError(f"{verb.key} opens nothing")
    with fixed(offset()):
        return _open(verb, department, actor, address, data)


def _open(verb, department, actor, address, data) -> Outcome:
    role = role_for(verb, department.pk, actor)
    if role is None:
        raise NotPermitted(permitted(verb, CaseFile(department=department), actor))
    act = Act(verb, None, Passage(now(), actor, address), data, role=role, department=department,
              behalf=in_place_of(verb, department.pk, actor))
    try:
        with door_transaction():
            steps.require_conditions(act)  # before a number is taken for a file that will not be
            steps.begin(act, steps.new_file(act, department))
            return _close(act.passage)
    except IntegrityError:
        # Somebody else has opened the same in this moment: now the conditions know it, and say so.
        steps.require_conditions(Act(verb, None, act.passage, data, role=role, department=department))
        raise


def bring_up_to_date(file_id: int | None) -> int:
    """Write down what dates alone have brought about in this file, as the night's job does; how many events it took.

    So nobody acts on, or looks at, a file that is behind its dates, whether or not a worker runs (design §2).
    """
    written = 0
    for verb, pk in due_on(today(), file_id) if file_id else ():
        try:
            events = perform(verb, pk, actor=None, version=None).events
        except DoorError as error:
            log.warning("%s of %s was not written down: %s", verb.key, pk, error)
        else:
            written += sum(event.file_id == file_id for event in events)
    return written


def _file_of(verb, pk) -> int | None:
    return model_of(verb.flow).objects.filter(pk=pk).values_list("file", flat=True).first()


def _lock(verb, pk):
    """Files first and all at once, then the case as it is now; nothing read before the lock is believed."""
    model = model_of(verb.flow)
    case = model.objects.select_related("file").filter(pk=pk).first()
    if case is None:
        raise OutOfScope()
    files = lock_files(files_touched(case))
    case = model.objects.get(pk=pk)
    case.file = files[case.file_id]
    return case, files


def _require_same_version(file, version, actor) -> None:
    if version is None and actor is None:
        return
    if version != file.version:
        raise MovedOn(file.events.filter(seq__gt=version or 0).select_related("actor"), file.version)


def _legal_moment(files):
    """Legal time, never before the previous event of any file this passage may write in."""
    return max([now(), *(file.last_event_at for file in files if file.last_event_at)])


def _close(passage) -> Outcome:
    events = steps.close(passage)
    documents = tuple(document for act in passage.acts for document in act.documents)
    return Outcome(passage.acts[0].case, tuple(events), documents)
