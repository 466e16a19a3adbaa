"""Cases on their way to a decision: one for every place where a case can wait."""
from datetime import time

from cases.actions import consent, hearing, notice, penalty, review, statement
from cases.actions.suspend import suspend
from config.training.city import FENGJIE_MARKET, FENGJIE_SAFETY, SAFETY
from config.training.people import MARKET
from config.training.stories.days import ago, begun_for, in_working_days, working_days_ago
from config.training.stories.officers import scan
from config.training.stories.story import story
from office.calendar import Span, today
from subjects.actions import announce

FOOD = {"domain": "market-regulation", "violation": "食品安全", "basis": "《中华人民共和国食品安全法》第一百二十四条第一款"}
GOODS = {"domain": "market-regulation", "violation": "产品质量", "basis": "《中华人民共和国产品质量法》第五十条"}
SAFE = {"domain": "work-safety", "violation": "安全生产", "basis": "《中华人民共和国安全生产法》第一百条"}
WINDOW = Span(5, "wd")


@story(
    701, department=MARKET, firm="重庆虚构琼江糕点有限公司", person="虚构苗恬", kind="罚款", penalty="罚款45万元。", **FOOD,
    facts="当事人将超过保质期的馅料用于生产月饼，货值金额9万元。",
    title="草稿已经写好", look="告知内容、证据、认定要素和责任人员都已填好，只差提交。看“提交告知书审签”会打印出什么，再交给审批人。",
)
def ready_to_submit(officers, founded_on):
    yield working_days_ago(founded_on, 2)
    officers.open(ago(founded_on, 20))
    officers.draft()


@story(
    702, department=MARKET, firm="重庆虚构崇龛调味品有限公司", person="虚构窦咸", kind="罚款", penalty="罚款38万元。", **FOOD,
    facts="当事人在酱油中超范围使用防腐剂，货值金额7万元。",
    title="等审批人签发告知书", look="经办人提交以后不能再改，审批人可以签发，也可以退回修改。用 shenpi 登录看预览的告知书：还没有文号，也没有印章。",
)
def waiting_for_the_signature_of_the_notice(officers, founded_on):
    yield working_days_ago(founded_on, 1)
    officers.open(ago(founded_on, 25))
    officers.draft()
    officers.do(notice.submit_notice, "jingban")


@story(
    703, department=MARKET, firm="重庆虚构古溪电器有限公司", person="虚构柏明", kind="罚款", penalty="罚款52万元。", **GOODS,
    facts="当事人销售冒用认证标志的插座，货值金额26万元。",
    title="邮寄的告知书退了回来", look="公司的告知书寄出后被退回，这只是一次未成的送达，没有任何期限由此起算。看送达页上登记的经过，以及还要试过什么才能提请公告。",
)
def mail_came_back(officers, founded_on):
    yield working_days_ago(founded_on, 6)
    officers.issue_notice(ago(founded_on, 40))
    yield working_days_ago(founded_on, 1)
    officers.mail_returned(officers.items("D1")[0], "XA100000001")


@story(
    704, department=FENGJIE_MARKET, firm="奉节虚构夔门饮品有限公司", person="虚构甘泉", kind="罚款", penalty="罚款60万元。", **FOOD,
    facts="当事人生产的瓶装水铜绿假单胞菌超标，拒不召回。",
    title="公告正在进行", look="找不到人，送达公告已经发布，自最后一次发布之日起满三十日视为送达。看三十日是怎么算的；公告期内当事人来领取，以领取之日为准。",
)
def announcement_runs(officers, founded_on):
    yield ago(founded_on, 40)
    officers.issue_notice(ago(founded_on, 70))
    yield ago(founded_on, 30)
    for number, item in enumerate(officers.items("D1")):
        officers.mail_returned(item, f"XA20000000{number}")
        officers.do(announce.propose_announcement, "songda", item, ground="whereabouts",
                    course="向登记住所邮寄，因迁移新址不明退回；电话无人接听。", content="告知拟认定事项和陈述、申辩的权利。")
        officers.do(announce.announce, "shenpi", item)
    yield ago(founded_on, 20)
    for item in officers.items("D1"):
        officers.post(item, place="website", where="本机关网站公告栏", evidence=scan("网站截图.pdf"))


