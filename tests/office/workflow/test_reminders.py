"""Before a limit runs out, and once when it has: told to whoever can act (L-DL-4, L-DL-5, L-DL-6)."""
import pytest

from cases.actions.notice import submit_notice
from office.jobs import remind_of_limits
from office.models import ClockEntry, Message, Post
from tests.cases.walk import do, drafted, notice_signed
from tests.world import officer


@pytest.fixture
def signed(clock):
    """Signed on Monday 2026-04-20: it must be served by 2026-04-29."""
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    assert str(case.file.next_due) == "2026-04-29"
    return case


def told(case, username: str = "jingban") -> list[str]:
    found = Message.objects.filter(clock__file=case.file, to__username=username).order_by("id")
    return list(found.values_list("effect", flat=True))


def test_the_handler_is_told_three_days_before_one_day_before_and_when_it_is_over(signed, clock):
    stages = []
    for day in ("04-23", "04-24", "04-27", "04-28", "04-29", "04-30", "05-06"):
        clock.at(f"2026-{day} 07:00")
        remind_of_limits()
        stages.append(told(signed)[-1:])
    assert stages == [[], ["due_soon_3"], ["due_soon_3"], ["due_soon_1"], ["due_soon_1"], ["overdue"], ["overdue"]]
    assert told(signed) == ["due_soon_3", "due_soon_1", "overdue"], "each stage once, however many nights"


def test_the_words_say_which_case_what_and_by_when(signed, clock):
    clock.at("2026-04-28 07:00")
    remind_of_limits()
    message = Message.objects.get(clock__file=signed.file, to=officer("jingban"))
    assert message.text.startswith(f"{signed.file.number}的") and "将于2026年4月29日（周三）24时届满" in message.text
    assert message.kind == "due_soon" and message.file == signed.file


def test_a_night_missed_changes_nothing_but_the_message(signed, clock):
    """L-DL-6: the stages that were missed are not told afterwards."""
    clock.at("2026-05-08 07:00")
    assert remind_of_limits() > 0 and remind_of_limits() == 0
    assert told(signed) == ["overdue"]


def test_what_is_late_is_the_approvers_business_too(signed, clock):
    clock.at("2026-04-28 07:00")
    remind_of_limits()
    assert told(signed, "shenpi") == []
    clock.at("2026-05-06 07:00")
    remind_of_limits()
    assert told(signed, "shenpi") == ["overdue"]


def test_who_serves_is_told_of_the_limit_of_service(signed, clock):
    """L-DL-5, SRV-16: the paper lies with the servers; the others who work there are not told."""
    clock.at("2026-04-28 07:00")
    remind_of_limits()
    assert told(signed, "songda") == ["due_soon_1"] and told(signed, "fazhi") == []


def test_what_waits_for_a_signature_is_told_to_the_one_who_signs(clock):
    """L-DL-5: not to the handler, who can do nothing."""
    clock.at("2026-04-20 10:00")
    case = do(submit_notice, drafted(), "jingban")
    assert Message.objects.get(to=officer("shenpi"), event__file=case.file).kind == "signature"
    clock.at("2026-12-31 07:00")
    remind_of_limits()
    assert set(told(case, "shenpi")) == {"overdue"} and told(case, "jingban") == []


def test_a_partys_own_time_is_never_late(case_noticed, clock):
    """L-DL-4: the windows of 陈述申辩 end on 2026-04-27; nobody in the office is told of that."""
    case = case_noticed
    clock.at("2026-04-28 07:00")
    remind_of_limits()
    partys = [entry.pk for entry in ClockEntry.objects.filter(file=case.file) if entry.is_partys]
    assert partys and not Message.objects.filter(clock__in=partys).exists()


def test_a_limit_that_was_met_reminds_nobody(case_noticed, clock):
    """L-DL-4: the limit of service stopped when everybody was served."""
    case = case_noticed
    clock.at("2026-05-06 07:00")
    remind_of_limits()
    assert not Message.objects.filter(clock__file=case.file, clock__key__startswith="srv.").exists()


def test_a_file_whose_handler_left_is_told_to_the_other_handlers(signed, clock):
    """Who holds no post can do nothing; a paper that waits to be served concerns the servers as well."""
    clock.at("2026-04-28 07:00")
    there = Post.objects.filter(department=signed.file.department, role__in=["handler", "server"])
    holders = set(there.values_list("user__username", flat=True))
    signed.file.handler = None
    signed.file.save(update_fields=["handler"])
    remind_of_limits()
    assert set(Message.objects.filter(clock__file=signed.file).values_list("to__username", flat=True)) == holders
