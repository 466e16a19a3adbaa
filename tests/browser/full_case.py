"""One case from 立案 to 已生效 at the desk, told once; whose hands carry it out is another matter."""
from tests.browser.hands import SCAN_FILE, Hands

FACTS = {"事实": "当事人拒不整改，情节严重。", "理由": "违法行为性质恶劣，社会危害较大。", "依据": "《中华人民共和国安全生产法》第九十七条",
         "当事人地址": "重庆市潼南区虚构路1号"}
PLAN = {"送达地址": "重庆市潼南区虚构路1号", "地址来源": "登记住所"}
SIGNED = {"签收人身份": "法定代表人", "签收人": "虚构签收人"}


def from_opening_to_effect(hands: Hands, clock, document_no: str, told="2026-04-20", decided="2026-05-06") -> None:
    """DES-05…21, SRV-02: notified on one day, decided and served when the period is over."""
    clock.at(f"{told} 10:00")
    number = open_and_draft(hands, document_no)
    hands.take_over("shenpi").opens(number)
    hands.takes("签发告知书")
    hand_over(hands, "告知书", told)
    clock.at(f"{decided} 09:00")
    hands.take_over("jingban").opens(number)
    hands.takes("送法制审核", 理由="未提出陈述申辩，事实清楚。")
    hands.take_over("fazhi").opens(number)
    hands.takes("法制审核通过", 审核意见="同意。")
    hands.take_over("shenpi").opens(number)
    hands.takes("签发认定决定")
    hand_over(hands, "决定书", decided)
    hands.take_over("jingban")
    hands.goes("认定案件")
    hands.opens(number)
    assert "已生效" in hands.reads("header.case-head")


def open_and_draft(hands: Hands, document_no: str) -> str:
    """From the penalty to the notice that waits for its signature; the case's number."""
    hands.take_over("jingban").goes("行政处罚记录")
    hands.opens(document_no)
    hands.takes("据此立案")
    number = hands.reads("h1 .case-number").strip()
    hands.is_told("拟写告知内容", "拟采取的失信惩戒措施")
    hands.takes("拟写告知内容", **FACTS)
    hands.takes("添加证据", 证据名称="行政处罚决定书", 附件=str(SCAN_FILE))
    hands.takes("填写认定要素", **{"：认定": "经查属实。", "：依据的证据": "行政处罚决定书", "主观故意": "当事人明知而为。"})
    hands.takes("确定责任人员", 不列责任人员的理由="无直接责任人员")
    hands.takes("提交告知书审签")
    return number


def hand_over(hands: Hands, paper: str, on: str) -> None:
    hands.take_over("songda").goes("送达事项")
    hands.opens(paper)
    hands.takes("安排送达", 地址采集日期=on, **PLAN)
    hands.takes("登记直接送达", 签收日期=on, **SIGNED)
