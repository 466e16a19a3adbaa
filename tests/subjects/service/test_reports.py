"""What the gateway reports of a paper it took, read from a mailbox: arrived, failed, passed on, or too late (RFC 3464; SRV-06)."""
from datetime import date

import pytest

from office.models import Message
from subjects.actions.dispatch import note_report
from subjects.dispatch_states import StepKind as K
from subjects.dispatching import read_gateway_reports
from subjects.service_states import ServiceState as S
from tests.subjects.service.exchange import again, kinds, planned, sent
from tests.subjects.service.report_box import mailbox, report
from tests.subjects.service.walk import act, electronic, failed, now, why_not
from tests.world import scan


@pytest.fixture
def dispatch(clock, exchange, settings):
    """Taken by our gateway at 10:00, which was asked for a report under our own number."""
    settings.POST_ROUTE, exchange.reports = "relay", True
    sending = sent(planned(clock))
    assert f"ENVID={sending.uid}" in exchange.asked[0] and "NOTIFY=SUCCESS,FAILURE" in exchange.asked[1]
    clock.at("2026-04-21 08:00")
    return sending


@pytest.fixture
def read(settings):
    """Reads these letters from a real mailbox; gives back which of them are marked as read."""
    def reading(*letters: bytes) -> set[int]:
        with mailbox(*letters) as server:
            settings.POST_BOX = {"host": "127.0.0.1", "port": server.server_address[1], "tls": False, "user": "x", "password": "x"}
            assert read_gateway_reports() == len(server.seen)
            return server.seen
    return reading


def test_a_reported_delivery_serves_on_its_own_day(dispatch, read):
    """民诉解释135: read a day later, it arrived when it arrived; mail from people is left unread for people."""
    letter = b"From: x@example.cn\r\nSubject: =?utf-8?b?5pS25Yiw?=\r\n\r\nthank you\r\n"
    assert read(letter, report(dispatch, "relayed")) == {2}
    item = now(dispatch.item)
    assert (item.state, item.served_on) == (S.SERVED, date(2026, 4, 20))
    assert "mx1.example.cn" in again(dispatch).step(K.ARRIVED).host


def test_a_reported_failure_is_a_failed_attempt(dispatch, read):
    """Known by the headers that came back, where the gateway drops the number it was given."""
    assert read(report(dispatch, "failed", status="5.1.1", said="550 no such user", envelope=False)) == {1}
    item = now(dispatch.item)
    assert item.state == S.ATTEMPT_FAILED and "5.1.1 550 no such user" in item.attempts.get().reason


def test_what_was_passed_on_to_others_has_not_arrived(dispatch, read):
    """RFC 3464: relayed to a system that tells nothing, and is not the recipient's own."""
    read(report(dispatch, "relayed", remote="mail.elsewhere.invalid"), report(dispatch, "delayed", status="4.4.1"))
    assert now(dispatch.item).state == S.IN_PROGRESS and kinds(dispatch) == [K.BEGUN, K.HANDED_OVER, K.RELAYED]
    assert "不回报是否到达" in again(dispatch).stands


def test_a_date_nobody_can_believe_is_not_believed(dispatch, read):
    """Neither before it was sent nor in days to come."""
    read(report(dispatch, "delivered", date="Mon, 20 Apr 2099 10:30:00 +0800"))
    assert now(dispatch.item).served_on == date(2026, 4, 21)


def test_a_report_that_contradicts_the_record_is_put_before_the_officer(dispatch, read):
    """SRV-15: taken first and returned afterwards; the record stays as it is until somebody has looked."""
    item = act(electronic.record_arrival, dispatch.item, served_on=date(2026, 4, 20), proof=scan("网关日志.pdf"))
    assert "没有迟到的投递回报" in why_not(note_report, item, by=None, dispatch=None)
    assert "投递回报与送达记录相符" in why_not(note_report, item, by=None, dispatch=again(dispatch))
    assert read(report(dispatch, "failed", status="5.2.2", said="552 mailbox full")) == {1}
    assert now(item).state == S.SERVED and item.file.events.filter(verb="note_report").count() == 1
    assert "收到与送达记录不符的投递回报，请核对：受送达人的邮件系统退回" in Message.objects.filter(to__username="songda").last().text


def test_a_delivery_reported_after_a_failure_was_recorded_too(dispatch, read):
    failed(dispatch.item, reason="网关退信")
    read(report(dispatch, "delivered"))
    assert now(dispatch.item).state == S.ATTEMPT_FAILED
    assert "请核对：邮件已经到达" in Message.objects.filter(to__username="songda").last().text


def test_a_report_about_somebody_elses_mail_stays_unread(dispatch, read):
    raw = report(dispatch, "failed").replace(dispatch.uid.encode(), b"0" * 32)
    assert read(raw) == set() and kinds(dispatch) == [K.BEGUN, K.HANDED_OVER]
