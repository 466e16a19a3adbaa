"""What the database itself refuses of a paper sent by mail, whoever asks (design §2; L-CON-2)."""
import psycopg
import pytest
from django.db import ProgrammingError, connection, transaction

from subjects.actions.dispatch import send
from subjects.dispatch_states import StepKind as K
from subjects.dispatching import deliver
from subjects.models import Dispatch
from tests.subjects.service.exchange import kinds, planned, sent
from tests.subjects.service.walk import act

STEP = "INSERT INTO subjects_dispatchstep (dispatch_id, kind, at, host, text, recorded_at) VALUES (%s, %s, now(), '', '', '2020-01-01')"


def refused(sql: str, *values) -> str:
    """What it says, at once or at the commit that will not be."""
    with pytest.raises(ProgrammingError) as refusal, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert isinstance(refusal.value.__cause__, psycopg.errors.InsufficientPrivilege)
    return str(refusal.value)


def test_two_workers_send_once(real_commits, clock, exchange):
    """L-CON-2: whoever sends holds a lock that ends with his connection; the other one leaves it to him."""
    item = planned(clock)
    act(send, item)
    dispatch = Dispatch.objects.get()
    with real_commits.connect() as other_worker:
        other_worker.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [f"subjects.dispatch:{dispatch.pk}"])
        deliver(dispatch.pk)
        assert kinds(dispatch) == [] and not exchange.letters
        other_worker.execute("SELECT pg_advisory_unlock_all()")
    deliver(dispatch.pk)
    assert len(exchange.letters) == 1


def test_what_has_an_answer_is_not_sent_again(clock, exchange):
    dispatch = sent(planned(clock))
    assert "已有结果的邮件不得再次发送" in refused(STEP, dispatch.pk, K.BEGUN)


def test_nothing_comes_back_of_what_never_went_out(clock, exchange):
    """A copy of the row that never went out, in the same transaction as an event of its file."""
    first = sent(planned(clock))
    other = Dispatch.objects.get(pk=first.pk)
    other.pk, other.uid, other.token_digest = None, "0" * 32, "0" * 64
    other.save()
    for kind in (K.ARRIVED, K.REFUSED, K.CONFIRMED):
        assert "没有发送过的邮件没有结果" in refused(STEP, other.pk, kind)


def test_a_sending_is_neither_queued_nor_settled_without_the_files_record(real_commits, clock, exchange):
    """AUD-06: in transactions of their own, apart from the acts that wrote the file's events."""
    exchange.answers = ["451 4.3.0 busy"]
    dispatch = sent(planned(clock))
    copy = ("INSERT INTO subjects_dispatch SELECT (jsonb_populate_record(d, %s)).* FROM subjects_dispatch d WHERE id = %s")
    forged = psycopg.types.json.Jsonb({"id": 999999, "uid": "0" * 32, "token_digest": "0" * 64})
    assert "没有同一事务内的办理记录" in refused(copy, forged, dispatch.pk)
    for kind in (K.SETTLED, K.CONFIRMED):
        assert "没有同一事务内的办理记录" in refused(STEP, dispatch.pk, kind)
    with connection.cursor() as cursor:
        cursor.execute(STEP, [dispatch.pk, K.LATER])
        cursor.execute("SELECT max(recorded_at) > now() - interval '1 hour' FROM subjects_dispatchstep")
        assert cursor.fetchone()[0], "the time of the record is the database's own"
