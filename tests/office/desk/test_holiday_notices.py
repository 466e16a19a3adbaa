"""A holiday notice: entered by the system administrator, put in force by another, and every limit follows (CAL-12, CAL-13)."""

from datetime import date

import pytest

from cases.actions import notice
from office.actions.holidays import discard, enter_notice, put_in_force
from office.calendar import day
from office.calendar.clock import fixed
from office.jobs import follow_the_calendar
from office.models import HolidayDay, Message, Role
from office.workflow.errors import NotPermitted, Refused
from office.workflow.perform import bring_up_to_date, open_case
from tests.appointments import give_posts
from tests.cases.walk import deliver, do, drafted, fresh, items
from tests.world import hub, market, officer

LONGER = [(date(2027, 1, 1), False, "元旦"), (date(2027, 1, 4), False, "元旦")]
SHORTER = [(date(2027, 1, 1), False, "元旦"), (date(2027, 1, 2), True, "调休上班"), (date(2027, 1, 3), True, "调休上班")]


@pytest.fixture
def case(office, clock):
    """Its notice was served on 2026-12-30: the window runs into a year whose notice is not published."""
    clock.at("2026-12-30 10:00")
    case = do(notice.sign_notice, do(notice.submit_notice, drafted(persons=False), "jingban"), "shenpi")
    deliver(items(case, "D1")[0], date(2026, 12, 30))
    return fresh(case)


@pytest.fixture
def at_the_desk(client):
    """At the real desk."""
    def sit_down(user):
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sit_down


def works(month: int, on: int) -> bool:
    """As the next request sees it."""
    with fixed():
        return day(date(2027, month, on)).workday


def test_only_the_credit_office_keeps_the_calendar(office):
    """CAL-12: one for everybody."""
    give_posts(officer("xitong"), market(), Role.SYS_ADMIN)
    with pytest.raises(Refused, match="放假安排由信用牵头部门统一导入 · CAL-12"):
        entered(LONGER, department=market())


def entered(days, *, by="xitong", department=None):
    rows = [HolidayDay(on=on, workday=workday, name=name) for on, workday, name in days]
    return open_case(enter_notice, department=department or hub(), actor=officer(by), title="关于2027年部分节假日安排的通知",
                     number="国办发明电〔2026〕虚构号", year=2027, whole_year=True, days=rows).case


def window(case):
    return case.file.clock_entries.filter(key="des.statement").order_by("-id").first()


def test_until_the_notice_comes_the_date_is_provisional(case):
    """CAL-12."""
    assert (window(case).due, window(case).provisional) == (date(2027, 1, 7), True)


def test_a_notice_moves_a_window_later_in_its_own_case_and_on_record(case):
    """CAL-12: logged where it happened; the recipient's own date follows."""
    do(put_in_force, entered(LONGER), "fuhe")
    assert follow_the_calendar() == 1
    assert (window(case).due, window(case).provisional) == (date(2027, 1, 8), False)
    assert fresh(case).organisation.window_ends == date(2027, 1, 8)
    event = case.file.events.latest("seq")
    assert (event.label, event.role) == ("按放假安排重算期限", "system")
    assert "2027年1月7日" in str(event.facts) and "2027年1月8日" in str(event.facts)
    assert any("元旦" in sentence for sentence in window(case).explanation)


def test_a_partys_date_never_moves_earlier(case):
    """CAL-12; edge case 6: the citizen keeps the date he was told, and the reckoning says so."""
    do(put_in_force, entered(SHORTER), "fuhe")
    bring_up_to_date(case.file_id)
    assert window(case).due == fresh(case).organisation.window_ends == date(2027, 1, 7)
    assert any("按有利于当事人维持原日期" in sentence for sentence in window(case).explanation)


def test_a_case_is_reckoned_anew_before_anybody_acts_on_it(case, at_the_desk):
    """Design §2: whether or not a worker runs, nobody looks at a file that is behind its dates."""
    do(put_in_force, entered(LONGER), "fuhe")
    page = at_the_desk(officer("jingban")).get(f"/admin/cases/designation/{case.pk}/change/").content.decode()
    assert "按放假安排重算期限" in page and "2027-01-08" in page
    assert follow_the_calendar() == 0


