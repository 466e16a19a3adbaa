"""D1 拟认定严重失信主体告知书, read from the issued PDF."""
from datetime import date

from cases.actions import decide, notice, review
from office.models import Document
from sanctions.models import Measure
from tests.cases.letters.reading import dates, is_well_written, unsaid
from tests.cases.letters.walked import RARE, words
from tests.cases.walk import deliver, do, fresh, items, notice_signed

MUST_SAY = (
    ("issuing organ, number, title", "重庆市潼南区市场监督管理局潼市监信告〔2026〕1号拟认定严重失信主体告知书"),
    ("addressees", f"{RARE}、虚构蒋丙（法定代表人）："),
    ("party's name", f"当事人：{RARE}"),
    ("party's USCC", "统一社会信用代码：91500152000010081P"),
    ("party's address", "住所：重庆市潼南区虚构路1号"),
    ("facts", "当事人拒不整改，情节严重。"),
    ("basis document", "本机关2026年9月24日作出的《行政处罚决定书》（潼市监处罚〔2026〕9号，处罚种类：限制从业）"),
    ("evidence outline", "行政处罚决定书，证明违法事实（来源：本机关案卷）。"),
    ("reasons", "二、理由违法行为性质恶劣，社会危害较大。"),
    ("statute", "三、依据《中华人民共和国安全生产法》第九十七条。"),
    ("domain rule and articles", "《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令第44号）第二条、第十二条。"),
    ("right to be told", "根据《重庆市社会信用条例》第三十二条第三款"),
    ("intended listing, list name", "拟将你单位列入市场监督管理严重违法失信名单"),
    ("domain", "认定领域为市场监管（训练）"),
    ("term", "列入期限自认定决定书送达你单位之日起三年（起算当日不计入，最后一日遇法定休假日不顺延）。"),
    ("intended responsible persons, number masked", "虚构蒋丙（法定代表人，公民身份号码500152**********1X）"),
    ("measures prompt", "失信惩戒措施提示"),
    ("edition of the list", "可以依据《重庆市社会信用条例》第三十六条（2021年7月1日施行），依法对你单位采取下列失信惩戒措施："),
    ("items of the list", "2.第（二）项：在行政许可等工作中列为重点审查对象，不适用告知承诺等便利措施。"),
    ("right to state, defend, object", "进行陈述、申辩，提出异议，并可以提交证据材料"),
    ("deadline in words", "自本告知书送达之日起五个工作日内（起算当日不计入，法定节假日和休息日不计入）"),
    ("own window of each recipient", "各受送达人的期限自本告知书送达其本人之日起分别计算。"),
    ("channel", "当面递交或者邮寄至重庆市潼南区市场监督管理局（地址：重庆市潼南区虚构路8号"),
    ("postmark", "期满前交邮的不算过期，以邮戳日期为准"),
    ("consequence of silence", "逾期未提出的，视为放弃陈述、申辩和提出异议的权利"),
    ("verification and answer", "自收到陈述、申辩意见之日起五个工作日内（起算当日不计入，法定节假日和休息日不计入）书面反馈"),
    ("nothing heavier", "本机关不因陈述、申辩、提出异议而作出更重的认定。"),
    ("contact", "（联系人：虚构联络员，联系电话：023-00000000）"),
    ("service-address slip", "送达地址及电子送达确认书受送达人："),
    ("consent to e-service", "是否同意电子送达：□同意□不同意"),
    ("duty to report a change", "送达地址变更的，应当及时书面告知本机关"),
    ("verification code", "核验码："),
)


def test_it_says_all_that_the_law_asks(organisation):
    """条例32(3); DES-09; domain.md D, D1."""
    text = organisation.text("D1")
    assert unsaid(text, MUST_SAY) == []
    assert is_well_written(text)


def test_it_states_no_date_that_hangs_on_service(organisation, individual):
    """Design §3, in both ways of sealing: only the basis document, the list's edition and the paper itself are dated."""
    assert dates(organisation.text("D1")) == {"2026年9月24日", "2021年7月1日", "2026年10月12日"}
    assert dates(individual.text("D1")) == {"2026年10月25日", "2021年7月1日", "2026年11月2日"}


def test_a_person_is_addressed_as_a_person(individual):
    """PRI-04: his number masked; no responsible persons beside him."""
    text = individual.text("D1")
    for words_of_his in ("虚构吴六：", "公民身份号码：500152**********61", "住址：", "本机关拟认定你为严重失信主体", "五、你享有的权利"):
        assert words_of_his in text
    assert "单位" not in text and "责任人员" not in text and "各受送达人" not in text and is_well_written(text)


def test_a_business_is_told_together_with_its_operator(dropped):
    """SUB-17: the operator at the time of the conduct, named because the paper goes to him too."""
    text = dropped.text("D1")
    assert "经营者：虚构沈丁经营场所：" in text and "你单位及上列经营者可以自本告知书送达之日起" in text
    assert "责任人员" not in text and is_well_written(text)


def test_a_second_notice_replaces_the_first(clock):
    """DES-14, edge case 20: after a failed review the party knows which notice counts; what it said stays said."""
    clock.at("2026-04-20 10:00")
    case = notice_signed(persons=False)
    assert "代替" not in words(_notices(case)[0].blob.open())
    deliver(items(case, "D1")[0], date(2026, 4, 20))
    clock.at("2026-05-06 09:00")
    case = do(review.submit_review, fresh(case), "jingban", reasons="理由。", measures=list(Measure.objects.all()[:2]))
    case = do(review.fail_legal, case, "fazhi", reason="事实不清")
    case = do(notice.submit_notice, case, "jingban")
    case = do(notice.sign_notice, case, "shenpi")
    second = words(_notices(case)[1].blob.open())
    assert "本机关2026年4月20日制发的《拟认定严重失信主体告知书》（潼市监信告〔2026〕1号）由本告知书代替" in second
    assert "本案不列责任人员。理由：无直接责任人员。" in second
    case = do(decide.drop, case, "shenpi", reason="不予认定。")
    assert "潼市监信告〔2026〕2号" in words(Document.objects.get(file=case.file, kind="D4").blob.open())


def _notices(case):
    return list(Document.objects.filter(file=case.file, kind="D1").order_by("id"))
