"""Stories that are told for samples alone: every way of service, every paper that an ordinary case does not need."""
from datetime import date, time

from cases.actions import amend, notice, recall, sever, statement
from cases.models import Designation
from config.training.people import MARKET
from config.training.stories import underway
from config.training.stories.days import ago
from config.training.stories.officers import Officers, scan
from config.training.stories.story import Story
from office.calendar import today
from sanctions.actions import ending, stay
from sanctions.models import Measure
from subjects.actions import address, announce, dispatch, electronic, papers, serve, through
from subjects.dispatch_states import StepKind
from subjects.dispatching import conclude
from subjects.jobs import deem_announced
from subjects.models import Address

SIGNED = {"signer": "虚构签收人", "capacity": "representative"}
GOODS = {
    "department": MARKET, "domain": "market-regulation", "kind": "罚款", "penalty": "罚款50万元。", "violation": "产品质量",
    "basis": "《中华人民共和国产品质量法》第五十条", "look": "",
}


def every_way(officers: Officers, founded_on: date):
    """A case whose papers go out in every way, are mended, stayed in part and resumed."""
    yield ago(founded_on, 120)
    officers.issue_notice(ago(founded_on, 150))
    company, person = officers.items("D1")
    officers.do(address.print_confirmation, "songda", company)
    _by_mail(officers, company)
    _left(officers, person)
    officers.do(papers.correct_paper, "shenpi", company, wrong="虚构路1号", right="虚构路11号", reason="录入笔误")
    for item, way, body in zip(officers.items("DC"), ("entrusted", "forwarded"), ("虚构区市场监督管理局", "虚构监狱")):
        officers.plan(item, method=way, through=body)
        officers.do(through.record_through, "songda", item, served_on=today(), proof=scan("送达回证.pdf"),
                    signer="虚构签收人", capacity="self" if item.recipient.is_person else "representative")
    yield ago(founded_on, 119)
    officers.case = Designation.objects.get(pk=officers.case.pk)
    underway.state(officers, grounds=["处罚决定书认定的事实有误", "已经在限期内完成整改，请求从轻"])
    said = officers.case.open_statements[0]
    yield ago(founded_on, 115)
    _answered(officers, said)
    [answer] = officers.items("D2")
    _electronic(officers, answer)
    yield ago(founded_on, 114)
    officers.do(recall.recall_answer, "shenpi", statement=officers.case.statements.get(pk=said.pk), reason="漏答当事人提出的第二项理由")
    _answered(officers, officers.case.open_statements[0])
    officers.hand_over("D2")
    yield ago(founded_on, 90)
    officers.to_signature()
    officers.decide()
    absent = officers.items("D3")[1]
    _announced(officers, absent)
    officers.hand_over("D3", "D9", but=absent)
    yield ago(founded_on, 80)
    officers.end(stay.stay, "（虚构）行政裁定书", "法院裁定停止执行", ordered_by="重庆市潼南区人民法院", from_on=today())
    yield ago(founded_on, 70)
    officers.end(stay.resume, "（虚构）行政裁定书", "停止执行的裁定已经解除")
    yield ago(founded_on, 60)
    officers.end(ending.revoke_part, "（虚构）行政复议决定书", "一项措施缺乏依据", fell_on=today(),
                 measures=list(Measure.objects.all()[:1]))
    yield founded_on
    deem_announced()


def apart(officers: Officers, founded_on: date):
    """A director answered in a case of his own, and a decision that review has made lighter."""
    yield ago(founded_on, 120)
    officers.issue_notice(ago(founded_on, 150))
    company, _ = officers.items("D1")
    officers.plan(company)
    officers.do(serve.record_direct, "songda", company, served_on=today(), proof=scan("送达回证.pdf"), **SIGNED)
    main = officers.case = Designation.objects.get(pk=officers.case.pk)
    officers.do(sever.sever, "shenpi", recipient=main.persons[0], reason="告知书无法送达其本人")
    main, own = officers.case, Designation.objects.get(severed_from=main)
    officers.case = own
    officers.write()
    officers.do(notice.submit_notice, "jingban")
    officers.do(notice.sign_notice, "shenpi")
    officers.hand_over("D1")
    yield ago(founded_on, 90)
    for officers.case in (main, own):
        officers.to_signature()
        officers.decide()
        officers.hand_over("D3", "D9")
    officers.case = Designation.objects.get(pk=main.pk)
    yield ago(founded_on, 60)
    officers.do(amend.propose_amendment, "jingban", organ="重庆市潼南区人民政府", basis="（虚构）行政复议决定书", changed_on=today(),
                measures=officers.entry.measures_left[:1], reason="处罚较轻，期限应当缩短", order=scan("行政复议决定书.pdf"))
    officers.do(amend.amend, "shenpi", reason="处罚较轻，期限应当缩短")


def _answered(officers, said) -> None:
    officers.do(statement.answer, "jingban", statement=said, convincing=False, answers=[
        {"ground": ground, "finding": "经查阅原始记录，与处罚决定书一致", "adopted": False, "reason": "未提供相反证据"}
        for ground in said.grounds.all()
    ])


def _by_mail(officers, item) -> None:
    officers.plan(item, method="mail", tracking_number="XA300000001")
    officers.do(through.record_mail, "songda", item, served_on=today(), proof=scan("邮件回执.pdf"), **SIGNED)


def _left(officers, item) -> None:
    officers.plan(item, second_server="虚构陪同员")
    officers.do(
        serve.record_left, "songda", item, served_on=today(), served_time=time(9, 0), refusal_reason="对告知事项有异议，拒绝签收",
        witness_name="虚构见证人", witness_unit="虚构社区居民委员会", witness_signature=scan("见证.pdf"), recording=scan("录像.pdf"),
    )


def _electronic(officers, item) -> None:
    officers.do(
        address.record_address, "songda", item, medium="electronic", source="confirmation", text="wanquan@example.cn",
        since=today(), consent_scope="本案的全部文书", evidence=scan("送达地址确认书.pdf"),
    )
    known = Address.objects.get(text="wanquan@example.cn")
    officers.plan(item, method="electronic", electronic_address=known)
    _sent_back(officers, item)
    officers.plan(item, method="electronic", electronic_address=known)
    officers.do(electronic.record_arrival, "songda", item, served_on=today(), served_time=time(9, 0), proof=scan("系统回执.pdf"))


def _sent_back(officers, item) -> None:
    officers.do(dispatch.send, "songda", item)
    sent = item.dispatches.get()
    sent.log(StepKind.BEGUN)
    sent.log(StepKind.REFUSED, host="mx.example.cn", text="552 5.2.2 mailbox full")
    conclude(sent)


def _announced(officers, item) -> None:
    officers.mail_returned(item, "XA300000002")
    officers.do(announce.propose_announcement, "songda", item, ground="whereabouts",
                course="向登记住所邮寄，因迁移新址不明退回。", content="认定你为严重失信主体的责任人员的决定。")
    officers.do(announce.announce, "shenpi", item)
    officers.post(item, place="board", where="本机关公告栏", evidence=scan("张贴.pdf"))


EVERY_WAY = Story(
    901, firm="重庆虚构万全商贸有限公司", person="虚构齐备", facts="当事人销售不合格的电线电缆，货值金额20万元。",
    title="每一种送达方式", tell=every_way, **GOODS,
)
APART = Story(
    902, firm="重庆虚构分晓灯具有限公司", person="虚构单行", facts="当事人生产的灯具绝缘性能不合格，货值金额15万元。",
    title="分案和变更", tell=apart, **GOODS,
)
