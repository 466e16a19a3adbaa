"""D2 陈述申辩核实反馈书, read from the issued PDF."""
from tests.cases.letters.reading import dates, is_well_written, unsaid
from tests.cases.letters.walked import RARE

MUST_SAY = (
    ("organ, number, title, addressee",
     f"重庆市潼南区市场监督管理局潼市监信复〔2026〕1号陈述申辩核实反馈书{RARE}：当事人：{RARE}统一社会信用代码：91500152000010081P"),
    ("what was stated when, about which notice",
     "你单位2026年10月13日就《拟认定严重失信主体告知书》（潼市监信告〔2026〕1号）提出的陈述、申辩收悉"),
    ("basis", "根据《重庆市社会信用条例》第三十二条第三款"),
    ("first ground, finding, not adopted, reason",
     "1处罚决定书认定的事实有误，我公司并未转包。经调阅合同，转包事实清楚。不予采纳未提供相反证据。"),
    ("second ground, finding, adopted, reason", "2已经在“限期”内完成整改，请求从轻。经复查，整改已完成。采纳整改情况属实。"),
    ("evidence", "核实所依据的证据行政处罚决定书。"),
    ("next step", "本机关将综合全部陈述、申辩和证据，经法制审核后依法作出决定，并另行送达"),
    ("nothing heavier", "不因陈述、申辩而作出更重的认定"),
    ("the window stays open (design §9.1)", "陈述、申辩期限尚未届满的，你单位仍可以继续陈述、申辩和提交证据"),
    ("contact", "（联系人：虚构联络员，联系电话：023-00000000）"),
)


def test_each_ground_has_its_finding_and_its_reason(organisation):
    """条例32(3); DES-11; domain.md D, D2."""
    text = organisation.text("D2")
    assert unsaid(text, MUST_SAY) == []
    assert dates(text) == {"2026年10月13日", "2026年10月16日"} and is_well_written(text)


def test_a_responsible_person_gets_the_answer_to_what_he_said_alone(organisation):
    text = organisation.text("D2", 1)
    assert "虚构蒋丙：法定代表人：虚构蒋丙公民身份号码：500152**********1X你2026年10月14日就" in text and "本人未参与转包。合同由本人签署。不予采纳与书证不符。" in text
    assert "你单位" not in text and "我公司" not in text and is_well_written(text)


def test_before_it_is_filled_in_the_grounds_stand_with_room_for_the_rest(organisation):
    text = organisation.previews["D2"]
    assert "1处罚决定书认定的事实有误，我公司并未转包。（待填写）（待填写）（待填写）" in text
