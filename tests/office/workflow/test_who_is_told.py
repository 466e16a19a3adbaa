"""What has come to a signature is said to those who may give it, and to nobody else (L-DL-5)."""
from cases.actions.review import pass_legal
from office.models import Message
from tests.cases.walk import decide, do, proposed as decision
from tests.sanctions.walk import propose
from tests.subjects.service.walk import failed, mailed, notice_item, proposed


def told(file, username: str) -> list[str]:
    found = Message.objects.filter(event__file=file, to__username=username, kind="signature").order_by("id")
    return [text.removeprefix(file.number) for text in found.values_list("text", flat=True)]


def test_a_case_under_review_is_the_reviewers_business_and_then_the_approvers(case_in_review):
    """The approver could drop it at any time; nobody waits for that."""
    case = case_in_review
    assert told(case.file, "fazhi") == ["的案件等您“法制审核通过”"]
    before = told(case.file, "shenpi")
    case = do(pass_legal, case, "fazhi", reason="同意")
    assert told(case.file, "shenpi") == [*before, "的案件等您“签发认定决定”"]
    do(decide.decide, case, "shenpi", **decision())
    assert len(told(case.file, "fazhi")) == 1


def test_a_failed_service_waits_for_nobodys_signature_before_an_announcement_is_proposed(clock):
    """SRV-13: another way first."""
    item = failed(mailed(notice_item(clock)))
    before = told(item.file, "shenpi")
    assert "公告" not in "".join(before)
    proposed(item)
    assert told(item.file, "shenpi") == [*before, "的公告送达已提请，等您“签发送达公告”"]


def test_what_is_proposed_of_an_entry_is_told_to_the_approver(entry, clock):
    """AUD-08: a stay ordered on a Friday evening does not lie until Monday."""
    clock.at("2026-06-05 20:30")
    propose(entry, "stay")
    assert told(entry.file, "shenpi") == ["的名单条目等您“中止执行”"]
