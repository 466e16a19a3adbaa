"""What may happen to one case, in any order: each step as its officer takes it; one that is refused has not happened."""
from datetime import time, timedelta

from cases.actions import detours, hearing, notice, statement
from cases.models import Designation
from office.actions.holidays import enter_notice, put_in_force
from office.calendar import today
from office.models import HolidayDay
from office.workflow.errors import DoorError
from office.workflow.perform import bring_up_to_date, open_case
from sanctions.models import ListEntry
from subjects.actions import correct, serve
from subjects.models import ServiceItem
from tests.cases.walk import decide, do, proposed, review
from tests.sanctions import walk as entries
from tests.world import hub, officer, scan


class Refusal(Exception):
    """The house said no; the history goes on without the step."""


class History:
    """One case, its clock, and what was tried so far."""

    def __init__(self, case: Designation, clock):
        self.pk, self.clock, self.told = case.pk, clock, []

    @property
    def case(self) -> Designation:
        return Designation.objects.get(pk=self.pk)

    def recipient(self, which: int):
        found = self.case.all_recipients
        return found[which % len(found)]

    def take(self, name: str, *how) -> bool:
        """True when it happened."""
        try:
            STEPS[name](self, *how)
        except (DoorError, Refusal) as no:
            self.told.append(f"{name}{how}: {no}")
            return False
        self.told.append(f"{name}{how}")
        return True


def days_pass(history, count: int) -> None:
    history.clock.at(f"{today() + timedelta(days=count)} 10:00")
    bring_up_to_date(history.pk)


def paper_served(history, which: int, ago: int) -> None:
    """Any open paper, signed for today or some days ago."""
    waiting = list(ServiceItem.objects.filter(file=history.pk).open().order_by("id"))
    if not waiting:
        raise Refusal("nothing waits for service")
    item = waiting[which % len(waiting)]
    if item.state == "pending":
        do(serve.plan, item, "songda", place="虚构路1号", address_source="registered", address_dated=today())
    capacity = "self" if item.recipient.is_person else "representative"
    do(serve.record_direct, ServiceItem.objects.get(pk=item.pk), "songda", served_on=today() - timedelta(days=ago),
       signer="虚构签收人", capacity=capacity, proof=scan())


def statement_made(history, which: int, ago: int, hearing_asked: bool) -> None:
    day = today() - timedelta(days=ago)
    do(statement.file_statement, history.case, "jingban", recipient=history.recipient(which), received_on=today(),
       channel="mail", postmark_on=day, text="不服", grounds=["事实有误"], hearing=hearing_asked)


def late_statement(history, which: int) -> None:
    do(statement.file_late, history.case, "shenpi", recipient=history.recipient(which), received_on=today(),
       channel="counter", text="住院", grounds=["住院期间不能提出"], because="住院")


def answered(history) -> None:
    said = next(iter(history.case.open_statements), None)
    if said is None:
        raise Refusal("nobody waits for an answer")
    answers = [{"ground": each, "finding": "经查不实", "adopted": False, "reason": "没有证据"} for each in said.grounds.all()]
    do(statement.answer, history.case, "jingban", statement=said, answers=answers, convincing=False)


def hearing_settled(history, granted: bool) -> None:
    if not history.case.hearings_asked:
        raise Refusal("nobody asks for a hearing")
    if granted:
        do(hearing.grant_hearing, history.case, "jingban", held_on=today() + timedelta(days=16), held_time=time(9),
           place="听证室", chair="虚构主持")
    else:
        do(hearing.refuse_hearing, history.case, "shenpi", reason="不属于应当听证的情形")


def hearing_recorded(history) -> None:
    do(hearing.record_hearing, history.case, "jingban", held_on=today(), record=scan("笔录.pdf"))


def waived(history, which: int) -> None:
    do(statement.waive, history.case, "jingban", recipient=history.recipient(which), signed_on=today(), waiver=scan())


def extended(history, which: int, days: int) -> None:
    do(detours.extend_window, history.case, "shenpi", recipient=history.recipient(which),
       hindered_from=today(), until=today() + timedelta(days=days), reason="洪水阻断交通")


def date_corrected(history, which: int, by: int) -> None:
    """Proposed by the server, confirmed by the approver (SRV-15)."""
    served = list(ServiceItem.objects.filter(file=history.pk, state="served").order_by("id"))
    if not served:
        raise Refusal("nothing was served")
    item = served[which % len(served)]
    do(correct.propose_correction, item, "songda", right_date=item.served_on + timedelta(days=by), reason="登记错误",
       evidence=scan())
    do(correct.confirm_correction, ServiceItem.objects.get(pk=item.pk), "shenpi")


def notified_anew(history) -> None:
    """New facts: a new round, and everybody is told anew (DES-12)."""
    do(detours.renotify, history.case, "jingban", reason="发现新的事实")
    do(notice.submit_notice, history.case, "jingban")
    do(notice.sign_notice, history.case, "shenpi")


def holidays_changed(history, offset: int) -> None:
    """A day off in the days ahead, by a notice of the State Council (CAL-12)."""
    day = today() + timedelta(days=offset)
    rows = [HolidayDay(on=day, workday=False, name="虚构放假")]
    made = open_case(enter_notice, department=hub(), actor=officer("xitong"), title="虚构通知", number="虚构号",
                     year=day.year, whole_year=False, days=rows).case
    do(put_in_force, made, "fuhe")
    bring_up_to_date(history.pk)


def pushed_on(history) -> None:
    """Everybody tries to push the case through to its decision, on the same day."""
    ways = ((review.submit_review, "jingban", proposed()), (review.pass_legal, "fazhi", {"reason": "同意"}),
            (decide.decide, "shenpi", proposed()))
    refusals = []
    for verb, by, data in ways:
        try:
            do(verb, history.case, by, **data)
        except DoorError as no:
            refusals.append(str(no))
    if refusals:
        raise Refusal("；".join(refusals))


def entry_stayed(history, ago: int) -> None:
    entries.stayed(_entry(history), today() - timedelta(days=ago))


def entry_resumed(history) -> None:
    entries.resumed(_entry(history))


def _entry(history) -> ListEntry:
    entry = ListEntry.objects.filter(decision__file=history.pk).first()
    if entry is None:
        raise Refusal("nothing is listed")
    return entry


STEPS = {
    step.__name__: step for step in (
        days_pass, paper_served, statement_made, late_statement, answered, hearing_settled, hearing_recorded, waived,
        extended, date_corrected, notified_anew, holidays_changed, pushed_on, entry_stayed, entry_resumed,
    )
}

__all__ = ["History", "STEPS"]
