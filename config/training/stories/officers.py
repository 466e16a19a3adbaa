"""The officers of one story: each step is the verb they would use, by the person who may."""
from datetime import date

from cases.actions import decide, notice, open as opening, review
from cases.actions.open_combined import open_combined
from cases.models import Designation
from config.training.city import account
from config.training.people import HUB
from config.training.stories.penalties import case_mark, document_number, firm_code, person_number, sheet
from config.training.stories.story import Story
from django.core.files.uploadedfile import SimpleUploadedFile
from office.calendar import today
from office.models import Department, SealingWay, User
from office.workflow.perform import open_case, perform
from sanctions.actions import proposal
from sanctions.models import ListDomain, ListEntry, Measure
from subjects.actions import announce, papers, serve, through
from subjects.intake.by_hand import met
from subjects.intake.take_in import take_in_sheet
from subjects.models import PenaltyRecord, ServiceItem

PAPER = b"%PDF-1.4\n%fictitious scan of the training office\n"


def scan(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, PAPER, content_type="application/pdf")


class Officers:
    """Of one department, in one case."""

    def __init__(self, story: Story, founded_on: date):
        self.story, self.founded_on = story, founded_on
        self.organ = Department.objects.get(code=story.department)
        self.case: Designation | None = None

    def who(self, post: str) -> User:
        """As he is today: his posts are read anew for each step."""
        return User.objects.get(username=account(post, self.story.department))

    def do(self, verb, post: str, case=None, **data):
        """By the holder of that post, on the case as it is now; on this case unless another is given."""
        subject = type(case or self.case).objects.select_related("file").get(pk=(case or self.case).pk)
        done = perform(verb, subject.pk, actor=self.who(post), version=subject.file.version, **data).case
        if case is None:
            self.case = done
        return done

    def take_in(self, decided_on: date) -> PenaltyRecord:
        """The hub brings the penalty in, on a sheet of its own."""
        hub = Department.objects.get(code=HUB)
        number = document_number(self.story, self.organ, decided_on)
        report = take_in_sheet(
            sheet(self.story, self.organ, decided_on), f"{number}.csv", department=hub,
            actor=User.objects.get(username="huizong"),
        )
        if not report.is_clean:
            raise ValueError("；".join(fault.sentence for fault in report.faults))
        return PenaltyRecord.objects.get(batch=report.batch)

    def open(self, decided_on: date) -> None:
        record = self.take_in(decided_on)
        domain = ListDomain.objects.get(code=f"training-{self.story.domain}")
        self.case = open_case(
            opening.open_designation, department=self.organ, actor=self.who("jingban"), basis=record, domain=domain
        ).case

    def write(self, **told) -> None:
        """What the notice will say."""
        self.do(
            opening.draft, "jingban", party_address=self.home, facts=self.story.facts,
            reasons=f"违法行为性质恶劣，情节严重，社会危害较大，{'拟受' if self.case.is_combined else '受到'}较重行政处罚。", legal_basis=self.story.basis,
            measures=list(Measure.objects.all()[:3]), **told,
        )

    def open_with_penalty(self, filed_on: date) -> None:
        """Before there is a penalty decision; the party is met for the first time (DES-16)."""
        story = self.story
        self.case = open_case(
            open_combined, department=self.organ, actor=self.who("jingban"),
            domain=ListDomain.objects.get(code=f"training-{story.domain}"), party=met(story.firm, firm_code(story, self.organ)),
            representative=met(story.person, person_number(story, self.organ)), penalty_hearing=True,
            penalty_case=f"{case_mark(self.organ)}处立〔{filed_on.year}〕{story.number}号", penalty_filed_on=filed_on,
        ).case

    def draft(self, **told) -> None:
        """Everything the notice needs; only the submission is left."""
        story, proof = self.story, "检验报告" if self.case.is_combined else "行政处罚决定书"
        self.write(**told)
        self.do(opening.add_evidence, "jingban", name=proof, proves="违法事实", source="本机关案卷", upload=scan(f"{proof}.pdf"))
        findings = {factor.pk: ("经查属实，予以认定。", proof) for factor in self.case.factors.all()}
        self.do(opening.weigh, "jingban", findings=findings, intent="当事人明知而为，存在主观故意。")
        persons = [] if story.alone else list(self.case.possible_persons)
        self.do(opening.name_persons, "jingban", persons=persons, no_persons_reason="" if persons else "无直接责任人员")

    def issue_notice(self, decided_on: date) -> None:
        """Opened, drafted and signed in one day."""
        self.open(decided_on)
        self.draft()
        self.send_notice()

    def send_notice(self) -> None:
        self.do(notice.submit_notice, "jingban")
        self.do(notice.sign_notice, "shenpi")

    def items(self, *kinds: str) -> list[ServiceItem]:
        """Still to be served; of these kinds of paper."""
        return list(ServiceItem.objects.open().filter(file=self.case.file, document__kind__in=kinds).order_by("id"))

    @property
    def home(self) -> str:
        return f"重庆市{self.organ.territory}虚构路{self.story.number % 90 + 1}号"

    def stamp(self, item, paper=None) -> None:
        """Where the department seals by hand, the stamped sheet is scanned before it goes out."""
        paper = paper or item.document
        if paper.sealing == SealingWay.HAND and not paper.stamped.exists():
            self.do(papers.bind_stamped, "songda", item, paper=paper, scan=scan("盖章原件.pdf"))

    def post(self, item, **where) -> None:
        """The signed announcement appears in public."""
        self.stamp(item, item.announcement.document)
        self.do(announce.record_posting, "songda", item, on=today(), **where)

    def plan(self, item, **way):
        self.stamp(item)
        return self.do(serve.plan, "songda", item, place=self.home, address_source="registered",
                       address_dated=today(), **way)

    def hand_over(self, *kinds: str, but: ServiceItem | None = None) -> None:
        """Signed for today by everybody who still waits for these papers, one service excepted."""
        for item in self.items(*kinds):
            if item == but:
                continue
            self.plan(item)
            self.do(
                serve.record_direct, "songda", item, served_on=today(), signer=self.story.person,
                capacity="self" if item.recipient.is_person else "representative", proof=scan("送达回证.pdf"),
            )
        self.case = Designation.objects.get(pk=self.case.pk)

    def mail_returned(self, item, sent_as: str) -> None:
        self.plan(item, method="mail", tracking_number=sent_as)
        self.do(through.record_failure, "songda", item, failed_on=today(), reason="迁移新址不明，退回",
                evidence=scan("退回的邮件.pdf"))

    @property
    def proposed(self) -> dict:
        return {"reasons": "事实清楚，证据确凿，理由充分，处理适当。", "measures": list(Measure.objects.all()[:2])}

    def to_legal(self) -> None:
        self.do(review.submit_review, "jingban", **self.proposed)

    def to_signature(self) -> None:
        self.to_legal()
        self.do(review.pass_legal, "fazhi", reason="事实清楚、证据确凿、程序合法，同意。")

    def answer_above(self, verb, reason: str) -> None:
        """By the approver of the line superior, in its own file (DES-15)."""
        request = self.case.consent_requests.waiting().select_related("file").get()
        above = User.objects.get(username=account("shenpi", self.organ.line_superior.code))
        perform(verb, request.pk, actor=above, version=request.file.version, reason=reason)
        self.case = Designation.objects.get(pk=self.case.pk)

    def decide(self) -> None:
        self.do(decide.decide, "shenpi", **self.proposed)

    @property
    def entry(self) -> ListEntry:
        return ListEntry.objects.select_related("file").get(decision=self.case.decision)

    def end(self, verb, basis: str, reason: str, **data) -> None:
        """Proposed by the handler, signed by the approver."""
        self.do(proposal.propose_end, "jingban", self.entry, kind=verb.name, basis=basis, reason=reason,
                order=scan(f"{basis}.pdf"))
        self.do(verb, "shenpi", self.entry, basis=basis, reason=reason, **data)
