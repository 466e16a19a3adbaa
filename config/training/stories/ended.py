"""Cases that were decided, and what became of their entries; and one that was dropped after its party had spoken."""
from datetime import timedelta

from cases.actions import decide, statement
from config.training.city import FENGJIE_LABOUR, FENGJIE_MARKET, LABOUR
from config.training.people import MARKET
from config.training.rulebooks import PRACTICE
from config.training.stories.days import ago, working_days_ago
from config.training.stories.officers import scan
from config.training.stories.story import story
from config.training.stories.underway import FOOD, GOODS, state
from office.calendar import today
from office.workflow.perform import open_case
from sanctions.actions import ending, stay
from sanctions.jobs import expire_entries
from subjects.actions import annul

# A list of three months, for practice alone: endings are to be seen that take three years elsewhere.
SHORT = {"domain": PRACTICE, "violation": "产品质量", "basis": "《中华人民共和国产品质量法》第五十条"}
WAGES = {"domain": "wage-arrears", "violation": "拖欠工资", "basis": "《保障农民工工资支付条例》第五十四条"}


def list_(officers, effective_on):
    """From the penalty to the list, effective on that day."""
    yield ago(effective_on, 40)
    officers.issue_notice(ago(effective_on, 70))
    officers.hand_over("D1")
    yield ago(effective_on, 10)
    officers.to_signature()
    officers.decide()
    yield effective_on
    officers.hand_over("D3", "D9")


def annulled(officers, kind: str, document: str, reason: str):
    """The penalty falls: entered by the handler, confirmed by the approver."""
    record = officers.case.basis
    fall = open_case(
        annul.register, department=officers.organ, actor=officers.who("jingban"), record=record, kind=kind, fell_on=today(),
        known_on=today(), document=document, reason=reason, scan=scan(f"{document}.pdf"),
    ).case
    officers.do(annul.confirm, "shenpi", fall)


@story(
    721, department=FENGJIE_LABOUR, firm="奉节虚构朱衣建设有限公司", person="虚构梁栋", kind="罚款", penalty="罚款30万元。", **WAGES,
    facts="当事人拖欠87名农民工工资412万元，经责令限期支付仍不支付。",
    title="正常在列", look="决定送达之日起列入，期限三年。看名单条目：哪一天届满、从哪一天起可以申请提前移出、法定代表人的记录从哪一天起算。",
)
def on_the_list(officers, founded_on):
    yield from list_(officers, ago(founded_on, 120))


@story(
    722, department=LABOUR, alone=True, firm="重庆虚构双江劳务有限公司", person="虚构力行", kind="罚款", penalty="罚款25万元。", **WAGES,
    facts="当事人截留工程款，拖欠46名农民工工资190万元。",
    title="法院裁定停止执行", look="法院裁定停止执行，自裁定之日零时起不再公示、共享。看条目的状态和决定书的效力，再看“恢复执行”由谁提请、由谁签批。",
)
def stayed(officers, founded_on):
    yield from list_(officers, ago(founded_on, 150))
    yield ago(founded_on, 60)
    officers.end(stay.stay, "（虚构）渝0152行初12号行政裁定书", "法院裁定停止执行", ordered_by="重庆市潼南区人民法院", from_on=today())


@story(
    723, department=MARKET, alone=True, firm="重庆虚构小渡制药有限公司", person="虚构方正", kind="罚款", penalty="罚款110万元。", **GOODS,
    facts="当事人被举报生产的消毒液含量不足，货值金额48万元。",
    title="处罚被撤销，认定随之撤销", look="复议机关撤销了处罚决定，当天起即不再公示、共享，三个工作日内撤销认定并致歉更正。看两份卷怎样互相接上。",
)
def revoked(officers, founded_on):
    yield from list_(officers, ago(founded_on, 165))
    yield ago(founded_on, 90)
    annulled(officers, "annulled", "（虚构）潼府复21号行政复议决定书", "主要事实不清，证据不足")
    yield ago(founded_on, 88)
    officers.end(ending.revoke, "（虚构）潼府复21号行政复议决定书", "认定所依据的处罚决定被撤销",
                 fell_on=officers.entry.basis.annulled_on or today())


