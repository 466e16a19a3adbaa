"""What belongs to another case does not come in by a way that has no form (PER-3; lessons.md 4.4)."""
import pytest

from cases.actions import statement
from office.calendar import today
from office.workflow.errors import Refused
from sanctions.actions.domain import confirm_parameter
from sanctions.catalogue import load_domains
from sanctions.models import ListDomain
from subjects.models import PersonLink
from tests.cases.walk import (
    decide, do, drafted, fresh, in_approval, notice_signed, noticed, opened, opening, proposed, record,
)
from tests.world import market, scan

OTHER = "潼市监处罚〔2026〕961号"


def test_a_waiver_does_not_close_the_window_of_another_case(clock):
    """DES-13: the recipient belongs to another file, where nobody would find the waiver."""
    mine, theirs = noticed(clock), noticed(clock, CF_WSH=OTHER)
    with pytest.raises(Refused, match="不在可选的范围内"):
        do(statement.waive, mine, "jingban", recipient=theirs.all_recipients[0], signed_on=today(),
           waiver=scan())
    assert fresh(theirs).all_recipients[0].waived_on is None


def test_a_statement_is_not_filed_for_the_recipient_of_another_case(clock):
    mine, theirs = noticed(clock), noticed(clock, CF_WSH=OTHER)
    with pytest.raises(Refused):
        do(statement.file_statement, mine, "jingban", recipient=theirs.all_recipients[0],
           received_on=mine.all_recipients[0].notice_served_on, channel="counter", text="不服。", grounds=["已经整改"])
    assert not theirs.statements.exists()


def test_nobody_answers_beside_an_organisation_he_never_served(clock):
    """SUB-10: only who held office there at the time of the conduct."""
    clock.at("2026-04-20 10:00")
    case = opened()
    record(21)
    stranger = PersonLink.objects.exclude(organisation=case.subject).first()
    with pytest.raises(Refused):
        do(opening.name_persons, case, "jingban", persons=[stranger])
    assert len(fresh(case).all_recipients) == 1


def test_a_parameter_of_another_domain_is_not_confirmed_here(office):
    """DES-03: the confirmation would stand in the wrong file."""
    drafts = load_domains(market())
    mine = ListDomain.objects.get(pk=drafts[0].pk)
    foreign = drafts[1].parameters.filter(confirmed_by=None).first()
    with pytest.raises(Refused):
        do(confirm_parameter, mine, "fazhi", parameter=foreign, value="1y", source_title="虚构办法", source_article="第一条")
    foreign.refresh_from_db()
    assert foreign.confirmed_by is None


def test_a_decision_names_its_measures(clock):
    """DES-18: an empty choice is no choice, with or without a form."""
    case = in_approval(clock)
    with pytest.raises(Refused, match="失信惩戒措施"):
        do(decide.decide, case, "shenpi", **(proposed() | {"measures": []}))


def test_what_the_form_offers_passes(clock):
    clock.at("2026-04-20 10:00")
    assert drafted().persons and notice_signed(CF_WSH=OTHER).state == "notice_signed"
