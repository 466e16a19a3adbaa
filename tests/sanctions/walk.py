"""Walks a list entry on: proposed by the handler, signed by the approver, as officers do it."""
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import connection, transaction

from office.models import Document, Event
from office.workflow.errors import NotPermitted, Refused
from sanctions.actions import ending, proposal, stay as staying
from sanctions.models import ListEntry
from tests.cases.walk import do, effective, resettle
from tests.world import scan

BASIS, REASON = "渝复〔2026〕1号行政复议决定书", "事实依据已经变化"


def listed(clock, **changes) -> ListEntry:
    """On the list from 2026-05-06, with two measures and one responsible person, to 2029-05-06."""
    case = effective(clock, **changes)
    return ListEntry.objects.get(decision=case.decision)


def again(entry) -> ListEntry:
    return ListEntry.objects.select_related("file").get(pk=entry.pk)


def refusal(verb, entry, by: str | None = "shenpi", **data) -> str:
    """The sentence; and nothing of the attempt remains."""
    before = (Event.objects.count(), Document.objects.count())
    with pytest.raises((Refused, NotPermitted)) as refused, transaction.atomic():
        do(verb, again(entry), by, **data)
    assert (Event.objects.count(), Document.objects.count()) == before
    return str(refused.value)


@contextmanager
def undone():
    """Whatever happens inside is taken back, so that one walk serves many questions."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def set_parameter(entry, key: str, value: str) -> None:
    resettle(entry.domain, {key: value})


def propose(entry, kind: str, by: str = "jingban", basis: str = BASIS, reason: str = REASON) -> ListEntry:
    return do(proposal.propose_end, again(entry), by, kind=kind, basis=basis, reason=reason, order=scan("决定书.pdf"))


def signed(verb, entry, by: str = "shenpi", **data) -> ListEntry:
    """Both halves; basis and reason are those of the proposal unless said otherwise."""
    propose(entry, verb.name)
    do(verb, again(entry), by, **{"basis": BASIS, "reason": REASON, **data})
    connection.check_constraints()  # what the database asks at commit
    return again(entry)


def stayed(entry, from_on: date, **data) -> ListEntry:
    return signed(staying.stay, entry, ordered_by="重庆市潼南区人民法院", from_on=from_on, **data)


def resumed(entry) -> ListEntry:
    return signed(staying.resume, entry)


def revoked(entry, fell_on: date, **data) -> ListEntry:
    return signed(ending.revoke, entry, fell_on=fell_on, **data)


def revoked_in_part(entry, measures, fell_on: date) -> ListEntry:
    return signed(ending.revoke_part, entry, fell_on=fell_on, measures=measures)


def removed(entry) -> ListEntry:
    return signed(ending.remove_early, entry)


def reinstated(entry, notice_on: date, statement_on: date | None = None) -> ListEntry:
    return signed(ending.reinstate, entry, notice_on=notice_on, notice=scan("告知书.pdf"),
                  statement=scan("说明.pdf"), statement_on=statement_on)
