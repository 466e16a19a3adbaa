"""D3 认定严重失信主体决定书, read from the issued PDF."""
from tests.cases.letters.reading import dates, is_well_written, unsaid
from tests.cases.letters.walked import RARE

MUST_SAY = (
    ("organ, number, title", "重庆市潼南区市场监督管理局潼市监信决〔2026〕1号认定严重失信主体决定书"),
    ("addressees", f"{RARE}、虚构蒋丙（法定代表人）："),
    ("party", f"当事人：{RARE}统一社会信用代码：91500152000010081P住所：重庆市潼南区虚构路1号"),
    ("facts", "一、事实和证据当事人拒不整改，情节严重。"),
    ("evidence", "行政处罚决定书，证明违法事实（来源：本机关案卷）。"),
    ("notice served", "（潼市监信告〔2026〕1号），2026年10月12日送达你单位、虚构蒋丙，告知"),
    ("statement", "你单位2026年10月13日提出陈述、申辩。本机关逐项核实，2026年10月16日以《陈述申辩核实反馈书》（潼市监信复〔2026〕1号）书面反馈："),
    ("answer to the first ground",
     "1.提出“处罚决定书认定的事实有误，我公司并未转包”。核实情况：经调阅合同，转包事实清楚。处理：不予采纳。理由：未提供相反证据。"),
    ("answer to the second ground", "2.提出“已经在‘限期’内完成整改，请求从轻”。核实情况：经复查，整改已完成。处理：予以采纳。理由：整改情况属实。"),
    ("the person's statement", "虚构蒋丙2026年10月14日提出陈述、申辩。"),
    ("reasons", "三、理由当事人将承包的建设工程转包，性质恶劣。整改情节在惩戒措施中予以考虑。"),
    ("criteria worksheet", "（一）违法行为的性质经查属实，予以认定（依据的证据：行政处罚决定书）。（二）情节经查属实"),
    ("last factor", "（六）对人身健康、生命安全的危害经查属实"),
    ("intent", "（七）主观故意当事人明知而为，存在主观故意。"),
    ("basis", "四、依据《中华人民共和国安全生产法》第九十七条。认定标准：《市场监督管理严重违法失信名单管理办法》"),
    ("competence and procedure", "依照《重庆市社会信用条例》第三十二条、第三十三条第一款和"),
    ("decision: list", "认定你单位为严重失信主体，列入市场监督管理严重违法失信名单"),
    ("decision: domain", "认定领域为市场监管（训练）"),
    ("effective date rule", "本决定自送达你单位之日起生效。"),
    ("term end", "列入期限自本决定书送达你单位之日起三年（起算当日不计入，最后一日遇法定休假日不顺延），至期满之日24时止。"),
    ("responsible persons", "虚构蒋丙（法定代表人，公民身份号码500152**********1X）。其本人的记录自本决定书送达其本人之日起生效。"),
    ("publication notice", "网站公示，公示不早于认定决定书送达你单位。"),
    ("measures prompt with edition",
     "六、失信惩戒措施提示列入期间，有关部门可以依据《重庆市社会信用条例》第三十六条（2021年7月1日施行），依法对你单位采取下列失信惩戒措施："),
    ("measures prompt with item", "1.第（一）项：约谈。2.第（二）项：在行政许可等工作中列为重点审查对象"),
    ("automatic end", "列入期限届满，自次日零时起自动移出名单，停止公示，解除失信惩戒措施，无须申请。"),
    ("earliest early removal", "自本决定书送达你单位之日起满一年（起算当日不计入，最后一日遇法定休假日不顺延）"),
    ("removal conditions", "已经纠正失信行为、全部履行有关义务、消除不良影响，并公开作出信用承诺的，可以申请提前移出"),
    ("channel", "“信用中国”网站（www.creditchina.gov.cn）“信用修复”栏目"),
    ("materials", "提交两项材料：履行义务的证明材料和信用承诺书"),
    ("fallen basis", "被依法撤销、变更、确认违法或者确认无效"),
    ("reconsideration: time", "自收到本决定书之日起六十日内"),
    ("reconsideration: organ and address", "向重庆市潼南区人民政府（行政复议机关地址：重庆市潼南区虚构大道1号）申请行政复议"),
    ("litigation", "自收到本决定书之日起六个月内，依法向重庆市潼南区人民法院提起行政诉讼"),
    ("last day rolls", "最后一日是法定休假日的，以法定休假日结束的次日为最后一日"),
    ("non-suspension", "行政复议、行政诉讼期间，本决定不停止执行，但法律另有规定的除外。"),
    ("organ and date", "重庆市潼南区市场监督管理局2026年11月2日（联系人"),
)


def test_it_says_all_that_the_law_asks(organisation):
    """条例32(3); DES-18…20; design §9.6; domain.md D, D3."""
    text = organisation.text("D3")
    assert unsaid(text, MUST_SAY) == []
    assert is_well_written(text) and "互联网渠道" not in text


def test_it_states_no_date_that_hangs_on_its_service(organisation, individual):
    """Design §3, in both ways of sealing: basis, edition, notice and its service, statements, answer, the decision itself."""
    assert dates(individual.text("D3")) == {"2026年10月25日", "2021年7月1日", "2026年11月2日", "2026年11月16日"}
    assert dates(organisation.text("D3")) == {
        "2026年9月24日", "2021年7月1日", "2026年10月12日", "2026年10月13日", "2026年10月14日", "2026年10月16日", "2026年11月2日",
    }


def test_what_was_not_said_is_not_answered(individual):
    text = individual.text("D3")
    assert "你在规定期限内未提出陈述、申辩和异议。" in text and "书面反馈：" not in text


def test_a_person_is_addressed_as_a_person_and_not_displayed(individual):
    """PRI-03: no article opens his domain to the public."""
    text = individual.text("D3")
    assert "你的列入信息不向社会公示" in text and "公民身份号码：500152**********61" in text
    assert "你单位" not in text and "责任人员" not in text and "第三十三条" not in text and is_well_written(text)


def test_remedies_name_the_internet_channel_and_the_courts_address(individual):
    """SRV-09; 复议法22(2)."""
    text = individual.text("D3")
    assert "申请行政复议，也可以通过互联网渠道（https://review.example.cn）提交行政复议申请；" in text
    assert "重庆市潼南区人民法院（地址：重庆市潼南区虚构法院路1号）提起行政诉讼" in text


def test_stamped_by_hand_it_carries_no_seal(individual, organisation):
    """Design §5: both sealings."""
    assert "（加盖印章）" in individual.text("D3")
    assert "（加盖印章）" not in organisation.text("D3")


def test_the_preview_shows_what_was_proposed_and_no_number(organisation):
    """L-PDF-2."""
    text = organisation.previews["D3"]
    assert text.startswith("预览") and "预览件：未编号、未用印" in text
    assert "潼市监信决〔2026〕____号" in text and "核验码" not in text
    assert "当事人将承包的建设工程转包，性质恶劣。" in text and "2.第（二）项" in text and "3.第（三）项" not in text
