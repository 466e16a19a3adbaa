"""Every kind of paper in both ways of sealing, walked and read as it is printed (domain.md D; design §5)."""
import pytest
from django.core.management import call_command

from office.models import Document, Event
from tests.cases.letters.reading import is_well_written, unsaid
from tests.cases.letters.walked import words
from tests.databases import standing_on

pytestmark = [pytest.mark.proof, pytest.mark.usefixtures("db")]  # walks two offices' worth of cases

WAYS = ("电子签章", "打印后加盖实体印章")
UNSEALED = ("D5", "D7", "HZ")
MUST_SAY = {
    "D1-拟认定严重失信主体告知书": ("统一社会信用代码", "陈述", "五个工作日", "责任人员", "联系电话"),
    "D1-拟记入失信记录告知书": ("你本人不列入严重失信主体名单", "五个工作日", "所在单位"),
    "D2-陈述申辩核实反馈书": ("核实情况", "理由"),
    "D3-认定严重失信主体决定书": ("六十日", "六个月", "不停止执行", "移出", "第三十六条"),
    "D3-变更认定严重失信主体决定书": ("行政复议决定书", "六十日", "解除", "其余内容继续有效"),
    "D3-责任人员失信记录决定书": ("记入失信记录", "六个月", "不停止执行"),
    "D4-不予认定（终止）通知书": ("拟认定严重失信主体告知书", "不予认定"),
    "D5-送达回证-空白": ("受送达人", "□直接送达", "见证人", "共同送达人", "备注"),
    "D5-送达回证-直接送达": ("签收人", "法定代表人", "送达地点", "送达日期"),
    "D5-送达回证-留置送达": ("对告知事项有异议，拒绝签收", "虚构见证人，虚构社区居民委员会", "虚构陪同员", "录像.pdf"),
    "D5-送达回证-邮寄送达": ("邮寄送达：邮件单号XA300000001",),
    "D5-送达回证-委托送达": ("虚构区市场监督管理局",),
    "D5-送达回证-转交送达": ("转交送达：虚构监狱", "签收的日期为送达日期"),
    "D5-送达回证-电子送达": ("送达地点wanquan@example.cn", "9时00分", "系统回执：系统回执.pdf", "到达受送达人电子地址"),
    "D5-送达回证-公告送达": ("本机关公告栏", "送达公告：潼市监信送公", "邮寄送达未成", "经过三十日，视为送达"),
    "D6-送达公告": ("下落不明", "三十日", "视为送达", "领取"),
    "D7-送达地址及电子送达确认书": ("是否同意电子送达", "文书范围", "书面告知本机关", "签名或者盖章"),
    "D8a-移出决定书": ("移出日期为", "理由", "依据", "停止公示和共享", "解除"),
    "D8b-期满移出通知书": ("届满", "停止公示和共享"),
    "D8c-撤销认定决定书": ("行政复议决定书", "撤销自"),
    "D8c-部分撤销认定决定书": ("其余内容继续有效", "第三十六条第（一）项", "上列措施"),
    "D8d-中止执行通知书": ("中止执行",),
    "D8e-恢复执行通知书": ("恢复",),
    "D8f-恢复列入决定书": ("六十日", "恢复"),
    "D9-信用修复告知书": ("最短一年", "两项材料", "三个工作日", "七个工作日", "不收取任何费用", "虚假材料", "政务服务大厅"),
    "DC-补正通知书": ("虚构路1号", "虚构路11号", "同等效力"),
    "DP-关于报请同意认定严重失信主体的批复": ("同意你单位认定", "理由", "请依法作出决定并送达"),
    "DR-文书收回通知书": ("陈述申辩核实反馈书", "现予收回", "已撤销", "重新核实", "致歉"),
    "DH-听证通知书": ("听证时间", "听证主持人", "回避"),
    "HZ-电子送达系统回执": ("wanquan@example.cn", "被退回", "552 5.2.2 mailbox full".replace(" ", ""), "文书散列", "不产生送达效力"),
    "QX-期限告知单": ("首日", "最后一日", "24时"),
    "WT-委托送达函": ("十日内送达", "委托贵机关代为送达"),
}


@pytest.fixture(scope="module")
def samples(city, django_db_blocker, tmp_path_factory):
    place = tmp_path_factory.mktemp("samples")
    with standing_on(city), django_db_blocker.unblock():
        before = (Document.objects.count(), Event.objects.count())
        call_command("write_samples", str(place), verbosity=0)
        assert (Document.objects.count(), Event.objects.count()) == before, "the walk leaves nothing behind"
    return {each.stem: words(each.read_bytes()) for each in place.iterdir()}


def test_each_kind_is_there_in_both_ways(samples):
    """Domain.md D; a new kind of paper needs a sample and its list of what it must say."""
    assert set(samples) == {f"{name}-{way}" for name in MUST_SAY for way in WAYS}


@pytest.mark.parametrize("way", WAYS)
def test_each_says_what_it_must(samples, way):
    """Domain.md D, 'must contain'."""
    missing = {}
    for name, said in MUST_SAY.items():
        text = samples[f"{name}-{way}"]
        gaps = unsaid(text, [(each, each) for each in said])
        if gaps or not is_well_written(text):
            missing[name] = gaps or text
    assert missing == {}


def test_only_paper_stamped_by_hand_leaves_room_for_the_stamp(samples):
    """Design §5: two ways of sealing; forms that others sign carry no seal at all."""
    for name in MUST_SAY:
        electronic, by_hand = (samples[f"{name}-{way}"] for way in WAYS)
        assert "（加盖印章）" not in electronic, name
        assert ("（加盖印章）" in by_hand) is not name.startswith(UNSEALED), name
        assert "电子印章" not in electronic, "no trusted certificate, no electronic seal"
