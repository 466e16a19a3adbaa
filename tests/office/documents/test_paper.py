"""A paper as data: what it refuses, how it reads."""
import pytest

from office.documents import Heading, Para, Style
from tests.office.documents.samples import ORGAN, paper
from tests.office.documents.test_files import WHOLE


def test_a_paper_reads_in_order():
    lines = WHOLE.text().split("\n")
    assert lines[:4] == [ORGAN, "渝虚应急信决〔2026〕12号", "关于虚构李四的决定", "重庆虚构化工有限公司："]
    assert lines.index("2026年11月3日") < lines.index("回执") < lines.index("本决定书一式三份。")


def test_a_line_feed_in_a_statement_begins_a_paragraph():
    assert "第一点\n第二点" in paper(Para("第一点\r\n\r\n  第二点 ")).text()


def test_a_paper_that_must_be_numbered_is_not_issued_without():
    with pytest.raises(ValueError, match="应当编号"):
        paper(number="")


def test_a_heading_has_one_of_four_levels():
    with pytest.raises(ValueError, match="1至4"):
        Heading("五级", 5)


def test_a_decision_is_signed_by_its_organ_and_a_form_by_nobody():
    assert paper().signer == ORGAN and paper(style=Style.FORM).signer == ""
    assert paper(signed_by="重庆市虚构区人民政府").signer == "重庆市虚构区人民政府"


def test_several_addressees_end_with_one_full_width_colon():
    assert paper(addressee=("甲公司", "乙公司：")).addressee_text == "甲公司、乙公司："
