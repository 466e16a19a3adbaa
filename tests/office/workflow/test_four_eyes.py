"""Handler ≠ legal reviewer ≠ approver, per file and whatever posts one person holds (AUD-08; edge case 21; CON-8)."""
import pytest

from office.models import Role
from office.workflow.errors import Refused
from office.workflow.offers import offers
from office.workflow.perform import open_case
from tests.cases.walk import decide, do, drafted, fresh, in_approval, in_review, notice, opening, proposed, record, review
from sanctions.models import ListDomain
from tests.stored import new_officer
from tests.world import market

ALL = (Role.HANDLER, Role.LEGAL, Role.APPROVER, Role.SERVER)


@pytest.fixture
def alone(office):
    """One person holding every role of casework."""
    return new_officer("quanneng", "虚构全能", *ALL)


def bar(case, actor, verb) -> str:
    """Why this verb is shown disabled to this person."""
    offer = next(each for each in offers(fresh(case), actor) if each.verb is verb)
    return "；".join(map(str, offer.verdicts))


def handed_to(case, user):
    """The file as if this person handled it from the beginning."""
    case.file.handler = user
    case.file.save(update_fields=["handler"])
    return fresh(case)


def test_who_opened_it_holds_it(alone, clock):
    clock.at("2026-04-20 10:00")
    basis = record()
    domain = ListDomain.objects.get(code="training-market-regulation")
    case = open_case(opening.open_designation, department=market(), actor=alone, basis=basis, domain=domain).case
    assert case.file.handler == alone and case.file.events.get().role == Role.HANDLER


def test_one_person_with_all_roles_does_not_sign_his_own_notice(alone, clock):
    clock.at("2026-04-20 10:00")
    case = handed_to(drafted(), alone)
    case = do(notice.submit_notice, case, "quanneng")
    assert "AUD-08" in bar(case, alone, notice.sign_notice) and "AUD-08" in bar(case, alone, decide.drop)
    for verb in (notice.sign_notice, notice.return_notice, decide.drop):
        with pytest.raises(Refused, match="承办过本案的人员不得签批"):
            do(verb, case, "quanneng", **({} if verb is notice.sign_notice else {"reason": "理由"}))


def test_nor_reviews_his_own_case(alone, clock):
    case = handed_to(in_review(clock), alone)
    assert "DES-14" in bar(case, alone, review.pass_legal)
    for verb in (review.pass_legal, review.fail_legal):
        with pytest.raises(Refused, match="承办过本案的人员不得审核"):
            do(verb, case, "quanneng", reason="同意")


def test_nor_decides_his_own_case(alone, clock):
    case = handed_to(in_approval(clock), alone)
    with pytest.raises(Refused, match="承办过本案的人员不得签发决定"):
        do(decide.decide, case, "quanneng", **proposed())


def test_who_reviewed_it_does_not_decide_it(case_in_review, alone):
    """CON-8: the record answers who reviewed, no field that could be overwritten."""
    case = do(review.pass_legal, case_in_review, "quanneng", reason="同意")
    assert "法制审核人不得签发决定" in bar(case, alone, decide.decide)
    with pytest.raises(Refused, match="法制审核人不得签发决定"):
        do(decide.decide, case, "quanneng", **proposed())
    assert do(decide.decide, fresh(case), "shenpi", **proposed()).state == "decided"


def test_nor_after_the_file_has_passed_to_nobody(case_in_review, alone):
    """The record answers, whoever handles the file now."""
    case = handed_to(do(review.pass_legal, case_in_review, "quanneng", reason="同意"), None)
    with pytest.raises(Refused, match="AUD-08"):
        do(decide.decide, case, "quanneng", **proposed())


def test_who_took_no_part_may_decide_with_all_roles_in_hand(case_in_approval, alone):
    assert do(decide.decide, case_in_approval, "quanneng", **proposed()).state == "decided"
