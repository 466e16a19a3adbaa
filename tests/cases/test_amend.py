"""A decision changed by the review organ or a court: a new version, lighter, served anew (C.1; DES-12, DES-18, DES-19)."""
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from cases.actions.amend import amend, propose_amendment, refuse_amendment
from cases.models import Amendment, Designation
from office.calendar import today
from office.models import Message, Role
from office.workflow.errors import NotPermitted, Refused
from sanctions.models import ListEntry, Measure
from subjects.actions.correct import confirm_correction, propose_correction
from subjects.models import ServiceItem
from tests.appointments import give_posts
from tests.cases.letters.reading import is_well_written
from tests.cases.letters.walked import words as read
from tests.cases.walk import deliver, do, fresh, items
from tests.sanctions.walk import again, revoked, revoked_in_part, undone
from tests.subjects.falls import fallen
from tests.world import market, officer, scan

DAY = date(2026, 6, 15)


@pytest.fixture
def case(case_effective, clock) -> Designation:
    """In effect from 2026-05-06 to 2029-05-06 with two measures; looked at forty days later."""
    clock.at("2026-06-15 09:00")
    return case_effective


def words(case, **changed) -> dict:
    kept, _ = case.entry.measures.order_by("pk")
    return {
        "organ": "重庆市潼南区人民政府", "basis": "渝潼府复〔2026〕3号行政复议决定书", "changed_on": today(), "measures": [kept],
        "term_ends": date(2028, 5, 6), "reason": "复议机关认定部分措施不当。", "order": scan("复议决定书.pdf"), **changed,
    }


def amended(case, **changed) -> Designation:
    do(propose_amendment, fresh(case), "jingban", **words(case, **changed))
    do(amend, fresh(case), "shenpi", reason="复议机关认定部分措施不当。")
    connection.check_constraints()
    return fresh(case)


def why_not(verb, case, by: str = "jingban", **data) -> str:
    with pytest.raises((Refused, NotPermitted)) as refused, transaction.atomic():
        do(verb, fresh(case), by, **data)
    return str(refused.value)


def test_a_new_version_stands_and_the_old_one_is_changed(case, client):
    """C.1: amended D3 with its own number, served on everybody; entry, term and measures follow; the old paper says so."""
    old, entry = case.decision, case.entry
    lifted = entry.measures.order_by("pk")[1]
    case = amended(case)
    new, entry = case.decision, again(entry)
    assert new != old and new.number != old.number and (new.kind, entry.decision) == ("D3", new)
    assert (entry.state, entry.term_ends, new.shown_until) == ("listed", date(2028, 5, 6), date(2028, 5, 6))
    assert lifted not in Measure.objects.in_force_for(entry.subject) and len(entry.measures_left) == 1
    assert entry.supports.get(measure=lifted).ended_by == "渝潼府复〔2026〕3号行政复议决定书"
    old.refresh_from_db()
    assert (old.standing, new.standing) == ("已变更", "有效")
    assert "已变更" in client.get(f"/v/{old.code}/").content.decode()
    assert {item.recipient_id for item in ServiceItem.objects.filter(document=new)} == {
        each.subject_id for each in case.all_recipients
    }


def test_des_19_the_remedies_run_anew_and_nothing_else_does(case):
    """DES-19, DES-21: effect and term began with the first decision; a wrong date of the second moves remedies alone."""
    case = amended(case)
    firm, person = [item for item in items(case, "D3") if item.document == case.decision]
    due = {each.key: each.due for each in case.file.clock_entries.filter(about="party").order_by("id")}
    assert due["remedy.review"] == date(2026, 7, 6)
    deliver(firm, DAY)
    due = {each.key: each.due for each in case.file.clock_entries.filter(about="party").order_by("id")}
    assert due == {"remedy.review": date(2026, 8, 14), "remedy.sue": date(2026, 12, 15)}
    deliver(person, DAY)
    assert fresh(case).effective_on == date(2026, 5, 6) and case.entry.responsible.get().effective_on == date(2026, 5, 6)


def test_srv_15_a_corrected_date_of_the_second_version_moves_remedies_alone(case, clock):
    case = amended(case)
    firm = next(item for item in items(case, "D3") if item.document == case.decision)
    clock.at("2026-06-17 09:00")
    firm = deliver(firm, DAY)
    do(propose_correction, ServiceItem.objects.get(pk=firm.pk), "songda", right_date=date(2026, 6, 16), reason="登记有误",
       evidence=scan())
    do(confirm_correction, ServiceItem.objects.get(pk=firm.pk), "shenpi")
    case = fresh(case)
    latest = case.file.clock_entries.filter(key="remedy.review").latest("id")
    assert latest.due == date(2026, 8, 17), "sixty days end on a Saturday"
    assert (case.effective_on, case.entry.effective_on, case.entry.term_ends) == (
        date(2026, 5, 6), date(2026, 5, 6), date(2028, 5, 6)
    )
    assert case.organisation.decision_served_on == date(2026, 5, 6)