@story(
    705, department=MARKET, firm="重庆虚构柏梓粮油有限公司", person="虚构米丰", kind="罚款", penalty="罚款75万元。", **FOOD,
    facts="当事人以陈化粮冒充新粮加工销售，货值金额31万元。",
    title="陈述申辩期马上届满", look="最后一日的24时以前，当事人随时可以来陈述、申辩，所以“送法制审核”还不能办。看按钮下面写的理由和条款。",
)
def window_ends_tomorrow(officers, founded_on):
    begun = begun_for(in_working_days(founded_on, 1), WINDOW)
    yield ago(begun, 1)
    officers.issue_notice(ago(founded_on, 45))
    yield begun
    officers.hand_over("D1")


@story(
    706, department=MARKET, firm="重庆虚构塘坝食品有限公司", person="虚构甄诚", kind="罚款", penalty="罚款42万元。", **FOOD,
    facts="当事人更改生产日期销售临期乳制品，货值金额6万元。",
    title="陈述等着答复", look="公司说不知情，要逐项核实、逐项写明采纳与否，并在期限内书面反馈。看“反馈陈述申辩”里每一条理由怎样对应一项答复。",
)
def statement_waits_for_its_answer(officers, founded_on):
    yield working_days_ago(founded_on, 4)
    officers.issue_notice(ago(founded_on, 50))
    officers.hand_over("D1")
    yield working_days_ago(founded_on, 3)
    state(officers, grounds=["日期由供货商更改，本公司不知情", "已经主动召回并赔偿"])


@story(
    707, department=SAFETY, alone=True, firm="重庆虚构卧佛矿业有限公司", person="虚构石坚", kind="罚款", penalty="罚款80万元。", **SAFE,
    facts="当事人隐瞒巷道顶板隐患，拒不停产整改，导致一人重伤。",
    title="听证就要开了", look="当事人申请了听证，通知书已经送达，反馈期限因此中止。看期限一栏里中止了几天，再看笔录为什么还不能登记。",
)
def hearing_ahead(officers, founded_on):
    yield working_days_ago(founded_on, 12)
    officers.issue_notice(ago(founded_on, 60))
    officers.hand_over("D1")
    yield working_days_ago(founded_on, 9)
    state(officers, hearing=True, grounds=["顶板隐患已在停产期间消除"])
    officers.do(hearing.grant_hearing, "jingban", held_on=in_working_days(founded_on, 3), held_time=time(9, 30),
                place="本机关听证室", chair="虚构听证主持人")
    officers.hand_over("DH")


@story(
    708, department=MARKET, alone=True, firm="重庆虚构米心镇建材有限公司", person="虚构砖固", kind="罚款", penalty="罚款66万元。", **GOODS,
    facts="当事人生产的预制板钢筋规格低于国家标准，货值金额55万元。",
    title="在法制审核", look="无人陈述申辩，期满后送了法制审核。用 fazhi 登录：可以通过，也可以退回；退回以后须重新告知。经办人自己不能审核。",
)
def in_legal_review(officers, founded_on):
    yield working_days_ago(founded_on, 9)
    officers.issue_notice(ago(founded_on, 60))
    officers.hand_over("D1")
    yield working_days_ago(founded_on, 1)
    officers.to_legal()


@story(
    709, department=FENGJIE_SAFETY, alone=True, firm="奉节虚构白帝爆破有限公司", person="虚构雷鸣", kind="罚款", penalty="罚款95万元。", **SAFE,
    facts="当事人使用无资格人员从事爆破作业，造成二人受伤。",
    title="等上级同意", look="这个领域须经条线上级同意才能认定，报请期间本机关的办理期限停止计算。用 shenpi-syjj 登录：案情和拟作的决定只在等待期间对市局开放。",
)
def waits_for_consent(officers, founded_on):
    yield working_days_ago(founded_on, 15)
    officers.issue_notice(ago(founded_on, 75))
    officers.hand_over("D1")
    yield working_days_ago(founded_on, 7)
    officers.to_legal()
    officers.do(review.pass_to_consent, "fazhi", reason="事实清楚，同意报请上级。")


@story(
    710, department=MARKET, alone=True, firm="重庆虚构龙形农资有限公司", person="虚构田实", kind="罚款", penalty="罚款48万元。", **GOODS,
    facts="当事人销售的复合肥有效成分不足标称的一半，货值金额21万元。",
    title="等签发决定", look="审核已经通过，只等审批人签发。用 shenpi 登录看决定书和信用修复告知书的预览：两书同达，措施不能重于告知。",
)
def waits_for_signature(officers, founded_on):
    yield working_days_ago(founded_on, 10)
    officers.issue_notice(ago(founded_on, 65))
    officers.hand_over("D1")
    yield working_days_ago(founded_on, 2)
    officers.to_signature()


