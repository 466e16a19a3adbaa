"""The page behind the link in a mail, as its recipient meets it on his phone (SRV-06; PRI-04)."""
from datetime import timedelta

import pytest

from office.models import AccessEntry
from subjects import receipts
from subjects.actions.correct import serve_again
from subjects.dispatch_states import StepKind as K
from subjects.service_states import ServiceState as S
from tests.subjects.service.exchange import again, kinds, planned, sent
from tests.subjects.service.walk import ISSUED, act, now


@pytest.fixture
def dispatch(clock, exchange, settings):
    """Handed to our gateway, which says nothing of its arrival."""
    settings.POST_ROUTE = "relay"
    return sent(planned(clock))


@pytest.fixture
def page(client, dispatch):
    """The page by its own address: `page()` looks, `page(confirm="1")` sends."""
    address = f"/r/{dispatch.token}/"
    return lambda **sent: client.post(address, sent) if sent else client.get(address)


def test_looking_tells_nothing_and_does_nothing(page, dispatch):
    """PRI-04: a mail filter follows every link; only the office's name stands there."""
    answer = page()
    text, item = answer.content.decode(), dispatch.item
    assert "确认收到" in text and item.document.organ.name in text
    for secret in (item.recipient.name, item.recipient.uscc, item.document.number, item.document.title, dispatch.to, item.file.number):
        assert secret not in text, secret
    assert answer["X-Robots-Tag"].startswith("noindex") and answer["Referrer-Policy"] == "no-referrer"
    assert kinds(dispatch) == [K.BEGUN, K.HANDED_OVER] and page(key="0000").status_code == 409


def test_his_word_proves_the_arrival_where_no_system_has(page, dispatch, clock):
    """SRV-06: evidence with its time and address; a second click acts once (L-CON-2)."""
    clock.at("2026-04-21 09:30")
    assert page(confirm="1").status_code == page(confirm="1").status_code == 302
    assert "已于2026年4月21日 09时30分确认收到" in page().content.decode()
    item = now(dispatch.item)
    assert (item.state, item.served_on.isoformat()) == (S.SERVED, "2026-04-21")
    event = item.file.events.get(verb="confirm_receipt")
    assert event.actor is None and event.address == "127.0.0.1" and kinds(dispatch).count(K.CONFIRMED) == 1


def test_his_word_moves_no_date_that_stands(client, clock, exchange):
    """民诉解释135: the receiving system's answer came first."""
    dispatch = sent(planned(clock))
    clock.at("2026-04-23 09:30")
    client.post(f"/r/{dispatch.token}/", {"confirm": "1"})
    assert now(dispatch.item).served_on == ISSUED and "受送达人已确认收到" in again(dispatch).stands


def test_the_paper_is_given_to_who_knows_its_number_or_the_partys(page, dispatch):
    """Both, however they are typed; each download is on record."""
    page(confirm="1")
    item = dispatch.item
    for key in (item.recipient.uscc[-4:].lower(), f" {item.document.number} ".replace("〔", "[").replace("〕", "]")):
        answer = page(key=key)
        assert answer.content == item.document.blob.open() and answer["Content-Disposition"].startswith("attachment")
        assert answer["Cache-Control"].find("no-store") >= 0
    assert kinds(dispatch).count(K.FETCHED) == AccessEntry.objects.filter(what__startswith="回执页", kind="download").count() == 2


def test_whoever_guesses_is_kept_waiting_and_in_the_end_kept_out(page, dispatch, monkeypatch):
    page(confirm="1")
    right = dispatch.item.document.number
    said = [page(key=key) for key in ("", "1", "12345", "0000x", "重庆")]
    assert {each.status_code for each in said} == {400} and "不相符" in said[0].content.decode()
    assert page(key=right).status_code == 429, "the right answer too: it may have been guessed"
    monkeypatch.setattr(receipts, "WITHIN", timedelta(0))
    assert page(key=right).status_code == 200
    monkeypatch.setattr(receipts, "AT_ALL", 5)
    assert page(key=right).status_code == 403 and kinds(dispatch).count(K.MISMATCH) == 5


def test_a_link_that_no_longer_counts_says_so(page, client, dispatch):
    """A service that was none, and a link nobody has sent."""
    page(confirm="1")
    act(serve_again, dispatch.item, "shenpi", reason="登记错误")
    assert "此次送达已由制发机关收回" in page().content.decode()
    assert page(key=dispatch.item.document.number)["Content-Type"].startswith("text/html")
    assert client.get(f"/r/{'0' * 32}/").status_code == 404