@story(
    724, department=FENGJIE_MARKET, alone=True, firm="奉节虚构安坪果业有限公司", person="虚构橙香", kind="罚款", penalty="罚款36万元。", **FOOD,
    facts="当事人在脐橙保鲜中使用禁用药剂，货值金额15万元。",
    title="处罚刚刚失效，还没有撤销认定", look="昨天登记的判决使处罚失去效力，公示当天就停了；撤销认定已经备好提请，等审批人签批，三个工作日的期限在走。",
)
def must_be_withdrawn(officers, founded_on):
    yield from list_(officers, ago(founded_on, 110))
    yield working_days_ago(founded_on, 1)
    annulled(officers, "annulled", "（虚构）渝02行终33号行政判决书", "处罚程序违法，判决撤销")


@story(
    725, department=FENGJIE_MARKET, alone=True, firm="奉节虚构永乐家具有限公司", person="虚构木成", kind="罚款", penalty="罚款40万元。", **SHORT,
    facts="当事人生产的儿童床甲醛释放量严重超标，货值金额35万元。",
    title="提前移出", look="列入满一个月（练习领域所设）以后整改到位，经办人提请、审批人签批，提前移出。看移出决定书送给了谁，公示从哪一天起停止。",
)
def removed_early(officers, founded_on):
    yield from list_(officers, ago(founded_on, 140))
    yield ago(founded_on, 50)
    officers.end(ending.remove_early, "（虚构）奉市监信移5号申请", "已经履行义务，整改到位，无新的失信行为")


@story(
    726, department=MARKET, firm="重庆虚构寿桥乳业有限公司", person="虚构牧原", kind="罚款", penalty="罚款88万元。", **SHORT,
    facts="当事人生产的婴幼儿配方乳粉营养成分不合格，货值金额60万元。",
    title="期满移出", look="期限（练习领域设为三个月）届满的次日零时起即不再列入，夜里的作业只是把它记下来。看办理过程里“登记期满移出”的时间和通知书。",
)
def expired(officers, founded_on):
    yield from list_(officers, ago(founded_on, 120))
    yield officers.entry.term_ends + timedelta(days=1)
    expire_entries()


@story(
    727, department=MARKET, alone=True, firm="重庆虚构五桂机械有限公司", person="虚构齿轮", kind="罚款", penalty="罚款70万元。", **SHORT,
    facts="当事人翻新报废起重机械后销售，货值金额120万元。",
    title="骗取移出，恢复列入", look="移出以后查明整改材料是假的，告知并听取陈述后撤销移出，恢复列入。看条目上三段时间：列入、移出、恢复。",
)
def reinstated(officers, founded_on):
    yield from list_(officers, ago(founded_on, 155))
    yield ago(founded_on, 110)
    officers.end(ending.remove_early, "（虚构）潼市监信移3号申请", "提交了整改验收材料")
    yield ago(founded_on, 60)
    officers.end(ending.reinstate, "（虚构）潼市监核8号核查报告", "整改验收材料系伪造", notice_on=ago(founded_on, 80),
                 notice=scan("拟恢复列入告知书.pdf"), statement=scan("未陈述申辩的说明.pdf"))


@story(
    728, department=LABOUR, alone=True, firm="重庆虚构桂林园林有限公司", person="虚构青松", kind="罚款", penalty="罚款12万元。", **WAGES,
    facts="当事人被投诉拖欠18名农民工工资35万元。",
    title="听取陈述后不予认定", look="公司证明工资已由总包代付，理由成立，于是不予认定，告知的内容永不公示。看答复怎样逐项写明采纳。",
)
def dropped(officers, founded_on):
    yield ago(founded_on, 60)
    officers.issue_notice(ago(founded_on, 100))
    officers.hand_over("D1")
    yield ago(founded_on, 55)
    state(officers, grounds=["工资已由总承包单位代付"])
    yield ago(founded_on, 50)
    said = officers.case.open_statements[0]
    officers.do(
        statement.answer, "jingban", statement=said, convincing=True,
        answers=[{"ground": ground, "finding": "经核对银行流水属实", "adopted": True, "reason": "有代付凭证证明"}
                 for ground in said.grounds.all()],
    )
    officers.hand_over("D2")
    yield ago(founded_on, 44)
    officers.do(decide.drop, "shenpi", reason="拖欠事实在告知前已经消除，不予认定")
    officers.hand_over("D4")