@story(
    711, department=MARKET, firm="重庆虚构宝龙酒业有限公司", person="虚构杜醇", kind="罚款", penalty="罚款58万元。", **FOOD,
    facts="当事人用食用酒精勾兑后冒充纯粮白酒销售，货值金额12万元。",
    title="决定书已经超期未送", look="决定早已签发，七个工作日的送达期限已过，页面用红字写明超了几天。送达人已上门，公司签收的回证等着登记。",
)
def decision_overdue(officers, founded_on):
    yield working_days_ago(founded_on, 20)
    officers.issue_notice(ago(founded_on, 90))
    officers.hand_over("D1")
    yield working_days_ago(founded_on, 10)
    officers.to_signature()
    officers.decide()
    yield working_days_ago(founded_on, 1)
    for item in officers.items("D3", "D9"):
        officers.plan(item)


@story(
    712, department=FENGJIE_SAFETY, alone=True, firm="奉节虚构草堂烟花有限公司", person="虚构焰红", kind="罚款", penalty="罚款33万元。", **SAFE,
    facts="当事人超许可范围储存烟花爆竹，拒不改正。",
    title="程序中止", look="公司正在办理注销，程序中止，总办理期限停着不走。什么都不会自动发生：恢复还是终止，由审批人决定。",
)
def suspended(officers, founded_on):
    yield ago(founded_on, 45)
    officers.issue_notice(ago(founded_on, 80))
    officers.hand_over("D1")
    yield ago(founded_on, 30)
    officers.do(
        suspend, "jingban", reason="当事人正在办理注销登记，权利义务承受人尚未确定", document="虚构注销登记受理通知书",
        proof=scan("注销登记受理通知书.pdf"),
    )


@story(
    713, department=MARKET, firm="重庆虚构田家电缆有限公司", person="虚构铜芯", kind="罚款", penalty="罚款90万元。", **GOODS,
    facts="当事人生产的电缆导体电阻严重超标，货值金额130万元。",
    title="与行政处罚一并办理", look="处罚案件立案后即一并立案，办理期限自那一天起算，告知和听证只有一次。决定已签发，但处罚决定书还没有登记送达，看认定决定书为什么还不能送。",
)
def with_its_penalty(officers, founded_on):
    yield working_days_ago(founded_on, 14)
    officers.open_with_penalty(ago(founded_on, 40))
    officers.draft(penalty_notice=f"潼市监罚告〔{today().year}〕713号", penalty_notice_on=today())
    officers.send_notice()
    officers.hand_over("D1")
    yield working_days_ago(founded_on, 2)
    officers.to_signature()
    decided = officers.take_in(today())
    officers.do(penalty.attach_basis, "jingban", record=decided, penalty_case=officers.case.penalty_case, same_facts=True)
    officers.decide()


@story(
    714, department=SAFETY, alone=True, firm="重庆虚构玉溪吊装有限公司", person="虚构起重", kind="罚款", penalty="罚款72万元。", **SAFE,
    facts="当事人使用未经检验的起重机械作业，造成一人重伤。",
    title="上级已经同意", look="市应急局的审批人在自己的“待我签批”里看完案情，作出批复，案件随即转到待审批。看“上级同意”一栏：谁答复的，批复在哪里。",
)
def consent_given(officers, founded_on):
    yield working_days_ago(founded_on, 16)
    officers.issue_notice(ago(founded_on, 70))
    officers.hand_over("D1")
    yield working_days_ago(founded_on, 8)
    officers.to_legal()
    officers.do(review.pass_to_consent, "fazhi", reason="事实清楚，同意报请上级。")
    yield working_days_ago(founded_on, 4)
    officers.answer_above(consent.give, "事实清楚，证据充分，同意认定。")


def state(officers, grounds: list[str], hearing: bool = False) -> None:
    """The party speaks, at the counter."""
    officers.do(
        statement.file_statement, "jingban", recipient=officers.case.organisation, received_on=today(), channel="counter",
        text="；".join(grounds) + "。", grounds=grounds, hearing=hearing, upload=scan("陈述申辩书.pdf"),
    )
