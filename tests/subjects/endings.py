"""Parties that end, as officers put it on record."""
from datetime import date

from office.workflow.perform import open_case
from subjects.actions.ending import confirm_end, record_end
from subjects.models import SubjectEnding
from tests.cases.walk import do
from tests.world import market, officer, scan


def ended(subject, by: str = "jingban", department=None, **changed) -> SubjectEnding:
    """Put on record, and confirmed by a second person of the same office."""
    return do(confirm_end, recorded(subject, by, department, **changed), "fuhe" if by == "huizong" else "shenpi")


def recorded(subject, by: str = "jingban", department=None, **changed) -> SubjectEnding:
    facts = {"way": "deregistered", "ended_on": date(2026, 4, 18), "document": "虚构准予注销登记通知书〔2026〕1号",
             "scan": scan("注销通知书.pdf"), **changed}
    return open_case(record_end, department=department or market(), actor=officer(by), subject=subject, **facts).case
