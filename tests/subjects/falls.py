"""Penalty decisions that fall, as officers put it on record."""
from datetime import date

from office.workflow.perform import open_case
from subjects.actions.annul import confirm, register
from subjects.models import Annulment, PenaltyRecord
from tests.cases.walk import do
from tests.world import market, officer, scan


def fall(penalty, by: str = "jingban", department=None, **changed) -> Annulment:
    """Entered, and waiting for a second person."""
    facts = {"kind": "annulled", "fell_on": date(2026, 6, 10), "document": "渝潼府复〔2026〕3号行政复议决定书",
             "reason": "事实不清，证据不足。", "scan": scan("复议决定书.pdf"), **changed}
    facts.setdefault("known_on", facts["fell_on"])
    return open_case(register, department=department or market(), actor=officer(by), record=penalty, **facts).case


def fallen(penalty, fell_on: date, **changed) -> PenaltyRecord:
    """Confirmed: the decision has lost its effect."""
    do(confirm, fall(penalty, fell_on=fell_on, **changed), "shenpi")
    return PenaltyRecord.objects.get(pk=penalty.pk)
