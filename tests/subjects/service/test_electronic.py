"""Electronic service: with consent, with the internet channel for reconsideration, dated by arrival."""
from datetime import date, time

from office.models import ClockEntry
from subjects.actions.address import record_address
from subjects.service_states import ServiceState as S
from tests.cases.walk import decide, do, items, notice_signed, proposed
from tests.subjects.service.walk import HOME, ISSUED, act, e_address, electronic, notice_item, now, serve, why_not
from tests.world import market, scan


def test_nothing_is_sent_without_consent(clock):
    """SRV-06, SRV-07: neither without an address nor to somebody else's."""
    item = notice_item(clock)
    assert "不得电子送达 · SRV-06" in why_not(serve.plan, item, method="electronic", **HOME)
    ended = e_address(item, to_date=date(2026, 4, 20))
    clock.at("2026-04-21 10:00")
    assert "SRV-06" in why_not(serve.plan, item, method="electronic", electronic_address=ended, **HOME)


def test_consent_comes_on_file_with_its_scope(clock):
    """SRV-06, SRV-07."""
    item = notice_item(clock)
    said = {"medium": "electronic", "text": "xugou@example.cn", "since": ISSUED, "evidence": scan("确认书.pdf")}
    assert "文书范围 · SRV-06" in why_not(record_address, item, source="confirmation", **said)
    assert "SRV-06" in why_not(record_address, item, source="registered", consent_scope="全部", **said)
    act(record_address, item, source="confirmation", consent_scope="本案的全部文书", **said)
    assert item.recipient.addresses.electronic().get().consented_on == ISSUED


def test_a_person_has_filed_no_address_with_the_publicity_system(clock):
    """SRV-07 speaks of enterprises; a person consents on a confirmation of his own."""
    clock.at("2026-04-20 10:00")
    _, person = items(notice_signed(), "D1")
    said = {"medium": "electronic", "text": "xugou@example.cn", "since": ISSUED, "evidence": scan("打印件.pdf")}
    assert "自然人没有公示系统填报的电子地址 · SRV-07" in why_not(record_address, person, source="publicity_system", **said)


def test_an_arrival_is_recorded_only_of_what_was_sent(clock):
    """SRV-06."""
    item = act(serve.plan, notice_item(clock), **HOME)
    assert "该文书未安排电子送达 · SRV-06" in why_not(
        electronic.record_arrival, item, served_on=ISSUED, served_time=time(8, 55), proof=scan()
    )


def test_an_electronic_notice_is_served_on_arrival(clock):
    """SRV-06, SRV-08: and who asks for paper gets it within three working days."""
    item = notice_item(clock)
    act(serve.plan, item, method="electronic", electronic_address=e_address(item), **HOME)
    item = act(electronic.record_arrival, item, served_on=ISSUED, served_time=time(8, 55), proof=scan("回执.png", b"\x89PNG\r\n\x1a\n"))
    assert (item.state, item.method, item.served_on) == (S.SERVED, "electronic", ISSUED)
    act(electronic.ask_for_paper, item, asked_on=ISSUED)
    assert ClockEntry.objects.get(key="srv.paper_copy", act="start").due == date(2026, 4, 23)
    assert "已登记提供纸质文书的请求 · SRV-08" in why_not(electronic.ask_for_paper, item, asked_on=ISSUED)
    act(electronic.give_paper, item, given_on=ISSUED, proof=scan())
    assert ClockEntry.objects.filter(key="srv.paper_copy").last().act == "stop"
    assert "没有请求纸质文书" in why_not(electronic.give_paper, item, given_on=ISSUED, proof=scan())
    assert now(item).served_on == ISSUED


def test_a_decision_without_an_internet_channel_for_review_cannot_be_sent(case_in_approval):
    """SRV-09; edge case 39."""
    case = do(decide.decide, case_in_approval, "shenpi", **proposed())
    item = items(case, "D3")[0]
    how = {"method": "electronic", "electronic_address": e_address(item), **HOME}
    assert "没有行政复议互联网渠道，决定书不得电子送达 · SRV-09" in why_not(serve.plan, item, **how)
    organ = market()
    organ.review_channel = "https://review.example.cn"
    organ.save()
    assert act(serve.plan, item, **how).state == S.IN_PROGRESS
