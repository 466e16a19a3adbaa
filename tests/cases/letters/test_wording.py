"""An officer's words in print: one stop, no full number, numbered in order."""
import pytest

from cases.letters.wording import PENDING, clause, numbered, paragraphs, parts, quoted, sections
from office.documents import Heading, Para


@pytest.mark.parametrize(("typed", "printed"), [
    ("情节严重", "情节严重"), ("情节严重。", "情节严重"), ("情节严重。。 ", "情节严重"), ("情节严重；\n拒不整改。", "情节严重；拒不整改"),
    ("", PENDING), (None, PENDING), ("。", PENDING),
])
def test_a_clause_ends_without_a_stop(typed, printed):
    assert clause(typed) == printed


@pytest.mark.parametrize(("typed", "printed"), [
    ("属实", ["属实。"]), ("属实。\n\n  拒不整改 ", ["属实。", "拒不整改。"]), ("是否属实？", ["是否属实？"]),
    ("他说“属实。”", ["他说“属实。”"]), ("他说“属实”", ["他说“属实”。"]), ("分述如下：\n其一", ["分述如下：", "其一。"]), ("", [PENDING]),
])
def test_a_paragraph_ends_with_one_stop(typed, printed):
    assert [para.text for para in paragraphs(typed)] == printed


def test_a_citizen_number_in_the_text_is_masked():
    """PRI-04."""
    assert paragraphs("经询问虚构李四（500103190102280027）")[0].text == "经询问虚构李四（500103**********27）。"
    assert "0228" not in quoted("身份证500103190102280027。")


def test_quotation_marks_inside_quotation_marks_are_single():
    assert quoted("已在“限期”内整改。") == "“已在‘限期’内整改”"


def test_parts_without_content_take_no_number():
    made = parts(("甲", [Para("一")]), ("乙", []), ("丙", [Para("三")]))
    assert [block.text for block in made if isinstance(block, Heading)] == ["（一）甲", "（二）丙"]


def test_sections_count_beyond_ten():
    headings = [block.text for block in sections(*[("题", [Para("文")])] * 11) if isinstance(block, Heading)]
    assert headings[9:] == ["十、题", "十一、题"]


def test_no_lines_make_no_list():
    assert numbered([]) == []
