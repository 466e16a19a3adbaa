"""Every character prints and can be copied, or the paper stops and names it (PDF-1)."""
import pytest

from office.documents import Cell, MissingGlyph, Para, Table, missing_characters, render
from tests.office.documents.samples import copied, paper

RARE = "𬭎䶮㛃𠅤㙍鿏𬱖𫖯𫠜㵑"


def test_rare_characters_are_copied_back_from_the_file():
    pdf = render(paper(Para(f"法定代表人虚构{RARE}，〔2026〕—……“引”·①℃㎡％。"), title=f"关于{RARE[:4]}的决定"))
    text = copied(pdf)
    for char in RARE + "〔〕—…“”·①℃㎡％":
        assert char in text


def test_a_page_of_many_different_characters_is_copied_back_whole():
    """More than one subset of a font, more than a hundred entries of its table."""
    many = "".join(bytes([high, low]).decode("gb2312") for high in range(0xB0, 0xC0) for low in range(0xA1, 0xFF, 2))
    text = copied(render(paper(Para(many))))
    assert set(many) <= set(text)


@pytest.mark.parametrize("char, codepoint, reason", [
    ("\U0002ffff", "U+2FFFF", "字库中没有这个字"),
    ("\ue000", "U+E000", "自造字区字符，请改录国家标准编码"),
    ("\u200b", "U+200B", "控制字符：零宽空格"),
    ("\u202e", "U+202E", "控制字符：从右至左强制"),
    ("\x00", "U+0000", "控制字符：空字符"),
    ("\x07", "U+0007", "控制字符：未命名"),
    ("\u0301", "U+0301", "组合附加符号，请改录合成后的单字"),
    ("\U000e0100", "U+E0100", "异体字选择符，请改录所选的字"),
    ("\ufe0f", "U+FE0F", "异体字选择符，请改录所选的字"),
    ("😀", "U+1F600", "字库中没有这个字"),
])
def test_an_unprintable_character_stops_the_paper_and_is_named(char, codepoint, reason):
    with pytest.raises(MissingGlyph) as stopped:
        render(paper(Para("第一段"), Para(f"虚构{char}某")))
    assert codepoint in str(stopped.value) and "正文第2部分" in str(stopped.value)
    assert [missing.reason for missing in stopped.value.missing] == [reason]


def test_every_place_of_a_paper_is_examined():
    bad = "\ue000"
    places = {
        "发文机关标志": dict(mark=f"虚构局{bad}"), "标题": dict(title=f"决定{bad}"), "主送": dict(addressee=(f"某{bad}",)),
        "文号": dict(number=f"渝〔2026〕1号{bad}"), "附件说明": dict(attachments_note=f"1．清单{bad}"),
        "署名": dict(signed_by=f"虚构局{bad}"), "联系方式": dict(contact=f"虚构{bad}"), "附注": dict(footnote=f"注{bad}"),
        "核验码": dict(code=f"A{bad}"),
    }
    for where, change in places.items():
        assert where in [missing.where for missing in missing_characters(paper(**change))]
    cells = paper(Table((("甲", Cell(f"乙{bad}")),), (1, 1)))
    assert [missing.where for missing in missing_characters(cells)] == ["正文第1部分"]


def test_spaces_of_every_kind_are_allowed():
    assert missing_characters(paper(Para("甲 乙\u3000丙\t丁\u00a0戊\u2003己\r\n庚"))) == []


def test_what_is_missing_is_listed_once_for_each_place():
    assert len(missing_characters(paper(Para("\ue000\ue000\ue001"), Para("\ue000")))) == 3
