"""Every machine at every one of its states, reached with real verbs; what nobody walks to is found by a test."""
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import transaction

from cases.actions import detours, statement
from cases.actions.consent import decline, give
from cases.actions.suspend import suspend
from cases.models import ConsentRequest
from office.actions import departments as organs
from office.actions import departments as organs, roll
from office.actions.holidays import discard, enter_notice, put_in_force
from office.actions.people import appoint, dismiss
from office.models import DepartmentChange, HolidayDay, HolidayNotice, PeopleRoll, Post, Role, User
from office.workflow.perform import open_case, perform
from sanctions.actions.domain import activate, confirm_parameter, load, repeal
from sanctions.catalogue import shipped_domains
from sanctions.jobs import expire_entries
from sanctions.models import ListDomain
from subjects.actions import addresses as filed, announce, serve, through
from subjects.actions.annul import confirm as confirm_fall, discard as discard_fall
from subjects.actions.restore import confirm_restoring, propose_restoring
from subjects.actions.ending import confirm_end, discard_end, withdraw_end
from subjects.models import AddressSheet, Annulment, IntakeBatch, ServiceItem, SubjectEnding
from tests.cases.walk import (
    decide, deliver, do, drafted, fresh, in_review, items, notice, noticed, proposed, resettle, record, review,
)
from tests.sanctions import walk
from tests.stored import new_officer
from tests.organs import filed_sheet, listed_people, renamed
from tests.subjects.falls import fall
from tests.subjects.endings import recorded
from tests.world import hub, market, officer, scan


@contextmanager
def taken_back():
    """A side road: walked, looked at, and not taken after all."""
    place = transaction.savepoint()
    yield
    transaction.savepoint_rollback(place)


def designation(clock) -> Iterator:
    clock.at("2026-04-20 10:00")
    case = drafted()
    yield case
    with taken_back():
        yield do(decide.drop, fresh(case), "shenpi", reason="证据不足")
    with taken_back():
        yield do(suspend, fresh(case), "jingban", reason="当事人已申请注销登记", document="虚构注销申请", proof=scan())
    yield do(notice.submit_notice, fresh(case), "jingban")
    yield do(notice.sign_notice, fresh(case), "shenpi")
    for item in items(case, "D1"):
        deliver(item, date(2026, 4, 20))
    yield fresh(case)
    yield with_statement(fresh(case))
    yield from _decided(clock, case)


def _decided(clock, case) -> Iterator:
    answer_all(fresh(case))
    clock.at("2026-05-06 09:00")
    yield do(review.submit_review, fresh(case), "jingban", **proposed())
    resettle(case.domain, superior_consent_required=True)
    yield do(review.pass_to_consent, fresh(case), "fazhi", reason="同意")
    do(give, ConsentRequest.objects.waiting().get(), superior(), reason="同意。")
    yield fresh(case)
    yield do(decide.decide, fresh(case), "shenpi", **proposed())
    for item in items(case, "D3"):
        deliver(item, date(2026, 5, 6))
    yield fresh(case)


def superior() -> str:
    """Whoever answers for the superior: who is there already, or a newcomer."""
    above = market().line_superior
    held = Post.objects.filter(department=above, role=Role.APPROVER).select_related("user").first()
    return (held.user if held else new_officer("shangji", "虚构上官审", Role.APPROVER, department=above)).username


def consent(clock) -> Iterator:
    case = in_review(clock)
    resettle(case.domain, superior_consent_required=True)
    do(review.pass_to_consent, fresh(case), "fazhi", reason="同意")
    request = ConsentRequest.objects.get()
    yield request
    with taken_back():
        yield do(decline, request, superior(), reason="情节尚不严重。")
    with taken_back():
        do(detours.renotify, fresh(case), "jingban", reason="有新事实")
        yield ConsentRequest.objects.select_related("file").get(pk=request.pk)
    yield do(give, ConsentRequest.objects.get(pk=request.pk), superior(), reason="同意。")


def with_statement(case):
    return do(
        statement.file_statement, case, "jingban", recipient=case.organisation, received_on=date(2026, 4, 20),
        channel="counter", text="我单位不服。", grounds=["已经整改"],
    )


def answer_all(case) -> None:
    """Answered ground by ground, and the answer served."""
    said = case.open_statements[0]
    finding = {"finding": "经核实不成立", "adopted": False, "reason": "没有证据"}
    answers = [{"ground": ground, **finding} for ground in said.grounds.all()]
    do(statement.answer, case, "jingban", statement=said, answers=answers, convincing=False)
    for item in items(case, "D2"):
        if not item.is_served:
            deliver(item, item.document.issued_on)


def service(clock) -> Iterator:
    clock.at("2026-04-20 10:00")
    case = do(notice.submit_notice, drafted(), "jingban")
    item = items(do(notice.sign_notice, case, "shenpi"), "D1")[0]
    yield item
    with taken_back():
        yield do(serve.void, ServiceItem.objects.get(pk=item.pk), "shenpi", reason="文书已收回")
    place = {"place": "虚构路1号", "address_source": "registered", "address_dated": date(2026, 4, 20)}
    yield do(serve.plan, ServiceItem.objects.get(pk=item.pk), "songda", **place)
    with taken_back():
        yield from _announced(ServiceItem.objects.get(pk=item.pk))
    yield do(serve.record_direct, ServiceItem.objects.get(pk=item.pk), "songda", served_on=date(2026, 4, 20),
             signer="虚构签收人", capacity="representative", proof=scan())