def test_des_12_never_heavier_and_never_the_same(case):
    """DES-12: who sought review is not worse off."""
    other = Measure.objects.exclude(pk__in=case.entry.measures.all()).first()
    everything = case.entry.measures_left
    assert "不得重于原决定，原决定没有：" in why_not(propose_amendment, case, **words(case, measures=[*everything, other]))
    longer = why_not(propose_amendment, case, **words(case, term_ends=date(2029, 5, 7)))
    assert "变更后的期限不得长于原期限（至2029-05-06） · DES-12" in longer
    same = why_not(propose_amendment, case, **words(case, measures=everything, term_ends=None))
    assert "变更后的措施和期限与现行决定相同 · DES-12" in same
    for day in (date(2026, 5, 5), date(2026, 6, 16)):
        assert "变更生效日期应在2026-05-06至今天之间 · DES-21" in why_not(propose_amendment, case, **words(case, changed_on=day))
    assert "应晚于生效日期" in why_not(propose_amendment, case, **words(case, term_ends=date(2026, 5, 6)))


def test_aud_08_proposed_by_the_handler_and_signed_by_who_took_no_part(case):
    assert "须先由经办人提请变更决定 · AUD-08" in why_not(amend, case, "shenpi", reason="理由")
    do(propose_amendment, fresh(case), "jingban", **words(case))
    for username, sentence in (("jingban", "承办过本案的人员不得签发决定"), ("fazhi", "法制审核人不得签发决定")):
        give_posts(officer(username), market(), Role.APPROVER)
        assert f"{sentence} · AUD-08" in why_not(amend, case, username, reason="理由")
    with undone():
        revoked_in_part(case.entry, [case.entry.measures_left[0]], DAY)
        assert "已有变动，请重新提请 · AUD-08" in why_not(amend, case, "shenpi", reason="理由")
    do(propose_amendment, fresh(case), "jingban", **words(case, term_ends=None))
    assert Amendment.objects.filter(settled_on__isnull=False, decision=None).count() == 1, "the new one takes its place"


def test_des_30_what_is_over_or_has_lost_its_ground_is_not_changed(case):
    with undone():
        fallen(case.basis, DAY)
        assert "应当撤销认定 · DES-06" in why_not(propose_amendment, case, **words(case))
    with undone():
        revoked(case.entry, DAY)
        assert "认定已于2026-06-15撤销，不能变更决定 · DES-30" in why_not(propose_amendment, case, **words(case))


def test_a_part_that_falls_later_changes_the_new_version_too(case):
    """What the new version has left out does not mark it; what falls afterwards does."""
    case = amended(case, measures=case.entry.measures_left, term_ends=date(2028, 5, 6))
    assert case.decision.standing == "有效"
    revoked_in_part(case.entry, [case.entry.measures_left[0]], DAY)
    case.decision.refresh_from_db()
    assert case.decision.standing == "已变更" and ListEntry.objects.in_force().exists()


def test_the_paper_says_what_is_left_and_by_whom(case):
    """DES-18, DES-19: read back from the issued file."""
    entry, lifted = case.entry, case.entry.measures.order_by("pk")[1]
    text = read(amended(case).decision.blob.open())
    assert is_well_written(text), text
    assert "变更认定严重失信主体决定书" in text and "潼市监信变〔2026〕1号" in text
    assert "重庆市潼南区人民政府以渝潼府复〔2026〕3号行政复议决定书变更上述决定，自2026年6月15日起生效" in text
    assert f"解除{lifted.edition.title}{lifted.item}" in text and "列入期限变更为至2028年5月6日24时届满" in text
    assert "其余内容继续有效" in text and "六十日内" in text and "六个月内" in text and entry.subject.name in text


def test_the_database_knows_that_a_new_version_replaces_an_old_one(case):
    do(propose_amendment, fresh(case), "jingban", **words(case))
    with pytest.raises(IntegrityError, match="a_signed_amendment_replaces_a_decision"), transaction.atomic():
        Amendment.objects.update(decision=case.decision)


def test_a_change_waits_in_the_queue_and_may_be_refused(case):
    """AUD-08, L-8.1: it lies with who signs; refused with a reason, the decision stands and the handler hears of it."""
    assert "没有待签发的变更" in why_not(refuse_amendment, case, "shenpi", reason="无")
    case = do(propose_amendment, fresh(case), "jingban", **words(case))
    assert (case.file.awaits, case.file.next_verb, case.file.closed_at) == ("signature", "amend", None)
    case = do(refuse_amendment, fresh(case), "shenpi", reason="期限与复议决定不符")
    assert case.amendment is None and case.file.closed_at and case.decision == case.amendments.get().designation.decision
    assert Message.objects.filter(to__username="jingban", text__endswith="的变更决定未获同意：期限与复议决定不符").exists()
    connection.check_constraints()


def test_the_entrys_page_says_which_measure_is_changed_and_which_revoked(case):
    """C.1, DES-34: what the changed decision leaves out was not revoked."""
    entry = amended(case).entry
    assert [str(each).rsplit("（", 1)[1] for each in entry.supports.filter(ended_on__isnull=False)] == ["2026-06-15起经变更不再适用）"]