def test_the_handler_is_told_when_one_of_the_offices_own_limits_moves(case):
    """CAL-12: any change that moves an office deadline is logged; who works under it hears of it."""
    before = case.file.next_due
    do(put_in_force, entered([*LONGER, (date(2027, 1, 5), False, "补休")]), "fuhe")
    follow_the_calendar()
    moved = fresh(case).file.next_due != before
    assert Message.objects.filter(to=case.file.handler, effect="reckoned").exists() == moved


def test_what_was_reckoned_anew_is_not_reckoned_again(case):
    do(put_in_force, entered(LONGER), "fuhe")
    assert (follow_the_calendar(), follow_the_calendar()) == (1, 0)


def test_nobody_checks_the_notice_he_entered_himself(office, clock):
    """AUD-08."""
    clock.at("2026-12-01 10:00")
    notice = entered(LONGER)
    with pytest.raises(NotPermitted):
        do(put_in_force, notice, "xitong")
    assert works(1, 4)


def test_only_the_hub_keeps_the_calendar(office, clock):
    """CAL-12: one calendar for everybody."""
    with pytest.raises(NotPermitted):
        entered(LONGER, department=market())
    with pytest.raises(NotPermitted):
        entered(LONGER, by="jingban")


def test_in_force_the_calendar_answers_by_it_and_a_later_notice_overrides(office, clock):
    """Edge case 8: a notice changed after its publication."""
    clock.at("2026-12-01 10:00")
    do(put_in_force, entered(LONGER), "fuhe")
    assert not works(1, 4) and not day(date(2027, 1, 4)).provisional
    clock.at("2026-12-02 10:00")
    do(put_in_force, entered([(date(2027, 1, 1), False, "元旦"), (date(2027, 1, 4), True, "")]), "fuhe")
    assert works(1, 4)


def test_a_draft_and_a_discarded_notice_change_nothing(office, clock):
    clock.at("2026-12-01 10:00")
    notice = entered(LONGER)
    assert works(1, 4)
    do(discard, notice, "xitong", reason="文号录错")
    assert works(1, 4)
    with pytest.raises(Refused, match="已作废"):
        do(put_in_force, notice, "fuhe")


@pytest.mark.parametrize(("lines", "said"), [
    ("2027-01-01 放假 元旦\n2027-02-30 放假 春节", "第3行"), ("2027-01-01 放假", "名称和依据不得为空"),
    ("2027-01-01 放假 元旦\n2027-01-01 放假 元旦", "重复"), ("2028-05-01 放假 劳动节", "不属于本年度"), ("2027-01-02 放假 元旦", "缺少元旦"),
    ("2027-01-01 休息 元旦", "放假或者上班"), ("2027-01-01 放假 元旦 多余 一列", "列数不符"),
])
def test_a_line_typed_wrongly_is_named_and_nothing_is_lost(office, clock, at_the_desk, lines, said):
    clock.at("2026-12-01 10:00")
    sent = {"title": "关于2027年部分节假日安排的通知", "number": "虚构号", "year": "2027", "whole_year": "on", "lines": lines,
            "department": hub().pk, "once": "a"}
    page = at_the_desk(officer("xitong")).post("/admin/office/holidaynotice/open/enter_notice/", sent).content.decode()
    assert said in page and lines.splitlines()[0] in page


def test_the_administrator_enters_it_on_his_own_screen(office, clock, at_the_desk):
    clock.at("2026-12-01 10:00")
    desk = at_the_desk(officer("xitong"))
    assert "录入放假安排" in desk.get("/admin/office/holidaynotice/").content.decode()
    sent = {"title": "关于2027年部分节假日安排的通知", "number": "虚构号", "year": "2027", "whole_year": "on",
            "lines": "2027-01-01，放假，元旦\n2027-01-02, 上班, 元旦\n", "department": hub().pk, "once": "b"}
    page = desk.post("/admin/office/holidaynotice/open/enter_notice/", sent, follow=True).content.decode()
    assert "待核对" in page and "放假（元旦）" in page and "现按" in page
