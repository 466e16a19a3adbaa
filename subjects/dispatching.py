"""The worker's side of a paper sent by mail: asked first whether it is sent already, then sent, then acted on (design §2).

Every line is written before the next thing happens, each for itself. A run that dies after an answer was written never sends again;
one that dies between the sending and its answer cannot know, says so, and sends the same message under the same Message-ID.
"""
import logging
from contextlib import contextmanager
from datetime import timedelta

from django.db import connection
from django_q.tasks import async_task

from office.calendar import now
from office.calendar.clock import wall
from office.mail import LONGEST, Answer, Came, Report, hand_over, read_reports
from office.workflow.errors import Busy, DoorError
from office.workflow.perform import perform
from subjects.actions.dispatch import DELIVER, arrive, bounce, note_report
from subjects.dispatch_states import ANSWERED, REPORTED, StepKind
from subjects.models import Dispatch

log = logging.getLogger(__name__)

# Between one attempt and the next, in real time; after the last of them the sending is given up, some three days on.
PAUSES = [timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=8), timedelta(hours=24), timedelta(hours=36)]
BROKEN_OFF = Answer(Came.UNCERTAIN, "", "发送程序中断，未记下应答")

NOT_AS_SHOWN = Answer(Came.NEVER, "本系统", "邮件与交付发送时的散列不符，未发出，请重新发送")


def deliver(dispatch_id: int) -> None:
    """One attempt, if one is due, and whatever follows from how the sending stands; harmless when run again or twice at once."""
    with _alone_with(dispatch_id) as alone:
        if not alone:
            return
        dispatch = Dispatch.objects.select_related("item__document", "to_address", "queued_by").get(pk=dispatch_id)
        if dispatch.course and dispatch.course[-1].kind == StepKind.BEGUN:
            write_down(dispatch, BROKEN_OFF)
        if dispatch.due_at(wall()):
            dispatch.log(StepKind.BEGUN)
            write_down(dispatch, hand_over(dispatch.mail()) if dispatch.is_as_shown else NOT_AS_SHOWN)
        conclude(dispatch)


def write_down(dispatch: Dispatch, answer: Answer) -> None:
    """The answer as it was given, and when to try again; after the last pause nothing more is tried."""
    again = answer.came in (Came.LATER, Came.UNCERTAIN)
    left = PAUSES[dispatch.tries - 1:]
    next_try = wall() + left[0] if again and left else None
    dispatch.log(ANSWERED[answer.came], host=answer.host, text=answer.text, next_try=next_try)
    if again and not left:
        dispatch.log(StepKind.GIVEN_UP, text=f"共发送{dispatch.tries}次，最后一次：{answer.text}"[:LONGEST])


def conclude(dispatch: Dispatch) -> None:
    """What the steps amount to for the service, once; somebody at the file just now is not disturbed, the next run comes again."""
    if dispatch.settled or not (dispatch.proof or dispatch.failure):
        return
    _follow_up(arrive if dispatch.proof else bounce, dispatch.item_id)


def deliver_waiting() -> int:
    """Queue what is due or not acted on yet, whatever became of an earlier task; the number queued."""
    moment, queued = wall(), 0
    for dispatch in Dispatch.objects.unsettled():
        if dispatch.due_at(moment) or dispatch.proof or dispatch.failure:
            async_task(DELIVER, dispatch.pk)
            queued += 1
    return queued


def read_gateway_reports() -> int:
    """What the gateway says became of what it took; a report is marked as read once it stands in the record. How many did."""
    return read_reports(heed)


def heed(report: Report) -> bool:
    """Dated by the report where that can be, and acted on as an answer would be; False for what is not ours, or must wait."""
    dispatch = Dispatch.objects.filter(uid=report.uid).first()
    if dispatch is None or not dispatch.tries:
        return False
    kind = REPORTED[report.came]
    if kind == StepKind.RELAYED or not dispatch.step(kind):
        said_at = report.written_at if report.written_at and dispatch.queued_at <= report.written_at <= now() else None
        dispatch.log(kind, at=said_at, host=report.host, text=report.text)
    if dispatch.settled:
        return _follow_up(note_report, dispatch.item_id, dispatch=dispatch)
    conclude(dispatch)
    return True


def _follow_up(verb, item_id: int, **data) -> bool:
    """False when somebody is at the file just now; what the conditions refuse is not to be done at all."""
    try:
        perform(verb, item_id, actor=None, version=None, **data)
    except Busy:
        return False
    except DoorError as error:
        log.info("%s of %s: %s", verb.key, item_id, error)
    return True


@contextmanager
def _alone_with(dispatch_id: int):
    """Held by the connection, so it ends with a process that dies: who has it knows that nobody else is sending this."""
    key = [f"subjects.dispatch:{dispatch_id}"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", key)
        alone = cursor.fetchone()[0]
    try:
        yield alone
    finally:
        if alone:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", key)

