"""Three recipients, three ways: one signs, one refuses before a witness, one cannot be found and is announced (edge case 33)."""
from datetime import date

import pytest

from subjects.models import PersonLink, Subject
from tests.cases.walk import items, notice_signed, record
from tests.stories.officers import Officer
from tests.stories.test_service import REGISTERED, case_page, hand_over, mail_comes_back, page
from tests.world import scan

LEFT = {"refusal_reason": "拒绝签收", "witness_name": "虚构见证人", "witness_unit": "虚构社区居民委员会"}
ANNOUNCED = {"ground": "whereabouts", "course": "邮寄被退回，上门未遇。", "content": "告知拟认定事项和陈述申辩权利。"}


@pytest.fixture
def notices(clock):
    """The notice for the company, its representative and its principal, signed on 2026-04-20."""
    clock.at("2026-04-20 10:00")
    record(28)
    other = Subject.objects.persons().get()
    basis = record(22)
    PersonLink.objects.create(
        organisation=basis.subject, person=other, role="principal", evidence="虚构任职文件", attested_on=date(2026, 1, 5)
    )
    return {item.capacity_of_recipient or "当事人": item for item in items(notice_signed(basis=basis), "D1")}


@pytest.fixture
def officers(clock):
    clock.at("2026-04-20 10:00")
    return {name: Officer(name) for name in ("jingban", "fazhi", "shenpi", "songda")}


def leave(server, item, on: str) -> None:
    server.presses(page(item), "安排送达", **REGISTERED)
    server.presses(page(item), "登记留置送达", served_on=on, witness_signature=scan("见证.pdf"), **LEFT)


def proclaim(officers, item, on: str) -> None:
    """Proposed by the server, signed by the approver, put up on a board."""
    officers["songda"].presses(page(item), "提请公告送达", **ANNOUNCED)
    officers["shenpi"].presses(page(item), "签发送达公告")
    where = {"place": "board", "where": "虚构公告栏", "on": on, "evidence": scan("张贴.pdf")}
    officers["songda"].presses(page(item), "登记公告发布", **where)


def test_three_recipients_are_served_in_three_ways(notices, officers, clock):
    """SRV-02, SRV-04, SRV-13, SRV-17; DES-13: the case waits for the slowest, and his window follows the thirtieth day."""
    server, handler = officers["songda"], officers["jingban"]
    firm, signed, missing = (notices[each] for each in ("当事人", "法定代表人", "主要负责人"))
    url = case_page(firm)
    hand_over(server, firm, "2026-04-20")
    leave(server, signed, "2026-04-20")
    mail_comes_back(server, missing, "XA0000001", REGISTERED)
    proclaim(officers, missing, "2026-04-20")
    assert handler.reads(url).count("2026-04-20送达；陈述申辩期至2026-04-27") == 2

    clock.at("2026-05-19 10:00")
    assert "告知书尚未送达" in handler.waits_for(url, "送法制审核")
    clock.at("2026-05-20 00:00")
    assert "2026-05-20送达；陈述申辩期至2026-05-27，可以陈述申辩" in handler.reads(url), "the page needs no job"
    clock.at("2026-05-27 23:59")
    assert "2026年5月27日届满" in handler.waits_for(url, "送法制审核")
    clock.at("2026-05-28 00:00")
    measures = list(handler.choices(url, "送法制审核", "measures").values())[:2]
    handler.presses(url, "送法制审核", reasons="三人均未提出陈述申辩。", measures=measures)
    officers["fazhi"].presses(url, "法制审核通过", reason="事实清楚，程序合法，同意。")
    officers["shenpi"].presses(url, "签发认定决定", reasons="三人均未提出陈述申辩。", measures=measures)
    decision = items(firm, "D3")[0]
    hand_over(server, decision, "2026-05-28")
    assert "已生效" in handler.reads(url)
