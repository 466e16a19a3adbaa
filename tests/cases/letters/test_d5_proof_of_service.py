"""D5 送达回证 of the papers of a designation, read from the issued PDF."""
import io

from pypdf import PdfReader

from tests.cases.letters.reading import unsaid
from tests.cases.letters.walked import RARE

SIGNED = (
    ("organ and title", "重庆市潼南区市场监督管理局送达回证"),
    ("document name and number", "送达文书及文号《认定严重失信主体决定书》潼市监信决〔2026〕1号"),
    ("recipient", f"受送达人{RARE}（当事人，统一社会信用代码91500152000010081P）"),
    ("place", "送达地点重庆市潼南区虚构路1号"),
    ("method", "送达方式直接送达"),
    ("date", "送达日期和时间2026年11月2日"),
    ("signature", "签收人签名盖章虚构签收人（签名见附卷的签收原件）"),
    ("signer's post", "与受送达人的关系或者职务法定代表人"),
    ("proxy reason, struck out", "代收理由／"),
    ("refusal reason, struck out", "拒收事由／"),
    ("server", "送达人签名虚构王送达"),
    ("evidence", "音像等证据清单送达回证扫描件：扫描件.pdf"),
    ("remarks", "备注／"),
    ("contact", "联系人：虚构联络员，联系电话：023-00000000。"),
)
LEFT = (
    ("recipient, number masked", "受送达人虚构蒋丙（法定代表人，公民身份号码500152**********1X）"),
    ("method", "送达方式留置送达"),
    ("date and time", "送达日期和时间2026年11月2日8时55分"),
    ("nobody signed", "签收人签名盖章／"),
    ("refusal reason", "拒收事由对决定有异议，拒绝签收"),
    ("witness and unit", "见证人及其单位虚构见证人，虚构社区居民委员会"),
    ("witness signature", "见证人签名见附卷的见证材料"),
    ("two servers", "送达人签名虚构王送达共同送达人签名虚构陪同员"),
    ("evidence", "音像等证据清单音像记录：录像.pdf；见证材料：见证.pdf"),
)
BLANK = (
    ("what is known", "受送达人虚构蒋丙（法定代表人，公民身份号码500152**********1X）送达地点重庆市潼南区虚构路1号"),
    ("method to tick", "送达方式□直接送达□留置送达"),
    ("date to write", "送达日期和时间年月日时分"),
    ("all rows empty", "签收人签名盖章与受送达人的关系或者职务代收理由拒收事由见证人及其单位见证人签名送达人签名共同送达人签名音像等证据清单备注说明"),
)


def proofs(organisation):
    """Of the decision: blank and signed for the company, blank and left for its representative."""
    return [each for each in organisation.issued["D5"] if "潼市监信决〔2026〕1号" in each.text]


def test_a_signed_proof_has_every_row(organisation):
    """民诉法87–88; SRV-02, SRV-03; domain.md D, D5."""
    _, signed, _, _ = proofs(organisation)
    assert unsaid(signed.text, SIGNED) == [] and "□" not in signed.text


def test_a_left_paper_has_its_refusal_and_its_witness(organisation):
    """民诉法89; SRV-04."""
    _, _, _, left = proofs(organisation)
    assert unsaid(left.text, LEFT) == []


def test_the_blank_form_goes_out_with_what_is_known(organisation):
    _, _, blank, _ = proofs(organisation)
    assert unsaid(blank.text, BLANK) == []


def test_a_proof_is_one_sheet_without_number(organisation):
    for each in organisation.issued["D5"]:
        assert each.number == "" and len(PdfReader(io.BytesIO(each.pdf)).pages) == 1
