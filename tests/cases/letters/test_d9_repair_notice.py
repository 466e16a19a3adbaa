"""D9 信用修复告知书, read from the issued PDF."""
from tests.cases.letters.reading import dates, is_well_written, unsaid
from tests.cases.letters.walked import RARE

MUST_SAY = (
    ("organ, number, title, addressee", f"重庆市潼南区市场监督管理局潼市监信修告〔2026〕1号信用修复告知书{RARE}：当事人：{RARE}统一社会信用代码：91500152000010081P"),
    ("served with the decision", "与同日作出的《认定严重失信主体决定书》（潼市监信决〔2026〕1号）一并告知"),
    ("basis", "《信用修复管理办法》（国家发展改革委令第36号）"),
    ("what is displayed", "你单位的列入信息（名称、统一社会信用代码、名单名称、列入事由、决定文书文号、作出机关和日期）"),
    ("where", "在“信用中国”网站和“信用中国（重庆）”网站公示"),
    ("severity class", "失信程度：严重。"),
    ("minimum, computed", "自认定决定书作出之日起计算：最短一年，至2027年11月2日"),
    ("maximum, computed, automatic", "最长三年，至2029年11月2日24时，届满自动停止公示，无须申请。"),
    ("term of the list", "列入名单的期限自认定决定书送达你单位之日起三年（"),
    ("condition: minimum", "1.前述最短期间届满，并且自认定决定书送达你单位之日起满一年（"),
    ("condition: performed", "2.已经纠正失信行为，全部履行认定所依据的行政处罚决定等确定的义务；"),
    ("condition: pledge", "3.公开作出信用承诺，承诺所提交材料真实有效"),
    ("condition: other law", "4.法律、法规、规章规定的其他条件。"),
    ("two materials", "只需提交两项材料：1.履行义务、纠正失信行为的证明材料；2.信用承诺书。"),
    ("nothing else asked", "不要求提交营业执照复印件、培训证明或者信用报告"),
    ("channel", "登录“信用中国”网站（www.creditchina.gov.cn）“信用修复”栏目提交申请"),
    ("three working days", "一般自收到申请之日起三个工作日内决定是否受理"),
    ("seven working days", "自受理之日起七个工作日内作出决定"),
    ("ten working days", "自提出申请之日起十个工作日内反馈结果"),
    ("no fee", "信用修复不收取任何费用。"),
    ("fraud warning", "凡以“代办修复”“花钱撤销”等名义收费的，均与本机关无关，请谨防诈骗"),
    ("false materials", "提供虚假材料、信用承诺严重不实或者故意不履行承诺的，撤销信用修复"),
    ("contact of the unit", "认定单位：重庆市潼南区市场监督管理局（地址：重庆市潼南区虚构路8号，联系人：虚构联络员，联系电话：023-00000000）"),
    ("service hall", "政务服务大厅信用修复窗口提供咨询和帮办，由重庆市潼南区发展和改革委员会（训练）（地址：重庆市潼南区虚构路8号"),
)


def test_it_says_all_that_the_party_needs(organisation):
    """22号文 两书同达; DES-36; REP-03…24; domain.md D, D9."""
    text = organisation.text("D9")
    assert unsaid(text, MUST_SAY) == []
    assert is_well_written(text)


def test_its_dates_run_from_the_document_and_none_from_service(organisation):
    """REP-06, design §3."""
    assert dates(organisation.text("D9")) == {"2026年11月2日", "2027年11月2日", "2029年11月2日"}


def test_no_number_of_years_is_invented_for_the_ban(organisation):
    """REP-26, design §3: the length is recalled, not read; the paper names none."""
    assert "在国家规定的年限内不得申请信用修复" in organisation.text("D9")


def test_a_person_is_told_that_nothing_is_displayed(individual):
    """PRI-03."""
    text = individual.text("D9")
    assert "你的列入信息不向社会公示" in text and "届满自动停止共享和使用" in text
    assert "你单位" not in text and is_well_written(text)
