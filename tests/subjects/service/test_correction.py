"""A date of service is corrected by two people, and every limit that runs from it moves with it (SRV-15)."""
from datetime import date

from cases.models import Recipient
from office.calendar import today
from office.models import Role
from office.workflow.clocks import Clocks
from office.workflow.offers import trial
from sanctions.models import ListEntry
from subjects.actions.correct import moved_limits
from subjects.letters import Periods
from subjects.models import ServiceItem
from subjects.service_states import ServiceState as S
from tests.appointments import give_posts
from tests.cases.walk import fresh, items
from tests.subjects.service.walk import HOME, SIGNED, act, correct, notice_item, now, serve, served, undone, why_not
from tests.world import market, officer, scan

WHY = {"reason": "回证日期登记错误", "evidence": scan("回证.pdf")}


def asked(item, day: date, by: str = "songda") -> ServiceItem:
    return act(correct.propose_correction, item, by, right_date=day, reason="回证日期登记错误", evidence=scan("回证.pdf"))


def test_a_corrected_notice_moves_its_window(clock):
    """SRV-15: proposed with reason and evidence, confirmed by somebody else, before and after shown for each limit."""
    item = notice_item(clock)
    clock.at("2026-04-22 10:00")
    item = served(item)
    for wrong in (date(2026, 4, 20), date(2026, 4, 19), date(2026, 4, 23)):
        assert "SRV-15" in why_not(correct.propose_correction, item, right_date=wrong, **WHY)
    assert "更正后的送达日期与原日期相同" in why_not(correct.propose_correction, item, right_date=item.served_on, **WHY)
    assert "没有待审批的更正" in why_not(correct.confirm_correction, item, "shenpi")
    asked(item, date(2026, 4, 21))
    assert "已提请更正为2026-04-21，尚未审批" in why_not(correct.propose_correction, item, right_date=date(2026, 4, 22), **WHY)
    recipient = Recipient.objects.get(subject=item.recipient)
    assert (now(item).served_on, recipient.window_ends) == (date(2026, 4, 20), date(2026, 4, 27))
    assert moved_limits(now(item), trial(correct.confirm_correction, now(item), officer("shenpi"))) == [
        "送达日期：原为2026年4月20日，改为2026年4月21日", "陈述、申辩：原至2026年4月27日届满，改为至2026年4月28日",
    ]
    with undone():
        assert act(correct.reject_correction, item, "shenpi", reason="证据不足").served_on == date(2026, 4, 20)
    item = act(correct.confirm_correction, item, "shenpi")
    recipient.refresh_from_db()
    assert (item.served_on, recipient.notice_served_on, recipient.window_ends) == (
        date(2026, 4, 21), date(2026, 4, 21), date(2026, 4, 28)
    )
    assert item.file.documents.filter(kind="QX").count() == 2 and item.proposed_on is None


def test_a_correction_does_not_shorten_what_was_granted(clock):
    """SRV-15, CAL-11."""
    item = served(notice_item(clock))
    recipient = Recipient.objects.get(subject=item.recipient)
    Clocks(item.file, today()).move("des.statement", date(2026, 5, 15), about=recipient.clock_about, because="不可抗力")
    clock.at("2026-04-22 10:00")
    asked(item, date(2026, 4, 21))
    attempt = trial(correct.confirm_correction, now(item), officer("shenpi"))
    assert moved_limits(now(item), attempt)[1] == "陈述、申辩：原至2026年5月15日届满，不变"
    assert "2026年5月15日" in str(list(Periods(now(item), attempt).blocks())), "and so does the paper handed to the party"
    act(correct.confirm_correction, item, "shenpi")
    recipient.refresh_from_db()
    assert (recipient.notice_served_on, recipient.window_ends) == (date(2026, 4, 21), date(2026, 5, 15))


def test_a_corrected_decision_moves_effect_term_and_remedies(case_effective, clock):
    """SRV-15, DES-21, DES-25: the entry, its persons and the remedies."""
    case = case_effective
    company, person = items(case, "D3")
    clock.at("2026-05-08 09:00")
    asked(company, date(2026, 5, 7))
    act(correct.confirm_correction, company, "shenpi")
    entry, case = ListEntry.objects.get(), fresh(case)
    assert (entry.effective_on, entry.term_ends) == (date(2026, 5, 7), date(2029, 5, 7))
    assert case.effective_on == date(2026, 5, 7) and case.decision.shown_until == date(2029, 5, 7)
    assert entry.responsible.get().effective_on == date(2026, 5, 7), "never before the entry"
    due = {each.key: each.due for each in case.file.clock_entries.filter(about="party")}
    assert due == {"remedy.review": date(2026, 7, 6), "remedy.sue": date(2026, 11, 9)}
    assert "列入名单" in why_not(correct.serve_again, company, "shenpi", reason="签收人冒名")


def test_who_proposed_or_recorded_does_not_confirm(clock):
    """AUD-08: the record answers, whatever posts somebody holds today."""
    item = served(notice_item(clock))
    clock.at("2026-04-22 10:00")
    asked(item, date(2026, 4, 21))
    assert "审批岗位办理" in why_not(correct.confirm_correction, item, "songda")
    give_posts(officer("songda"), market(), Role.APPROVER)
    assert "提请更正的人员不得审批 · AUD-08" in why_not(correct.confirm_correction, item, "songda")


def test_what_was_no_service_is_served_again(clock):
    """C.2: SERVED → PENDING; the window that ran from it is gone until the real service."""
    item = served(notice_item(clock))
    item = act(correct.serve_again, item, "shenpi", reason="签收人冒名")
    recipient = Recipient.objects.get(subject=item.recipient)
    assert item.state == S.PENDING and item.served_on is None and recipient.window_ends is None
    assert "des.statement" not in {each.key for each in running(item)}
    clock.at("2026-04-23 10:00")
    act(serve.plan, item, **HOME)
    act(serve.record_direct, item, served_on=date(2026, 4, 23), proof=scan(), **SIGNED)
    recipient.refresh_from_db()
    assert recipient.window_ends == date(2026, 4, 30)


def running(item) -> list:
    return Clocks(item.file, today()).running()
