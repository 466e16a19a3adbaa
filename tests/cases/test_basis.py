"""No stage of a designation is passed on a basis that has fallen (DES-06, REC-14)."""
from datetime import date

import pytest
from django.db import transaction

from cases.actions import notice, review
from office.models import Message
from office.workflow.errors import Refused
from tests.cases.walk import deliver, do, drafted, fresh, items, proposed
from tests.sanctions.walk import undone
from tests.subjects.falls import fallen

SENTENCE = "已失去效力，应当不予认定 · DES-06"


def refused(verb, case, by: str, day: date, **data) -> None:
    """The basis falls, the step is tried, and both are taken back."""
    with undone():
        fallen(case.basis, day)
        with pytest.raises(Refused, match=SENTENCE), transaction.atomic():
            do(verb, fresh(case), by, **data)


def test_des_06_no_stage_is_passed_without_a_basis(clock):
    clock.at("2026-04-20 10:00")
    case = drafted()
    refused(notice.submit_notice, case, "jingban", date(2026, 4, 20))
    case = do(notice.submit_notice, fresh(case), "jingban")
    refused(notice.sign_notice, case, "shenpi", date(2026, 4, 20))
    do(notice.sign_notice, fresh(case), "shenpi")
    for item in items(case, "D1"):
        deliver(item, date(2026, 4, 20))
    clock.at("2026-05-06 09:00")
    refused(review.submit_review, case, "jingban", date(2026, 5, 6), **proposed())
    do(review.submit_review, fresh(case), "jingban", **proposed())
    refused(review.pass_legal, case, "fazhi", date(2026, 5, 6), reason="同意")
    with undone():
        type(case.domain).objects.update(superior_consent_required=True)
        refused(review.pass_to_consent, case, "fazhi", date(2026, 5, 6), reason="同意")


def test_rec_14_a_changed_basis_sends_the_handler_to_look(case_in_approval):
    """REC-14: nothing is barred; he is told to compare, and to notify anew what has changed."""
    case = case_in_approval
    fallen(case.basis, date(2026, 5, 6), kind="changed")
    assert "有变动的重新告知" in Message.objects.get(effect="attention").text and fresh(case).basis.is_effective
