"""The service of a notice as the server does it in his browser: tried, refused, announced, answered, corrected."""
import pytest
from django.urls import reverse

from subjects.models import ServiceItem
from tests.cases.walk import items, notice_signed
from tests.stories.officers import Officer
from tests.world import scan

REGISTERED = {"place": "重庆市潼南区虚构路1号", "address_source": "registered", "address_dated": "2026-04-20"}
FILED = {"place": "重庆市潼南区虚构路2号", "address_source": "publicity_system", "address_dated": "2026-04-20"}
SIGNED = {"signer": "虚构签收人", "capacity": "representative"}
SAID = {"channel": "mail", "text": "当事人不服。", "grounds": "处罚过重"}


@pytest.fixture
def officers(clock):
    clock.at("2026-04-20 10:00")
    return {name: Officer(name) for name in ("jingban", "shenpi", "songda")}


def page(item) -> str:
    return reverse("admin:subjects_serviceitem_change", args=[item.pk])


def case_page(item) -> str:
    return reverse("admin:cases_designation_change", args=[item.file_id])


def hand_over(server, item, on: str) -> None:
    server.presses(page(item), "安排送达", **{**REGISTERED, "address_dated": on})
    server.presses(page(item), "登记直接送达", served_on=on, proof=scan(), **SIGNED)


def mail_comes_back(server, item, number: str, where: dict) -> None:
    server.presses(page(item), "安排送达", method="mail", tracking_number=number, **where)
    reason = {"failed_on": "2026-04-20", "reason": "查无此人", "evidence": scan("退件.pdf")}
    server.presses(page(item), "登记未能送达", **reason)


def test_mail_comes_back_twice_and_the_party_turns_up_on_day_29(officers, clock, client):
    """SRV-07, SRV-11, SRV-13, SRV-14; edge case 33: each address is tried, and the earlier date wins."""
    firm, server = items(notice_signed(persons=False), "D1")[0], officers["songda"]
    mail_comes_back(server, firm, "XA0000001", REGISTERED)
    server.presses(
        page(firm), "登记送达地址", medium="paper", source="publicity_system", text=FILED["place"], since="2026-04-20",
        evidence=scan("公示系统.pdf"),
    )
    why = server.waits_for(page(firm), "提请公告送达")
    assert "已知的其他送达地址尚未尝试：重庆市潼南区虚构路2号" in why and "SRV-13" in why
    mail_comes_back(server, firm, "XA0000002", FILED)
    told = {"ground": "whereabouts", "course": "两次邮寄均被退回。", "content": "告知拟认定事项和陈述申辩权利。"}
    server.presses(page(firm), "提请公告送达", **told)
    officers["shenpi"].presses(page(firm), "签发送达公告")
    where = {"place": "board", "where": "虚构公告栏", "on": "2026-04-20", "evidence": scan("张贴.pdf")}
    server.presses(page(firm), "登记公告发布", **where)
    public = client.get("/notices/").content.decode()
    assert "2026年5月20日" in public and REGISTERED["place"] not in public and firm.recipient.uscc not in public

    clock.at("2026-05-19 16:00")
    server.presses(page(firm), "登记直接送达", served_on="2026-05-19", proof=scan(), **SIGNED)
    assert "目前没有正在进行的送达公告" in client.get("/notices/").content.decode()
    assert "2026-05-19送达；陈述申辩期至2026-05-26，可以陈述申辩" in server.reads(case_page(firm))
    clock.at("2026-05-21 09:00")
    assert "2026-05-19送达；陈述申辩期至2026-05-26" in server.reads(case_page(firm)), "the thirtieth day changes nothing"


