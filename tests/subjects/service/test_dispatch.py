"""A paper sent by mail from the system itself: arrived, refused, tried again, given up, and what a crash leaves open (SRV-06…09)."""
import hashlib
from datetime import date, timedelta

import pytest
from django_q.models import OrmQ

from office.checks import papers_leave_by_a_way_that_exists
from office.mail import hand_over, is_set_up
from office.models import Department, Installation, Message, SealingWay
from subjects import dispatching
from subjects.actions import dispatch as posting
from subjects.dispatch_states import StepKind as K
from subjects.dispatching import deliver, deliver_waiting
from subjects.models import Address, Dispatch
from subjects.service_states import ServiceState as S
from tests.cases.letters.walked import words
from tests.cases.walk import decide, do, in_approval, items, proposed
from tests.subjects.service.exchange import again, kinds, papers, planned, sent
from tests.subjects.service.walk import HOME, ISSUED, act, e_address, electronic, failed, notice_item, now, serve, stamped, why_not
from tests.world import market, scan


def text_of(item, kind: str) -> str:
    return words(item.file.documents.filter(kind=kind).last().blob.open())


def test_what_the_recipients_system_has_taken_is_served(clock, exchange):
    """SRV-06; 民诉解释135: on the day our system shows it as sent, with the answer as evidence and the time limits reckoned."""
    item = planned(clock)
    dispatch = sent(item, note="请注意查收。")
    item = now(item)
    assert (item.state, item.method, item.served_on) == (S.SERVED, "electronic", ISSUED)
    assert kinds(dispatch) == [K.BEGUN, K.ARRIVED, K.SETTLED]
    assert papers(item)[-3:] == ["HZ", "D5", "QX"]
    receipt, proof = text_of(item, "HZ"), text_of(item, "D5")
    assert "2502.0.0takenasA1" in receipt and dispatch.uid in receipt and "2026年4月20日到达" in receipt
    assert "xugou@example.cn" in proof and "《电子送达系统回执》" in proof
    assert "已以电子邮件送达" in Message.objects.get(to__username="songda", effect="arrived").text
    event = item.file.events.filter(verb="arrive").get()
    assert event.actor is None and "xugou" not in str(event.facts)


def test_the_mail_carries_the_sealed_original_and_says_what_arrival_means(clock, exchange):
    """L-MSG-1, L-PDF-2: stored as sent; the same bytes whenever it is built; the task knows an id and nothing else."""
    item = planned(clock)
    act(posting.send, item, note="请注意查收。")
    assert [task.task["args"] for task in OrmQ.objects.all()] == [(Dispatch.objects.get().pk,)]
    assert not exchange.letters, "queued with the case, not sent from inside it"
    dispatch = Dispatch.objects.get()
    deliver(dispatch.pk)
    mail, [raw] = exchange.read(), exchange.letters
    assert hashlib.sha256(raw).hexdigest() == dispatch.mail_sha256
    assert mail["Message-ID"] == f"<{dispatch.uid}@xinan.invalid>" and mail["To"] == "xugou@example.cn"
    [enclosed] = mail.iter_attachments()
    assert hashlib.sha256(enclosed.get_content()).hexdigest() == item.document.sha256 == dispatch.paper_sha256
    said = mail.get_body().get_content()
    assert "请注意查收。" in said and "营商环境条例》第七十二条" in said and "到达您单位邮箱的日期为送达日期" in said
    assert dispatch.url in said and dispatch.token not in dispatch.text, "the link is in the mail and not in the database"


def test_a_refusal_is_a_failed_attempt_with_the_answer_as_evidence(clock, exchange):
    """SRV-11, SRV-13: told to whoever sent it; another way is open at once."""
    exchange.answers = ["550 5.1.1 no such mailbox \U0001f4ed"]
    item = planned(clock)
    dispatch = sent(item)
    item = now(item)
    assert item.state == S.ATTEMPT_FAILED and kinds(dispatch) == [K.BEGUN, K.REFUSED, K.SETTLED] and not exchange.letters
    attempt = item.attempts.get()
    assert "550 5.1.1 no such mailbox" in attempt.reason and attempt.method == "electronic" and attempt.receipt.kind == "HZ"
    assert "不产生送达效力" in text_of(item, "HZ")
    assert "电子送达未成，请改用其他方式" in Message.objects.filter(to__username="songda").last().text
    assert "被退回（550 5.1.1 no such mailbox" in dispatch.stands and "nosuchmailbox？" in text_of(item, "HZ"), "any sign, printed or not"
    assert act(serve.plan, item, **HOME).state == S.IN_PROGRESS


