"""Three designations walked to their end once for all tests of their papers, kept as bytes and text."""
import io
import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, time

from django.db import transaction
from pypdf import PdfReader

from cases import letters
from cases.actions import decide, notice, review, statement
from office.documents import render
from office.models import Document, SealingWay
from office.workflow.offers import trial
from sanctions.models import Measure
from subjects.actions import serve
from subjects.letters import ProofOfService
from subjects.models import ServiceItem
from subjects.states import AddressSource
from tests.cases.walk import deliver, do, fresh, items, notice_signed
from tests.world import Clock, market, officer, scan

RARE = "重庆虚构䶮𬭎㛃商贸有限公司"
REASONS = "当事人将承包的建设工程转包，性质恶劣。\n整改情节在惩戒措施中予以考虑"
GROUNDS = ("处罚决定书认定的事实有误，我公司并未转包。", "已经在“限期”内完成整改，请求从轻")
FURNITURE = re.compile(r"训练文书，不具有法律效力|— \d+ —|\s")


@dataclass
class Issued:
    """A paper as it was issued: bytes, words without line breaks and page numbers, and made again from the case."""

    number: str
    pdf: bytes
    text: str
    again: tuple[bytes, ...] = ()


@dataclass
class Walked:
    """What came out of one case; `previews` are papers before anything was typed."""

    issued: dict[str, list[Issued]] = field(default_factory=dict)
    previews: dict[str, str] = field(default_factory=dict)

    def text(self, kind: str, place: int = 0) -> str:
        return self.issued[kind][place].text


def words(pdf: bytes) -> str:
    """The text of a PDF as one line, without what stands outside the type area."""
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return "".join(FURNITURE.sub("", page) for page in pages)


@contextmanager
def training_day():
    """A day in the office; nothing of the walk stays in the database."""
    with transaction.atomic():
        yield Clock()
        transaction.set_rollback(True)


def organisation(clock) -> Walked:
    """A company of rare characters and its representative; both speak, both are answered, both are decided on."""
    walked = Walked()
    clock.at("2026-10-12 10:00")
    case = notice_signed(row=10)
    for item in items(case, "D1"):
        deliver(item, date(2026, 10, 12))
    clock.at("2026-10-14 10:00")
    case = fresh(case)
    company, person = case.all_recipients
    case = _state(
        case, company, GROUNDS, channel="mail", received_on=date(2026, 10, 14), postmark_on=date(2026, 10, 13)
    )
    case = _state(fresh(case), person, ("本人未参与转包",), channel="counter", received_on=date(2026, 10, 14))
    clock.at("2026-10-16 10:00")
    _preview(walked, statement.answer, case, "jingban")
    findings = (("经调阅合同，转包事实清楚。", False, "未提供相反证据。"), ("经复查，整改已完成", True, "整改情况属实"))
    case = _answer(fresh(case), findings)
    case = _answer(fresh(case), (("合同由本人签署", False, "与书证不符"),))
    for item in items(case, "D2"):
        deliver(item, date(2026, 10, 16))
    clock.at("2026-11-02 09:00")
    case = _decided(walked, fresh(case))
    _serve_decision(case)
    _keep(walked, case)
    _again(walked, clock, case)
    return walked


def individual(clock) -> Walked:
    """A person, by a department that stamps by hand and has an internet channel for review; he says nothing."""
    walked, organ = Walked(), market()
    organ.sealing, organ.court_address = SealingWay.HAND, "重庆市潼南区虚构法院路1号"
    organ.review_channel = "https://review.example.cn"
    organ.save()
    clock.at("2026-11-02 10:00")
    case = notice_signed(row=19, persons=False)
    deliver(items(case, "D1")[0], date(2026, 11, 2))
    clock.at("2026-11-16 09:00")
    _keep(walked, _decided(walked, fresh(case)))
    return walked


