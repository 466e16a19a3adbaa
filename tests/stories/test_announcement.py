"""Three recipients, three ways: one signs, one refuses before a witness, one cannot be found and is announced (edge case 33)."""
from datetime import date

import pytest
from django.urls import reverse

from cases.actions import review
from cases.models import Designation
from office.workflow.errors import Refused
from subjects.models import PersonLink, Subject
from tests.cases.walk import deliver, do, fresh, items, notice_signed, proposed as proposal, record
from tests.stories.officers import Officer
from tests.subjects.service.walk import HOME, SIGNED, act, announce, failed, mailed, posted, proposed, serve
from tests.world import scan


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
    return items(notice_signed(basis=basis), "D1")


def test_three_recipients_are_served_in_three_ways(notices, clock):
    """SRV-02, SRV-04, SRV-13, SRV-17; DES-13: the case waits for the slowest, and the window follows the thirtieth day."""
    firm, *persons = notices
    signs = next(each for each in persons if each.capacity_of_recipient == "法定代表人")
    missing = next(each for each in persons if each.capacity_of_recipient == "主要负责人")
    deliver(firm, date(2026, 4, 20))
    act(serve.plan, signs, **HOME)
    act(serve.record_left, signs, served_on=date(2026, 4, 20), refusal_reason="拒绝签收", witness_name="虚构见证人",
        witness_unit="虚构社区居民委员会", witness_signature=scan("见证.pdf"))
    clock.at("2026-04-27 10:00")
    proposed(failed(mailed(missing), date(2026, 4, 27)))
    posted(act(announce.announce, missing, "shenpi"), date(2026, 4, 27))
    clock.at("2026-05-20 10:00")
    case = designation_of(missing)
    assert "告知书尚未送达" in refused(case)
    url = reverse("admin:cases_designation_change", args=[case.pk])
    clock.at("2026-05-27 00:00")
    page = Officer("jingban").reads(url)
    assert "2026-05-27送达；陈述申辩期至2026-06-03，可以陈述申辩" in page, "the page needs no job"
    clock.at("2026-06-03 23:30")
    assert "陈述申辩期至2026年6月3日届满" in refused(case)
    clock.at("2026-06-04 00:00")
    assert do(review.submit_review, fresh(case), "jingban", **proposal()).state == "legal_review"


def test_returned_mail_a_second_address_an_announcement_and_the_party_on_day_29(notices, clock):
    """SRV-11, SRV-13; edge case 33: the earlier date wins, and its window runs from it."""
    firm = notices[0]
    failed(mailed(firm), reason="查无此人")
    firm.recipient.addresses.create(
        medium="paper", source="publicity_system", text="重庆市潼南区虚构路2号", from_date=date(2026, 4, 20)
    )
    with pytest.raises(Refused, match="尚未尝试：重庆市潼南区虚构路2号"):
        proposed(firm)
    failed(mailed(firm, "XA0000002", place="重庆市潼南区虚构路2号", address_source="publicity_system"))
    proposed(firm)
    posted(act(announce.announce, firm, "shenpi"), date(2026, 4, 20))
    clock.at("2026-05-19 16:00")
    item = act(serve.record_direct, firm, served_on=date(2026, 5, 19), proof=scan(), **SIGNED)
    recipient = designation_of(firm).recipients.get(subject=firm.recipient)
    assert (item.method, recipient.notice_served_on, recipient.window_ends) == (
        "direct", date(2026, 5, 19), date(2026, 5, 26)
    )
    assert item.attempts.count() == 2 and item.announcements.get().closed_on == date(2026, 5, 19)


def designation_of(item) -> Designation:
    return Designation.objects.get(pk=item.file_id)


def refused(case) -> str:
    with pytest.raises(Refused) as answer:
        do(review.submit_review, fresh(case), "jingban", **proposal())
    return str(answer.value)