def test_who_is_busy_is_asked_again_later_and_not_before(clock, exchange, monkeypatch):
    """451, then accepted: one message in the end, and the day of arrival is that of the answer."""
    exchange.answers = ["451 4.3.0 try again later"]
    item = planned(clock)
    dispatch = sent(item)
    assert now(item).state == S.IN_PROGRESS and "将于" in dispatch.stands and "再次发送" in dispatch.stands
    deliver(dispatch.pk)
    assert kinds(dispatch) == [K.BEGUN, K.LATER] and deliver_waiting() == 0, "not due yet"
    monkeypatch.setattr(dispatching, "wall", lambda wall=dispatching.wall: wall() + timedelta(minutes=6))
    OrmQ.objects.all().delete()
    assert deliver_waiting() == 1 and OrmQ.objects.count() == 1
    clock.at("2026-04-21 00:10")
    deliver(dispatch.pk)
    assert len(exchange.letters) == 1 and now(item).served_on == date(2026, 4, 21)


def test_after_the_last_attempt_the_sending_has_failed(clock, exchange, monkeypatch):
    """Nothing waits for ever, and nothing ends in silence."""
    monkeypatch.setattr(dispatching, "PAUSES", [timedelta(0)] * 2)
    exchange.answers = ["451 4.3.0 busy"] * 3
    item = planned(clock)
    dispatch = sent(item)
    for _ in range(4):
        deliver(dispatch.pk)
    assert kinds(dispatch) == [K.BEGUN, K.LATER] * 3 + [K.GIVEN_UP, K.SETTLED]
    assert now(item).state == S.ATTEMPT_FAILED and "共发送3次" in now(item).attempts.get().reason


def test_a_crash_after_the_answer_was_written_sends_nothing_twice(clock, exchange, monkeypatch):
    """L-STA-2, L-CON-2: what is on record is not done again; the rest is made good by the next run."""
    item = planned(clock)
    with monkeypatch.context() as crash:
        crash.setattr(dispatching, "conclude", _die)
        with pytest.raises(SystemExit):
            sent(item)
    assert now(item).state == S.IN_PROGRESS and len(exchange.letters) == 1
    OrmQ.objects.all().delete()
    assert deliver_waiting() == 1
    deliver(Dispatch.objects.get().pk)
    assert now(item).state == S.SERVED and len(exchange.letters) == 1


def test_a_crash_before_the_answer_leaves_open_what_nobody_can_know(clock, exchange, monkeypatch):
    """Design §2: at least once, with a stable id; the record and the paper say that it may have come twice."""
    item = planned(clock)
    with monkeypatch.context() as crash:
        crash.setattr(dispatching, "write_down", _die)
        with pytest.raises(SystemExit):
            sent(item)
    dispatch = Dispatch.objects.get()
    deliver(dispatch.pk)
    assert kinds(dispatch) == [K.BEGUN, K.UNCERTAIN] and len(exchange.letters) == 1, "it waits before it sends again"
    assert "对方是否收到无从得知" in again(dispatch).stands
    monkeypatch.setattr(dispatching, "wall", lambda wall=dispatching.wall: wall() + timedelta(minutes=6))
    deliver(dispatch.pk)
    first, second = exchange.letters
    assert first == second, "the same message to the byte, under the same Message-ID"
    assert now(item).state == S.SERVED and "无从得知" in text_of(item, "HZ")


def _die(*_):
    raise SystemExit("掉电")


def test_what_our_own_gateway_took_has_not_arrived(clock, exchange, settings):
    """SRV-06: a gateway's 250 says that it will try; the officer records what its log or its failure notice says."""
    settings.POST_ROUTE = "relay"
    item = planned(clock)
    dispatch = sent(item)
    assert now(item).state == S.IN_PROGRESS and "尚不是到达" in dispatch.stands
    deliver(dispatch.pk)
    assert len(exchange.letters) == 1 and deliver_waiting() == 0
    item = act(electronic.record_arrival, item, served_on=ISSUED, proof=scan("网关日志.pdf"))
    assert item.state == S.SERVED and kinds(dispatch)[-1] == K.SETTLED


def test_a_failure_notice_that_came_back_is_recorded_by_the_officer(clock, exchange, settings):
    settings.POST_ROUTE = "relay"
    item = planned(clock)
    dispatch = sent(item)
    assert failed(item, reason="退信：查无此收件人").state == S.ATTEMPT_FAILED and kinds(dispatch)[-1] == K.SETTLED
    assert not again(dispatch).due_at(dispatching.wall())


def test_a_line_that_does_not_stand_is_tried_again(clock, exchange, settings):
    """The recipient cannot help our own gateway being down."""
    settings.EMAIL_PORT = 9
    item = planned(clock)
    assert kinds(sent(item)) == [K.BEGUN, K.LATER] and now(item).state == S.IN_PROGRESS


