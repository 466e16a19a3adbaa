"""Putting on record that a penalty decision fell: by whom, on which day, and never alone (REC-14, AUD-08)."""
from datetime import date

import pytest
from django.db import connection, transaction

from office.models import Message, Role
from office.workflow.errors import NotPermitted, Refused
from subjects.actions.annul import confirm, discard
from subjects.models import PenaltyRecord
from tests.appointments import give_posts
from tests.cases.walk import do, record
from tests.subjects.falls import fall
from tests.world import hub, market, officer


@pytest.fixture
def penalty(clock) -> PenaltyRecord:
    """Of 2026-04-16, by the market department; today is 2026-06-15."""
    clock.at("2026-06-15 09:00")
    return record()


def refused(attempt) -> str:
    with pytest.raises((Refused, NotPermitted)) as found, transaction.atomic():
        attempt()
    return str(found.value)


def test_it_stands_until_a_second_person_has_confirmed(penalty):
    """REC-14, AUD-08."""
    annulment = fall(penalty)
    assert PenaltyRecord.objects.get(pk=penalty.pk).is_effective
    do(confirm, annulment, "shenpi")
    connection.check_constraints()
    found = PenaltyRecord.objects.get(pk=penalty.pk)
    assert (found.annulled_on, found.annulment_kind) == (date(2026, 6, 10), "annulled")
    assert found.annulment_document == "渝潼府复〔2026〕3号行政复议决定书" and not found.is_effective


def test_who_entered_it_does_not_confirm_it(penalty):
    """AUD-08."""
    annulment = fall(penalty)
    give_posts(officer("jingban"), market(), Role.APPROVER)
    officer("jingban").__dict__.pop("_posts_today", None)
    assert "失效登记须由登记人以外的人员确认 · AUD-08" in refused(lambda: do(confirm, annulment, "jingban"))


def test_another_organs_penalty_is_not_ours_to_annul(penalty):
    """REC-14: who imposed it records its fall; the credit office only for organs that are not in the system."""
    assert "应由其登记失效 · REC-14" in refused(lambda: fall(penalty, "huizong", hub()))
    PenaltyRecord.objects.filter(pk=penalty.pk).update(provider=None)
    assert fall(PenaltyRecord.objects.get(pk=penalty.pk), "huizong", hub()).state == "proposed"


def test_a_decision_falls_once(penalty):
    """REC-14: neither twice on paper nor twice in fact; what was not confirmed may be entered anew."""
    first = fall(penalty)
    assert f"该文书的失效已经登记，待确认（{first.file.number}） · REC-14" in refused(lambda: fall(penalty))
    do(discard, first, "shenpi", reason="文号有误")
    assert Message.objects.filter(to=officer("jingban"), effect="returned").exists()
    do(confirm, fall(penalty), "shenpi")
    fallen = PenaltyRecord.objects.get(pk=penalty.pk)
    assert "已于2026-06-10失去效力 · REC-14" in refused(lambda: fall(fallen))


@pytest.mark.parametrize("day", [date(2026, 4, 15), date(2026, 6, 16)])
def test_it_falls_on_a_day_between_its_own_date_and_today(penalty, day):
    assert "失效日期应在处罚决定日期2026-04-16至今天之间 · REC-14" in refused(lambda: fall(penalty, fell_on=day))
    for known in (date(2026, 6, 9), date(2026, 6, 16)):
        assert "获知日期应在失效日期至今天之间 · REC-14" in refused(lambda: fall(penalty, known_on=known))


def test_nobody_lets_a_penalty_fall_around_the_door(penalty):
    """Design §2: the record changes only beside the confirmation, in the same transaction."""
    annulment = fall(penalty)
    connection.check_constraints()
    with pytest.raises(Exception, match="没有同一事务内的办理记录"), transaction.atomic():
        PenaltyRecord.objects.filter(pk=penalty.pk).update(
            annulled_on=date(2026, 6, 10), annulment_kind="void", annulment_reason="无"
        )
        connection.check_constraints()
    assert annulment.state == "proposed"
