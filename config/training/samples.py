"""One sheet of every kind of paper, in both ways of sealing: stories walked once more and taken back (domain.md D)."""
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from django.db import transaction

from cases.actions import statement
from cases.models import Designation
from config.training.people import MARKET
from config.training.stories import ended, underway  # noqa: F401  (ended: its stories are told again)
from config.training.stories.days import ago
from config.training.stories.officers import Officers, scan
from config.training.stories.story import TOLD, Story
from config.training.stories.timeline import walk_all
from office.calendar import today
from office.models import Department, Document, SealingWay
from sanctions.actions import ending, stay
from sanctions.models import Measure
from subjects.actions import address, papers, serve, through
from subjects.jobs import deem_announced
from subjects.models import ServiceItem

TOLD_AGAIN = (704, 707, 721, 722, 723, 725, 726, 727, 728)
ANEW = 100  # added to the number of a story told again, so that its penalty and its people are others
SIGNED = {"signer": "虚构签收人", "capacity": "representative"}


def write_samples() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each sample; the office is left exactly as it was."""
    for way in SealingWay:
        yield from _issued(way)


def _issued(way: SealingWay) -> list[tuple[str, bytes]]:
    with transaction.atomic():
        last = Document.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        Department.objects.update(sealing=way)
        walk_all([*(replace(TOLD[number], number=number + ANEW) for number in TOLD_AGAIN), EVERY_WAY], today())
        made = {f"{_name(each)}-{way.label}.pdf": each for each in Document.objects.filter(pk__gt=last).order_by("-pk")}
        samples = [(name, made[name].blob.open()) for name in sorted(made)]
        transaction.set_rollback(True)
    return samples


def _name(paper: Document) -> str:
    """Kind and title; a proof of service is told apart by the way it proves, a blank form by its blanks."""
    if paper.kind != "D5":
        return f"{paper.kind}-{paper.title}"
    proved = ServiceItem.objects.filter(proof=paper).first()
    return f"{paper.kind}-{paper.title}-{proved.get_method_display() if proved else '空白'}"


def every_way(officers: Officers, founded_on: date):
    """A case whose papers go out in every way, are mended, stayed in part and resumed."""
    yield ago(founded_on, 120)
    officers.issue_notice(ago(founded_on, 150))
    company, person = officers.items("D1")
    officers.do(address.print_confirmation, "songda", company)
    officers.plan(company, method="mail", tracking_number="XA300000001")
    officers.do(through.record_mail, "songda", company, served_on=today(), proof=scan("邮件回执.pdf"), **SIGNED)
    officers.plan(person, second_server="虚构陪同员")
    officers.do(
        serve.record_left, "songda", person, served_on=today(), served_time=time(9, 0), refusal_reason="对告知事项有异议，拒绝签收",
        witness_name="虚构见证人", witness_unit="虚构社区居民委员会", witness_signature=scan("见证.pdf"), recording=scan("录像.pdf"),
    )
    officers.do(papers.correct_paper, "shenpi", company, wrong="虚构路1号", right="虚构路11号", reason="录入笔误")
    for item in officers.items("DC"):
        officers.plan(item, method="entrusted", through="虚构区市场监督管理局")
    entrusted = officers.items("DC")[0]
    officers.do(through.record_through, "songda", entrusted, served_on=today(), proof=scan("送达回证.pdf"), **SIGNED)
    yield ago(founded_on, 119)
    officers.case = Designation.objects.get(pk=officers.case.pk)
    underway.state(officers, grounds=["处罚决定书认定的事实有误", "已经在限期内完成整改，请求从轻"])
    said = officers.case.open_statements[0]
    yield ago(founded_on, 115)
    officers.do(statement.answer, "jingban", statement=said, convincing=False, answers=[
        {"ground": ground, "finding": "经查阅原始记录，与处罚决定书一致", "adopted": False, "reason": "未提供相反证据"}
        for ground in said.grounds.all()
    ])
    officers.hand_over("D2")
    yield ago(founded_on, 90)
    officers.to_signature()
    officers.decide()
    officers.hand_over("D3", "D9")
    yield ago(founded_on, 80)
    officers.end(stay.stay, "（虚构）行政裁定书", "法院裁定停止执行", ordered_by="重庆市潼南区人民法院", from_on=today())
    yield ago(founded_on, 70)
    officers.end(stay.resume, "（虚构）行政裁定书", "停止执行的裁定已经解除")
    yield ago(founded_on, 60)
    officers.end(ending.revoke_part, "（虚构）行政复议决定书", "一项措施缺乏依据", fell_on=today(),
                 measures=list(Measure.objects.all()[:1]))
    yield founded_on
    deem_announced()


EVERY_WAY = Story(
    801 + ANEW, department=MARKET, domain="market-regulation", firm="重庆虚构万全商贸有限公司", person="虚构齐备", kind="罚款",
    penalty="罚款50万元。", violation="产品质量", basis="《中华人民共和国产品质量法》第五十条", facts="当事人销售不合格的电线电缆，货值金额20万元。",
    title="每一种文书", look="", tell=every_way,
)
