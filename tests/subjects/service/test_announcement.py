"""Service by announcement: the last resort, thirty days from the last posting, and true on the day whatever job has run."""
from datetime import date

from cases.actions import statement
from cases.models import Designation, Recipient
from office.models import ClockEntry
from office.workflow.offers import trial
from office.workflow.perform import bring_up_to_date
from subjects.actions.announce import deem_served
from subjects.jobs import deem_announced
from subjects.models import Address, Announcement, ServiceItem
from subjects.service_states import ServiceState as S
from tests.cases.walk import do
from tests.subjects.service.walk import (
    HOME, ISSUED, SIGNED, act, announce, announced, e_address, failed, mailed, notice_item, now, posted, proposed, serve,
    undone, why_not,
)
from tests.world import officer, scan

DEEMED = date(2026, 5, 20)


def test_an_announcement_is_the_last_resort(clock):
    """SRV-13: the registered address, every other known one, and the consented e-address were tried, with evidence."""
    item = notice_item(clock)
    tell = {"ground": "whereabouts", "course": "经过", "content": "内容"}
    failed(mailed(item, address_source="publicity_system"))
    assert "登记住所直接送达或者邮寄送达至少一次未果" in why_not(announce.propose_announcement, item, **tell)
    failed(mailed(item))
    with undone():
        Address.objects.create(
            subject=item.recipient, medium="paper", source="publicity_system", text="虚构路2号", from_date=ISSUED
        )
        assert "已知的其他送达地址尚未尝试：虚构路2号 · SRV-13" in why_not(announce.propose_announcement, item, **tell)
    with undone():
        e_address(item)
        assert "须先尝试电子送达 · SRV-13" in why_not(announce.propose_announcement, item, **tell)
    assert "尚未提请公告送达 · SRV-13" in why_not(announce.announce, item, "shenpi")
    proposed(item)
    assert "审批岗位办理" in why_not(announce.announce, item, "songda")
    assert act(announce.announce, item, "shenpi").state == S.ANNOUNCED


def test_nothing_is_deemed_before_a_posting_and_nothing_posted_after(clock):
    """SRV-13, SRV-14: thirty days need a first day; after the last one the paper is served."""
    proposed(failed(mailed(notice_item(clock))))
    item = act(announce.announce, ServiceItem.objects.get(state=S.ATTEMPT_FAILED), "shenpi")
    assert "公告尚未发布 · SRV-13" in why_not(deem_served, item, None)
    posted(item, ISSUED)
    clock.at("2026-05-21 09:00")
    late = trial(announce.record_posting, now(item), officer("songda"), on=date(2026, 5, 21))
    assert "公告已于2026年5月20日期满，视为送达 · SRV-13" in [str(each) for each in late.verb.verdicts(late.case, late)]


def test_who_proposes_an_announcement_does_not_sign_it(clock):
    """AUD-08."""
    item = proposed(failed(mailed(notice_item(clock))))
    Announcement.objects.update(proposed_by=now(item).file.events.filter(role="approver").first().actor)
    assert "提请公告送达的人员不得审批 · AUD-08" in why_not(announce.announce, item, "shenpi")


def test_thirty_days_run_from_the_last_posting(clock):
    """SRV-13, SRV-14: each posting with its record and day; nothing is posted before it was signed or after it ran out."""
    item = announced(notice_item(clock))
    assert item.announcement.deemed_on == DEEMED
    place = {"place": "residence", "where": "住所地", "evidence": scan()}
    assert "不能早于公告制发日期" in why_not(announce.record_posting, item, on=date(2026, 4, 19), **place)
    assert "不能晚于今天" in why_not(announce.record_posting, item, on=date(2026, 4, 21), **place)
    clock.at("2026-04-24 10:00")
    item = posted(item, date(2026, 4, 24), "newspaper")
    assert item.announcement.deemed_on == date(2026, 5, 24)
    assert ClockEntry.objects.filter(key="srv.announce").last().due == date(2026, 5, 24)


def test_the_window_opens_with_no_job_run(clock):
    """SRV-13, SRV-17; design §2: on the thirtieth day the notice is served, and the full window follows it."""
    item = announced(notice_item(clock))
    clock.at("2026-05-19 23:59")
    assert "公告至2026年5月20日期满" in why_not(deem_served, item, None)
    case = Designation.objects.get(pk=item.file_id)
    clock.at("2026-05-27 10:00")
    assert bring_up_to_date(item.file_id) > 0, "as the page of the case does when somebody opens it"
    said = {"received_on": date(2026, 5, 27), "channel": "counter", "text": "不服", "grounds": ["不服"]}
    do(statement.file_statement, case, "jingban", recipient=Recipient.objects.get(), **said)
    recipient = Recipient.objects.get()
    assert (recipient.notice_served_on, recipient.window_ends) == (DEEMED, date(2026, 5, 27))
    assert now(item).method == "announcement" and now(item).proof.kind == "D5"


def test_the_job_writes_down_the_same_day_however_late(clock):
    """SRV-13: and a second night finds nothing."""
    item = announced(notice_item(clock))
    clock.at("2026-05-19 23:59")
    assert deem_announced() == 0
    clock.at("2026-06-30 10:00")
    assert deem_announced() == 1 and deem_announced() == 0
    assert now(item).served_on == DEEMED and Recipient.objects.get().window_ends == date(2026, 5, 27)


def test_who_turns_up_in_time_is_served_that_day(clock):
    """C.2: the earlier date wins; once the thirty days are over it does not come back."""
    item = announced(notice_item(clock))
    clock.at("2026-05-20 09:00")
    signed = {"proof": scan(), **SIGNED}
    assert "SRV-" in why_not(serve.record_direct, item, served_on=DEEMED, **signed)
    clock.at("2026-05-19 16:00")
    item = act(serve.record_direct, item, served_on=date(2026, 5, 19), **signed)
    assert (item.method, item.served_on, item.announcement) == ("direct", date(2026, 5, 19), None)
    clock.at("2026-05-21 09:00")
    assert deem_announced() == 0 and Recipient.objects.get().window_ends == date(2026, 5, 26)


def test_a_withdrawn_paper_is_announced_no_longer(clock, client):
    item = announced(notice_item(clock))
    act(serve.void, item, "shenpi", reason="文书已收回")
    clock.at("2026-05-21 09:00")
    assert deem_announced() == 0 and "目前没有" in client.get("/notices/").content.decode()


def test_the_public_page_shows_what_runs_today(client, clock):
    """SRV-14, PRI-04: the announced words while they run; not indexed, and gone on the thirtieth day with no job run."""
    item = notice_item(clock)
    proposed(failed(mailed(item)), content="告知拟认定事项，联系人证件500103190102280027。")
    act(announce.announce, item, "shenpi")
    assert "目前没有" in client.get("/notices/").content.decode(), "signed and not yet posted"
    posted(item, ISSUED)
    clock.at("2026-05-19 23:59")
    answer = client.get("/notices/")
    page = answer.content.decode()
    assert "noindex" in answer["X-Robots-Tag"] and 'name="robots" content="noindex' in page
    assert "2026年5月20日" in page and "500103**********27" in page and "0228" not in page
    assert item.recipient.uscc not in page and HOME["place"] not in page
    clock.at("2026-05-20 00:00")
    assert "目前没有" in client.get("/notices/").content.decode()
    assert now(item).state == S.ANNOUNCED, "no job has run"