def test_nothing_goes_out_that_nobody_has_seen(clock, exchange, settings):
    """L-MSG-1: what would be another message by now, its link leading elsewhere, is not sent."""
    item = planned(clock)
    act(posting.send, item)
    settings.PUBLIC_URL = "https://moved.example.cn"
    deliver(Dispatch.objects.get().pk)
    assert not exchange.letters and "与交付发送时的散列不符" in now(item).attempts.get().reason


def test_a_route_that_leads_nowhere_is_found_at_the_start(settings):
    for route, host, found in (("relais", "mx", ["office.E002"]), ("final", "", ["office.E003"]), ("relay", "mx", ["office.W001"]),
                               ("final", "mx", []), ("", "", [])):
        settings.POST_ROUTE, settings.EMAIL_HOST = route, host
        assert [each.id for each in papers_leave_by_a_way_that_exists(None)] == found


def test_a_folder_serves_nobody_outside_a_training_office(db, settings):
    settings.POST_ROUTE = "file"
    Installation.objects.create(training=False)
    assert not is_set_up() and hand_over(None).came == "later"


def test_what_is_planned_otherwise_before_it_went_out_stays_here(clock, exchange):
    item = planned(clock)
    act(posting.send, item)
    act(serve.plan, item, **HOME)
    deliver(Dispatch.objects.get().pk)
    assert kinds(Dispatch.objects.get()) == [K.SETTLED] and not exchange.letters


def test_nothing_is_sent_twice_or_to_whom_it_may_not_be(clock, exchange, settings):
    """SRV-06, SRV-07: each refusal in its own words, at the door."""
    item = planned(clock)
    act(posting.send, item)
    assert "已交付发送，结果出来前不再发送 · SRV-06" in why_not(posting.send, item)
    act(serve.plan, item, **HOME)
    assert "该文书未安排电子送达" in why_not(posting.send, item)
    act(serve.plan, item, method="electronic", electronic_address=e_address(item, text="微信号xugou"), **HOME)
    assert "不是电子邮箱，系统不能发送" in why_not(posting.send, item)
    act(serve.plan, item, method="electronic", electronic_address=e_address(item), **HOME)
    settings.POST_ROUTE = ""
    assert "未配置电子送达的发送渠道" in why_not(posting.send, item)
    settings.POST_ROUTE = "final"
    Address.objects.update(to_date=ISSUED)
    clock.at("2026-04-21 10:00")
    assert "该电子送达地址已于2026-04-20停用" in why_not(posting.send, item)
    Address.objects.update(to_date=None)
    Department.objects.update(identity_sealed=None)
    assert "没有受信机构签发的电子签章" in why_not(posting.send, item)
    for verb, why in ((posting.arrive, "没有收件系统的到达回报"), (posting.bounce, "邮件没有被退回"),
                      (posting.confirm_receipt, "没有发出的邮件可以确认")):
        said = {"dispatch": None} if verb is posting.confirm_receipt else {}
        assert why in why_not(verb, item, by=None, **said)


def test_the_recipients_word_is_taken_once(clock, exchange):
    """SRV-06: it strengthens the arrival, and moves nothing."""
    item = planned(clock)
    dispatch = sent(item)
    act(posting.confirm_receipt, item, by=None, dispatch=dispatch)
    assert "受送达人已确认收到" in again(dispatch).stands and now(item).served_on == ISSUED
    assert "该邮件已经确认收到 · SRV-06" in why_not(posting.confirm_receipt, item, by=None, dispatch=again(dispatch))


def test_a_sheet_sealed_by_hand_goes_out_as_its_stamped_scan(clock, exchange):
    """Design §5: the scan bound to number and hash is the served original."""
    Department.objects.update(sealing=SealingWay.HAND)
    item = notice_item(clock)
    stamped(item)
    act(serve.plan, item, method="electronic", electronic_address=e_address(item), **HOME)
    dispatch = sent(item)
    [enclosed] = exchange.read().iter_attachments()
    assert enclosed.get_filename().endswith("（盖章件）.pdf")
    assert dispatch.paper_sha256 == item.document.stamped.get().sha256


def test_a_decision_goes_out_with_the_internet_channel_for_review(clock, exchange):
    """SRV-09; 复议法22(2)."""
    organ = market()
    organ.review_channel = "https://review.example.cn"
    organ.save()
    item = items(do(decide.decide, in_approval(clock), "shenpi", **proposed()), "D3")[0]
    act(serve.plan, item, method="electronic", electronic_address=e_address(item), **HOME)
    sent(item)
    said = exchange.read().get_body().get_content()
    assert "https://review.example.cn" in said and "行政复议法第二十二条" in said and now(item).state == S.SERVED
