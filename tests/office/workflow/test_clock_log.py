"""The clock log: what runs, what stands on the file, and for whom (design §2, §9.1)."""
from datetime import date

from office.models import CaseFile, ClockEntry
from office.rules import reckon_rule, rule
from office.workflow.clocks import Clocks
from tests.cases.walk import decide, deliver, do, drafted, fresh, items, notice_signed
from tests.office.workflow.stages import designation, with_statement


def nearest(file_id: int) -> tuple:
    """Recomputed from the log alone: of all clocks not stopped, the office's own that is due first."""
    standing = {}
    for line in ClockEntry.objects.filter(file=file_id).order_by("id"):
        if line.act in ("stop", "pause"):
            standing.pop((line.key, line.about), None)
        elif line.due:
            standing[line.key, line.about] = line
    own = [line for line in standing.values() if not line.key.startswith(("remedy.", "des.statement"))]
    first = min(own, key=lambda line: (line.due, line.id), default=None)
    return (first.due, first.key, first.provisional) if first else (None, "", False)


def test_the_next_due_date_is_what_the_log_says_in_every_state(clock):
    """Written by the door, recomputed here after each step of a whole case."""
    for case in designation(clock):
        file = CaseFile.objects.get(pk=case.pk)
        assert (file.next_due, file.next_due_key, file.next_due_provisional) == nearest(case.pk), case.state


def test_every_line_of_the_log_is_what_its_rule_reckons(clock):
    """DL-2: start and rule give the due date again; the explanation ends with it."""
    case = with_statement(_served_apart(clock))
    for line in ClockEntry.objects.filter(file=case.pk, act="start"):
        of_the_domain = line.key in ("des.statement", "des.feedback")
        limit = (case.domain.limit if of_the_domain else rule)(line.key, on=case.file.rules_on)
        due = reckon_rule(line.key, line.on, own=limit)
        assert (line.due, line.provisional, line.explanation) == (due.date, due.provisional, due.explain())


def _served_apart(clock):
    """The party on the 20th, its representative two days later."""
    clock.at("2026-04-20 10:00")
    case = notice_signed()
    party, person = items(case, "D1")
    deliver(party, date(2026, 4, 20))
    clock.at("2026-04-22 10:00")
    deliver(person, date(2026, 4, 22))
    clock.at("2026-04-20 11:00")
    return fresh(case)


def test_each_recipient_has_a_window_of_his_own(clock):
    """DES-10, C.1 note 1: from his own service to his own last day."""
    case = _served_apart(clock)
    party, person = case.all_recipients
    assert (party.notice_served_on, person.notice_served_on) == (date(2026, 4, 20), date(2026, 4, 22))
    assert party.window_ends < person.window_ends
    lines = ClockEntry.objects.filter(file=case.pk, key="des.statement")
    windows = {each.clock_about: each.window_ends for each in case.all_recipients}
    assert {line.about: line.due for line in lines} == windows


def test_a_statement_leaves_the_window_of_its_author_open(clock):
    """Design §9.1: it starts the office's time to answer and stops nothing of his."""
    case = with_statement(_served_apart(clock))
    assert not ClockEntry.objects.filter(file=case.pk, key="des.statement", act="stop").exists()
    assert ClockEntry.objects.filter(file=case.pk, key="des.feedback", act="start").count() == 1
    assert all(each.may_still_speak(date(2026, 4, 21)) for each in case.all_recipients)


def test_a_partys_time_is_nobodys_work(case_effective):
    """DL-4: remedies run on, and nothing is due in the office any more."""
    case = case_effective
    running = {line.key for line in ClockEntry.objects.filter(file=case.pk, act="start")}
    assert {"remedy.review", "remedy.sue"} <= running
    file = CaseFile.objects.get(pk=case.pk)
    assert (file.next_due, file.next_due_key) == nearest(case.pk)[:2]
    assert not file.next_due_key.startswith("remedy.")


def test_a_case_that_was_dropped_has_no_clock_left(clock):
    """DL-4: nothing is overdue when the case is closed."""
    clock.at("2026-04-20 10:00")
    case = do(decide.drop, drafted(), "shenpi", reason="证据不足")
    assert CaseFile.objects.get(pk=case.pk).next_due is None and nearest(case.pk)[0] is None


def test_a_clock_that_does_not_run_is_stopped_without_a_trace(clock):
    clock.at("2026-04-20 10:00")
    case = drafted()
    before = ClockEntry.objects.count()
    Clocks(case.file, date(2026, 4, 21)).stop("des.feedback", about="nobody")
    assert ClockEntry.objects.count() == before
