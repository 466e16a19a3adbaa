"""Walks a designation to a state with the verbs officers use; each step can also be taken alone."""
from datetime import date

from cases.actions import decide, notice, open as opening, review, statement
from cases.actions import effect  # noqa: F401
from cases.models import Designation
from office.models import SealingWay
from office.workflow.perform import open_case, perform
from sanctions.actions.competence import make_competent
from sanctions.models import ListDomain, Measure
from subjects.actions import papers, serve
from subjects.intake.take_in import take_in_sheet
from subjects.models import PenaltyRecord, ServiceItem
from subjects.states import AddressSource
from tests.world import hub, market, officer, scan, sheet

ROW = 22  # 重庆市潼南区虚构长青1020商贸有限公司，限制从业，2026-04-16


def do(verb, case, by: str | None, **data):
    """As a named officer, on the case as it is now."""
    actor = officer(by) if by else None
    case.file.refresh_from_db()
    return perform(verb, case.pk, actor=actor, version=case.file.version, **data).case


def record(row: int = ROW, **changes) -> PenaltyRecord:
    report = take_in_sheet(sheet(row, **changes), "sheet.csv", department=hub(), actor=officer("huizong"))
    assert report.is_clean, [fault.sentence for fault in report.faults]
    return PenaltyRecord.objects.order_by("-id").first()


def opened(row: int = ROW, basis: PenaltyRecord | None = None, **changes) -> Designation:
    """On a record that is there already, or on one that comes in with a sheet of its own."""
    domain = ListDomain.objects.get(code="training-market-regulation")
    basis = basis or record(row, **changes)
    return open_case(
        opening.open_designation, department=market(), actor=officer("jingban"), basis=basis, domain=domain
    ).case


def resettle(domain: ListDomain, parameters=(), **values) -> None:
    """Other settings of an active domain, beside an act of its file, which the database asks for (AUD-06).

    In the office a changed rulebook is a domain loaded anew; a test need not wait for that."""
    ListDomain.objects.filter(pk=domain.pk).update(**values)
    for key, value in dict(parameters).items():
        domain.parameters.filter(key=key).update(value=value)
    do(make_competent, domain, "fazhi", departments=domain.competent.all(), reason="测试所设")


def drafted(persons: bool = True, **kwargs) -> Designation:
    return filled_in(opened(**kwargs), persons)


def filled_in(case, persons: bool = True, **told) -> Designation:
    """Everything the notice needs; `told` is what it says beyond that of any case."""
    case = do(
        opening.draft, case, "jingban", party_address="重庆市潼南区虚构路1号", facts="当事人拒不整改，情节严重。",
        reasons="违法行为性质恶劣，社会危害较大。", legal_basis="《中华人民共和国安全生产法》第九十七条",
        measures=list(Measure.objects.all()[:3]), **told,
    )
    case = do(opening.add_evidence, case, "jingban", name="行政处罚决定书", proves="违法事实", source="本机关案卷")
    findings = {factor.pk: ("经查属实，予以认定。", "行政处罚决定书") for factor in case.factors.all()}
    case = do(opening.weigh, case, "jingban", findings=findings, intent="当事人明知而为，存在主观故意。")
    links = list(case.possible_persons) if persons else []
    return do(
        opening.name_persons, case, "jingban", persons=links, no_persons_reason="" if links else "无直接责任人员"
    )


def notice_signed(**kwargs) -> Designation:
    case = do(notice.submit_notice, drafted(**kwargs), "jingban")
    return do(notice.sign_notice, case, "shenpi")


def items(case, kind: str) -> list[ServiceItem]:
    return list(ServiceItem.objects.filter(file=case.file, document__kind=kind).order_by("id"))


def deliver(item, on: date, by: str = "songda") -> ServiceItem:
    """Planned and signed for on that day; a sheet sealed by hand is scanned first."""
    if item.document.sealing == SealingWay.HAND and not item.document.stamped.exists():
        do(papers.bind_stamped, item, by, scan=scan("盖章.pdf"))
    do(serve.plan, item, by, place="重庆市潼南区虚构路1号", address_source=AddressSource.REGISTERED, address_dated=on)
    item = ServiceItem.objects.get(pk=item.pk)
    capacity = "self" if item.recipient.is_person else "representative"
    return do(serve.record_direct, item, by, served_on=on, signer="虚构签收人", capacity=capacity, proof=scan())


def fresh(case) -> Designation:
    return Designation.objects.get(pk=case.pk)


def noticed(clock, **kwargs) -> Designation:
    """Everybody was notified on 2026-04-20; the windows run to 2026-04-27."""
    clock.at("2026-04-20 10:00")
    case = notice_signed(**kwargs)
    for item in items(case, "D1"):
        deliver(item, date(2026, 4, 20))
    return fresh(case)


def proposed() -> dict:
    """What is proposed and decided: no more than the notice announced."""
    return {"reasons": "理由充分。", "measures": list(Measure.objects.all()[:2])}


def in_review(clock, **kwargs) -> Designation:
    """The windows are over and nobody spoke; before the legal reviewer on 2026-05-06."""
    return to_review(clock, noticed(clock, **kwargs))


def to_review(clock, case) -> Designation:
    clock.at("2026-05-06 09:00")
    return do(review.submit_review, case, "jingban", **proposed())


def in_approval(clock, **kwargs) -> Designation:
    return to_approval(in_review(clock, **kwargs))


def to_approval(case) -> Designation:
    return do(review.pass_legal, case, "fazhi", reason="同意")


def decided(clock, **kwargs) -> Designation:
    """Signed on 2026-05-06, nobody served yet."""
    return to_decision(in_approval(clock, **kwargs))


def to_decision(case) -> Designation:
    return do(decide.decide, case, "shenpi", **proposed())


def effective(clock, **kwargs) -> Designation:
    """Decided, and served on everybody on 2026-05-06: on the list to 2029-05-06."""
    return to_effect(decided(clock, **kwargs))


def to_effect(case) -> Designation:
    for item in items(case, "D3"):
        deliver(item, date(2026, 5, 6))
    return fresh(case)


__all__ = ["decide", "decided", "deliver", "do", "drafted", "effective", "filled_in", "fresh", "in_approval", "in_review",
           "items", "notice", "noticed", "notice_signed", "opened", "opening", "proposed", "record", "review", "serve",
           "statement"]