def dropped(clock) -> Walked:
    """A restaurant and its operator; the case ends without a listing."""
    walked = Walked()
    clock.at("2026-04-20 10:00")
    case = notice_signed(row=28)
    for item in items(case, "D1"):
        deliver(item, date(2026, 4, 20))
    case = fresh(case)
    _preview(walked, decide.drop, case, "shenpi")
    case = do(decide.drop, case, "shenpi", reason="当事人系初次违法，情节轻微\n未造成危害后果。")
    _keep(walked, case)
    [paper] = walked.issued["D4"]
    act = trial(decide.drop, fresh(case), officer("shenpi"))
    paper.again = _twice(letters.NoDesignation(act.case, act), _document(case, "D4"))
    return walked


def _state(case, recipient, grounds, **how):
    return do(statement.file_statement, case, "jingban", recipient=recipient, text="意见", grounds=list(grounds), **how)


def _answer(case, findings):
    waiting = case.open_statements[0]
    answers = [
        {"ground": ground, "finding": finding, "adopted": adopted, "reason": reason}
        for ground, (finding, adopted, reason) in zip(waiting.grounds.order_by("id"), findings)
    ]
    return do(statement.answer, case, "jingban", statement=waiting, answers=answers, convincing=False)


def _decided(walked, case):
    measures = list(Measure.objects.all()[:2])
    case = do(review.submit_review, case, "jingban", reasons=REASONS, measures=measures)
    case = do(review.pass_legal, case, "fazhi", reason="同意")
    _preview(walked, decide.decide, case, "shenpi")
    return do(decide.decide, case, "shenpi", reasons=REASONS, measures=measures)


def _serve_decision(case) -> None:
    """The company signs; its representative refuses, and the paper is left before a witness."""
    company, person = items(case, "D3")
    deliver(company, date(2026, 11, 2))
    do(serve.plan, person, "songda", place="重庆市潼南区虚构路1号", address_source=AddressSource.REGISTERED,
       address_dated=date(2026, 10, 1), second_server="虚构陪同员")
    do(serve.record_left, ServiceItem.objects.get(pk=person.pk), "songda", served_on=date(2026, 11, 2),
       served_time=time(8, 55), refusal_reason="对决定有异议，拒绝签收", witness_name="虚构见证人",
       witness_unit="虚构社区居民委员会", witness_signature=scan("见证.pdf"), recording=scan("录像.pdf"))


def _preview(walked, verb, case, by: str) -> None:
    """As the page of the verb shows it, before a word was typed."""
    for draft in verb.drafts(fresh(case), trial(verb, fresh(case), officer(by))):
        walked.previews[draft.kind] = words(render(draft.preview()))


def _keep(walked, case) -> None:
    for paper in Document.objects.filter(file=case.file).order_by("id"):
        pdf = paper.blob.open()
        walked.issued.setdefault(paper.kind, []).append(Issued(paper.number, pdf, words(pdf)))


def _again(walked, clock, case) -> None:
    """Every paper composed once more from what is stored, on its own day."""
    answered = case.statements.order_by("id").first()
    proof = items(case, "D3")[0]
    made = (
        ("D1", "2026-10-12 16:00", letters.Notice, notice.sign_notice, case, {}),
        ("D2", "2026-10-16 16:00", letters.Answer, statement.answer, case, {"statement": answered}),
        ("D3", "2026-11-02 16:00", letters.Decision, decide.decide, case, {}),
        ("D9", "2026-11-02 16:00", letters.RepairNotice, decide.decide, case, {}),
        ("D5", "2026-11-02 16:00", ProofOfService, serve.record_direct, proof, {}),
    )
    for kind, moment, letter, verb, about, data in made:
        clock.at(moment)
        document = proof.proof if kind == "D5" else _document(case, kind)
        about = type(about).objects.get(pk=about.pk)
        paper = next(each for each in walked.issued[kind] if each.pdf == document.blob.open())
        paper.again = _twice(letter(about, trial(verb, about, officer("shenpi"), **data)), document)


def _document(case, kind: str) -> Document:
    return Document.objects.filter(file=case.file, kind=kind).order_by("id").first()


def _twice(letter, document) -> tuple[bytes, ...]:
    return tuple(render(letter.compose(document.number, document.code)) for _ in range(2))