def test_a_refusal_nobody_saw_and_a_signature_of_somebody_who_lives_elsewhere(officers, clock):
    """SRV-03, SRV-04; edge cases 35 and 36: neither counts until it is what the law asks for."""
    (firm, person), server = items(notice_signed(), "D1"), officers["songda"]
    for item in (firm, person):
        server.presses(page(item), "安排送达", **REGISTERED)
    left = {"served_on": "2026-04-20", "refusal_reason": "前台人员拒收"}
    server.is_refused(page(firm), "登记留置送达", "留置送达须有见证人姓名、单位及其签名材料，或者有照片、录像等音像记录", **left)
    took = {"served_on": "2026-04-20", "signer": "虚构家属", "capacity": "family", "proof": scan()}
    for lacking in ({"is_adult": "on"}, {"lives_there": "on"}):
        took["proof"] = scan()
        server.is_refused(page(person), "登记直接送达", "家属代收须为成年人且与受送达人同住", **took, **lacking)
    assert not ServiceItem.objects.exclude(served_on=None).exists(), "nothing runs from what was no service"
    server.presses(page(firm), "登记留置送达", recording=scan("录像.pdf"), **left)
    server.presses(page(person), "登记直接送达", **{**took, "proof": scan()}, is_adult="on", lives_there="on")
    assert server.reads(case_page(firm)).count("2026-04-20送达；陈述申辩期至2026-04-27") == 2


def test_a_statement_posted_on_the_last_day_arrives_when_the_case_is_with_the_reviewer(officers, clock):
    """DES-10, CAL-05, CAL-06; design §9.1: five working days over 国庆节 end on 13 October, postmarks of that day count."""
    clock.at("2026-09-30 09:00")
    officers = {name: Officer(name) for name in officers}
    firm, handler = items(notice_signed(persons=False), "D1")[0], officers["jingban"]
    hand_over(officers["songda"], firm, "2026-09-30")
    url = case_page(firm)
    clock.at("2026-10-13 23:59")
    assert "2026年10月13日届满" in handler.waits_for(url, "送法制审核")
    clock.at("2026-10-14 00:00")
    measures = list(handler.choices(url, "送法制审核", "measures").values())[:2]
    handler.presses(url, "送法制审核", reasons="未提出陈述申辩。", measures=measures)
    clock.at("2026-10-16 10:00")
    speaker = next(iter(handler.choices(url, "登记陈述申辩", "recipient").values()))
    arrived = {"recipient": speaker, "received_on": "2026-10-16", **SAID}
    handler.is_refused(url, "登记陈述申辩", "的陈述申辩期已于2026年10月13日届满", **arrived, postmark_on="2026-10-14")
    handler.presses(url, "登记陈述申辩", **arrived, postmark_on="2026-10-13")
    assert "陈述申辩核实中" in handler.reads(url)
    assert "尚未书面反馈" in officers["shenpi"].waits_for(url, "签发认定决定")


def test_a_corrected_date_is_seen_before_it_is_confirmed_and_stays_in_the_record(officers, clock):
    """SRV-15, AUD-08: proposed by one, confirmed by another, who reads of each limit where it stood and where it will stand."""
    firm, server, approver = items(notice_signed(persons=False), "D1")[0], officers["songda"], officers["shenpi"]
    hand_over(server, firm, "2026-04-20")
    clock.at("2026-04-22 10:00")
    asked = {"right_date": "2026-04-21", "reason": "回证日期登记错误", "evidence": scan("回证.pdf")}
    server.presses(page(firm), "提请更正送达日期", **asked)
    assert "2026-04-20送达；陈述申辩期至2026-04-27" in server.reads(case_page(firm)), "a proposal moves nothing"
    moves = ("送达日期：原为2026年4月20日，改为2026年4月21日", "陈述、申辩：原至2026年4月27日届满，改为至2026年4月28日")
    before = approver.reads(approver.opens(page(firm), "同意更正送达日期"))
    assert all(each in before for each in moves)
    approver.presses(page(firm), "同意更正送达日期")
    assert "2026-04-21送达；陈述申辩期至2026-04-28" in approver.reads(case_page(firm))
    assert all(each in approver.reads(case_page(firm)) for each in moves), "and the record says so"
