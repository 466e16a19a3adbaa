"""D4 不予认定（终止）通知书, read from the issued PDF."""
from tests.cases.letters.reading import dates, is_well_written, unsaid

MUST_SAY = (
    ("organ, number, title", "重庆市潼南区市场监督管理局潼市监信终〔2026〕1号不予认定（终止）通知书"),
    ("all who were notified", "重庆市潼南区虚构渝味1026餐馆、虚构沈丁（经营者）："),
    ("party", "统一社会信用代码：9"), ("reference to D1", "本机关2026年4月20日制发《拟认定严重失信主体告知书》（潼市监信告〔2026〕1号），告知拟认定你单位为严重失信主体"),
    ("conclusion", "决定不予认定你单位为严重失信主体，认定程序终止，对上列人员的程序同时终止。"),
    ("basis", "根据《重庆市社会信用条例》第三十二条"),
    ("reason", "二、理由当事人系初次违法，情节轻微。未造成危害后果。"),
    ("never published", "前述告知书所载内容不予公示，不向其他部门共享"),
    ("contact", "（联系人：虚构联络员，联系电话：023-00000000）"),
)


def test_it_ends_the_case_in_writing(dropped):
    """DES-37; domain.md D, D4."""
    text = dropped.text("D4")
    assert unsaid(text, MUST_SAY) == []
    assert dates(text) == {"2026年4月20日"} and is_well_written(text)


def test_before_the_reason_is_typed_its_place_is_shown(dropped):
    text = dropped.previews["D4"]
    assert text.startswith("预览") and "二、理由（待填写）三、" in text