def _announced(item) -> Iterator:
    yield do(through.record_failure, item, "songda", failed_on=date(2026, 4, 20), reason="查无此人", evidence=scan())
    item = do(announce.propose_announcement, ServiceItem.objects.get(pk=item.pk), "songda", ground="whereabouts",
              course="上门未遇。", content="告知有关事项。")
    yield do(announce.announce, ServiceItem.objects.get(pk=item.pk), "shenpi")


def entry(clock) -> Iterator:
    found = walk.listed(clock)
    yield found
    with taken_back():
        yield walk.revoked(found, date(2026, 5, 6))
    with taken_back():
        clock.at("2026-05-07 09:00")
        yield walk.stayed(found, date(2026, 5, 7))
    with taken_back():
        clock.at("2027-05-10 09:00")
        yield walk.removed(found)
    clock.at("2029-05-07 00:00")
    expire_entries()
    yield walk.again(found)


def domain(clock) -> Iterator:
    facts = {**shipped_domains()[0], "code": "another"}
    reviewer = officer("fazhi")
    case = open_case(load, department=market(), actor=reviewer, **facts).case
    yield case
    for parameter in case.parameters.filter(confirmed_by=None):
        case = perform(confirm_parameter, case.pk, actor=reviewer, version=case.file.version, parameter=parameter,
                       value=parameter.value, source_title="虚构办法", source_article="第一条").case
    yield do(activate, case, "fazhi")
    yield do(repeal, ListDomain.objects.get(pk=case.pk), "fazhi", reason="规章废止")


def intake(clock) -> Iterator:
    record()
    yield IntakeBatch.objects.get()


def annulment(clock) -> Iterator:
    clock.at("2026-06-15 09:00")
    found = fall(record())
    yield found
    with taken_back():
        yield do(discard_fall, Annulment.objects.get(pk=found.pk), "shenpi", reason="登记有误")
    yield do(confirm_fall, Annulment.objects.get(pk=found.pk), "shenpi")
    ruling = {"restored_on": date(2026, 6, 15), "document": "虚构再审判决书", "reason": "原判被撤销。", "scan": scan()}
    do(propose_restoring, Annulment.objects.get(pk=found.pk), "jingban", **ruling)
    yield do(confirm_restoring, Annulment.objects.get(pk=found.pk), "shenpi")


def post(clock) -> Iterator:
    clock.at("2026-04-20 10:00")
    newcomer = User.objects.create(username="xinren", name="虚构新任", is_staff=True)
    held = open_case(
        appoint, department=market(), actor=officer("anquan"), person=newcomer,
        role=Role.LEGAL, since=date(2026, 4, 20), reason="虚构任免通知",
    ).case
    yield held
    yield do(dismiss, Post.objects.get(pk=held.pk), "anquan", reason="调离")


def holidays(clock) -> Iterator:
    clock.at("2026-12-01 10:00")
    notice = open_case(
        enter_notice, department=hub(), actor=officer("xitong"), title="虚构通知", number="虚构号", year=2027,
        whole_year=True, days=[HolidayDay(on=date(2027, 1, 1), workday=False, name="元旦")],
    ).case
    yield notice
    with taken_back():
        yield do(discard, HolidayNotice.objects.get(pk=notice.pk), "xitong", reason="录错")
    yield do(put_in_force, HolidayNotice.objects.get(pk=notice.pk), "fuhe")


def departments(clock) -> Iterator:
    clock.at("2026-04-20 10:00")
    made = renamed(market(), name="重庆市潼南区市场监督管理局（新）")
    yield made
    with taken_back():
        yield do(organs.discard, DepartmentChange.objects.get(pk=made.pk), "anquan", reason="依据有误")
    yield do(organs.put_in_force, DepartmentChange.objects.get(pk=made.pk), "anquan")


def people(clock) -> Iterator:
    clock.at("2026-04-20 10:00")
    made = listed_people({"username": "xinlai", "name": "虚构新来", "department": market().code, "roles": "送达", "basis": "虚构通知"})
    yield made
    with taken_back():
        yield do(roll.discard, PeopleRoll.objects.get(pk=made.pk), "anquan", reason="名单有误")
    yield do(roll.put_in_force, PeopleRoll.objects.get(pk=made.pk), "anquan", passwords={"xinlai": "!"})


def addresses(clock) -> Iterator:
    clock.at("2026-04-20 10:00")
    made = filed_sheet(record().subject)
    yield made
    with taken_back():
        yield do(filed.discard, AddressSheet.objects.get(pk=made.pk), "shenpi", reason="日期有误")
    yield do(filed.put_in_force, AddressSheet.objects.get(pk=made.pk), "shenpi")


def ending(clock) -> Iterator:
    clock.at("2026-04-20 10:00")
    made = recorded(record().subject)
    yield made
    with taken_back():
        yield do(discard_end, SubjectEnding.objects.get(pk=made.pk), "shenpi", reason="证明文书不符")
    yield do(confirm_end, SubjectEnding.objects.get(pk=made.pk), "shenpi")
    yield do(withdraw_end, SubjectEnding.objects.get(pk=made.pk), "shenpi", reason="登记错误")


WALKS = {walk.__name__: walk for walk in (
    designation, consent, service, entry, domain, intake, annulment, ending, post, holidays, departments, people, addresses,
)}

__all__ = ["WALKS", "answer_all", "noticed", "taken_back", "with_statement"]
