"""期限: what runs until when, why, and whose it is."""

import pytest

from subjects.models import ServiceItem
from tests.cases.walk import notice_signed
from tests.world import officer

PAGE = "/admin/deadlines/"


@pytest.fixture
def signed(office, clock):
    """A notice signed on a Monday; its service limit of 7 working days runs."""
    clock.at("2026-04-20 10:00")
    return notice_signed()


def text(response) -> str:
    return response.content.decode()


def test_a_limit_stands_under_its_day_with_its_reckoning(at_the_desk, signed):
    """CAL-13, design §3: a due date explains itself on every page that shows it."""
    page = text(at_the_desk(officer("jingban")).get(PAGE))
    due = signed.file.next_due
    assert f"{due.year}年{due.month}月{due.day}日" in page and signed.file.number in page
    assert "截止：" in page and "SRV-01" in page


def test_limits_of_one_case_say_whom_each_concerns(at_the_desk, signed):
    """L-DL-2: of three equal limits of service each says which paper goes to whom."""
    page = text(at_the_desk(officer("jingban")).get(PAGE))
    served = ServiceItem.objects.filter(file=signed.file)
    assert len(served) > 1
    for item in served:
        assert page.count(f"{item.document.title}→{item.recipient.name}") == 1


def test_limits_further_away_are_shown_when_asked_for(at_the_desk, signed, clock):
    desk = at_the_desk(officer("jingban"))
    near, whole = text(desk.get(PAGE, {"ahead": "3wd"})), text(desk.get(PAGE, {"ahead": "all"}))
    assert "总办理期限" not in near and "DES-17" in whole


def test_what_is_late_stands_under_late_and_a_partys_own_time_never_does(at_the_desk, signed, clock):
    """L-DL-4: when a party's time is over nobody in the office is late."""
    desk = at_the_desk(officer("jingban"))
    assert signed.file.number not in text(desk.get(PAGE, {"ahead": "over"}))
    clock.at("2026-05-20 10:00")
    page = text(desk.get(PAGE, {"ahead": "over"}))
    assert signed.file.number in page and "已超过" in page and "陈述申辩" not in page.split("<main", 1)[1]


def test_the_limits_of_others_are_left_out_when_only_mine_are_asked_for(at_the_desk, signed):
    reviewer = at_the_desk(officer("fazhi"))
    assert signed.file.number in text(reviewer.get(PAGE))
    assert signed.file.number not in text(reviewer.get(PAGE, {"whose": "mine"}))


def test_nobody_sees_limits_outside_his_scope(at_the_desk, signed):
    """PER-1."""
    assert signed.file.number not in text(at_the_desk(officer("huizong")).get(PAGE, {"ahead": "all"}))
