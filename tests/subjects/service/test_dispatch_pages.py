"""The officer sees the message before he sends it, and afterwards how it stands, in words."""
import pytest

from tests.subjects.service.exchange import planned, sent
from tests.world import officer


@pytest.fixture
def desk(client, clock):
    client.force_login(officer("songda"))
    return client


def test_the_message_is_shown_before_it_is_sent_and_nothing_is_sent_by_looking(desk, clock, exchange):
    """L-MSG-1, L-PDF-2."""
    item = planned(clock)
    address = f"/admin/subjects/serviceitem/{item.pk}/verb/send/"
    shown = desk.get(address).content.decode()
    for said in ("将发出的邮件", "xugou@example.cn", item.recipient.name, "〔回执页链接，发送时生成〕", f"{item.document.title}{item.document.number}.pdf"):
        assert said in shown, said
    again = desk.post(address, {"_preview": "1", "note": "请注意查收。", "version": item.file.version}).content.decode()
    assert "附言：请注意查收。" in again and not item.dispatches.exists()


def test_how_a_sending_stands_is_said_on_its_page_and_on_the_cases(desk, clock, exchange):
    exchange.answers = ["451 4.3.0 try again later"]
    item = planned(clock)
    dispatch = sent(item)
    page = desk.get(f"/admin/subjects/serviceitem/{item.pk}/change/").content.decode()
    case = desk.get(f"/admin/cases/designation/{item.file_id}/change/").content.decode()
    queue = desk.get("/admin/?tab=serving").content.decode()
    for shown in (page, case, queue):
        assert "第1次发送：对方暂未接收（451 4.3.0 try again later）" in shown
    assert dispatch.token not in page and "结果出来前不再发送" in page
