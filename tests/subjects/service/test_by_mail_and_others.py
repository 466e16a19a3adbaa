"""Mail, entrusted and forwarded service: the date is the recipient's, and what came back is no service."""
from datetime import date

from office.models import ClockEntry
from subjects.service_states import ServiceState as S
from tests.subjects.service.walk import HOME, ISSUED, SIGNED, act, failed, mailed, notice_item, serve, through, why_not
from tests.world import scan


def test_mail_is_served_on_the_date_of_its_receipt(clock):
    """SRV-11."""
    item = notice_item(clock)
    assert "邮寄送达须填写邮件单号 · SRV-11" in why_not(serve.plan, item, method="mail", **HOME)
    mailed(item)
    clock.at("2026-04-24 10:00")
    receipt = {"proof": scan("回执.pdf"), **SIGNED}
    assert "不能晚于今天 · SRV-02" in why_not(through.record_mail, item, served_on=date(2026, 4, 25), **receipt)
    item = act(through.record_mail, item, served_on=date(2026, 4, 22), **receipt)
    assert (item.state, item.method, item.served_on) == (S.SERVED, "mail", date(2026, 4, 22))
    assert item.file.service_items.get().proof.kind == "D5"


def test_returned_mail_is_a_failed_attempt_with_reason_and_evidence(clock):
    """SRV-11: nothing begins to run from it; another way may be planned."""
    item = mailed(notice_item(clock))
    late = {"reason": "查无此人", "evidence": scan()}
    assert "不能晚于今天 · SRV-11" in why_not(through.record_failure, item, failed_on=date(2026, 4, 21), **late)
    assert "不能早于文书制发日期" in why_not(through.record_failure, item, failed_on=date(2026, 4, 19), **late)
    item = failed(item)
    attempt = item.attempts.get()
    assert item.state == S.ATTEMPT_FAILED and item.served_on is None
    assert (attempt.method, attempt.reason, attempt.tracking_number) == ("mail", "查无此人", "XA0000001")
    assert attempt.evidence.name == "退件.pdf"
    assert not ClockEntry.objects.filter(file=item.file, key="des.statement").exists()
    assert act(serve.plan, item, **HOME).state == S.IN_PROGRESS


def test_a_receipt_is_recorded_only_for_what_was_posted(clock):
    """SRV-10, SRV-11: each way has its own proof."""
    item = act(serve.plan, notice_item(clock), **HOME)
    assert "未安排邮寄送达" in why_not(through.record_mail, item, served_on=ISSUED, proof=scan(), **SIGNED)
    assert "未安排委托或者转交送达" in why_not(through.record_through, item, served_on=ISSUED, proof=scan(), **SIGNED)


def test_an_entrusted_organ_has_ten_days_and_a_letter(clock):
    """SRV-10: the letter of entrustment goes out; the date is the recipient's signature."""
    item = notice_item(clock)
    assert "受托或者转交机关 · SRV-10" in why_not(serve.plan, item, method="entrusted", **HOME)
    item = act(serve.plan, item, method="entrusted", through="虚构区市场监督管理局", **HOME)
    clock_entry = ClockEntry.objects.get(file=item.file, key="srv.entrust", act="start")
    assert clock_entry.due == date(2026, 4, 30)
    assert item.file.documents.get(kind="WT").number == "潼市监信委送〔2026〕1号"
    clock.at("2026-04-28 10:00")
    item = act(through.record_through, item, served_on=date(2026, 4, 26), proof=scan(), **SIGNED)
    assert (item.state, item.method, item.served_on) == (S.SERVED, "entrusted", date(2026, 4, 26))
    assert ClockEntry.objects.filter(file=item.file, key="srv.entrust").last().act == "stop"


def test_forwarding_names_the_body_that_forwards(clock):
    """SRV-12: prison or political organ; the date is the recipient's signature."""
    item = notice_item(clock)
    assert "SRV-12" in why_not(serve.plan, item, method="forwarded", **HOME)
    act(serve.plan, item, method="forwarded", through="虚构监狱", **HOME)
    item = act(through.record_through, item, served_on=ISSUED, proof=scan(), **SIGNED)
    assert (item.method, item.through) == ("forwarded", "虚构监狱")
