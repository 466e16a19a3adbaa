"""The page of GB/T 9704-2012 (domain.md D.1)."""
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office.documents import Cell, Heading, Para, Sealing, SignLine, Slip, Style, Table
from office.documents.fonts import Face
from office.documents.grid import DEPTH, LEFT, LINE, MEASURE, MM, PITCH, RIGHT, SIZE, TOP
from office.documents.marks import Qr, Rule, Seal, Text, Watermark
from office.documents.page import lay_out
from office.documents.signature import SEAL_DIAMETER
from tests.office.documents.samples import FACTS, ORGAN, paper


def texts(page, size=SIZE):
    return [mark for mark in page if isinstance(mark, Text) and mark.size == size]


def rows(page):
    """Baselines of the body, top to bottom."""
    return sorted({round(mark.y, 2) for mark in texts(page)})


def find(page, text):
    return next(mark for mark in page if isinstance(mark, Text) and mark.text == text)


def of(kind, page):
    return [mark for mark in page if isinstance(mark, kind)]


def test_a_full_page_has_twenty_two_lines_of_twenty_eight_characters():
    page = lay_out(paper(Para("重" * 28 * 60, indent=False)))[1]
    body = texts(page)
    assert len(rows(page)) == 22
    assert {len(line.text) for line in body} == {28}
    assert min(line.x for line in body) == pytest.approx(28 * MM)
    assert rows(page)[-1] < TOP + DEPTH
    assert rows(page)[1] - rows(page)[0] == pytest.approx(LINE, abs=0.01)


def test_a_paragraph_begins_two_characters_in():
    page = lay_out(paper(Para("重" * 40)))[0]
    assert find(page, "重" * 26).x == pytest.approx(LEFT + 2 * PITCH)


def test_the_red_head_number_line_title_and_addressee_follow_the_standard():
    page = lay_out(paper(mark=ORGAN + "文件"))[0]
    mark, number = find(page, ORGAN + "文件"), find(page, "渝虚应急信决〔2026〕12号")
    title, to = find(page, "认定严重失信主体决定书"), find(page, "重庆虚构化工有限公司：")
    line = next(rule for rule in of(Rule, page) if rule.colour == "red")
    assert mark.colour == "red" and mark.face is Face.TITLE
    assert mark.y - 0.86 * mark.size == pytest.approx(TOP + 35 * MM)
    assert number.y - 0.86 * SIZE == pytest.approx(mark.y + 0.14 * mark.size + 2 * LINE)
    assert line.y1 == pytest.approx(number.y + 0.14 * SIZE + 4 * MM) and line.x2 - line.x1 == pytest.approx(MEASURE)
    assert title.size == 22 and title.y - 0.86 * 22 == pytest.approx(line.y1 + 2 * LINE)
    assert to.x == pytest.approx(LEFT)


def test_heading_levels_have_their_faces():
    page = lay_out(paper(*(Heading(text, level) for level, text in
                           enumerate(("一、黑", "（一）楷", "1．仿", "（1）仿"), start=1)), Para(FACTS), Para(FACTS)))[0]
    faces = [find(page, text).face for text in ("一、黑", "（一）楷", "1．仿", "（1）仿")]
    assert faces == [Face.HEI, Face.KAI, Face.FANG, Face.FANG]


def test_a_heading_is_never_the_last_line_of_a_page():
    for lines in range(1, 30):
        blocks = (Para("重" * 28 * lines, indent=False), Heading("二、理由"), Para(FACTS))
        for page in lay_out(paper(*blocks)):
            found = [mark for mark in texts(page) if mark.text == "二、理由"]
            assert not found or rows(page)[-1] > found[0].y


def test_the_date_stands_four_characters_from_the_right_with_the_organ_centred_above():
    page = lay_out(paper())[-1]
    when, organ = find(page, "2026年11月3日"), [mark for mark in texts(page) if mark.text == ORGAN][-1]
    assert when.x + 7 * 8 + 3 * 16 == pytest.approx(RIGHT - 4 * PITCH, abs=1)
    assert when.y - organ.y == pytest.approx(LINE)
    assert organ.x + len(ORGAN) * SIZE / 2 == pytest.approx(when.x + (7 * 8 + 3 * 16) / 2, abs=1)


def test_the_seal_covers_organ_and_date_within_a_line_of_the_text():
    page = lay_out(paper())[-1]
    seal, when = of(Seal, page)[0], find(page, "2026年11月3日")
    text_foot = max(mark.y for mark in texts(page) if mark.y < when.y - LINE - 1) + 0.14 * SIZE
    assert 0 < seal.y - SEAL_DIAMETER / 2 - text_foot <= LINE
    organ_top, date_foot = when.y - LINE - 0.86 * SIZE, when.y + 0.14 * SIZE
    assert seal.y < (organ_top + date_foot) / 2 < date_foot < seal.y + SEAL_DIAMETER / 2
    assert page[-1] is seal


@given(st.integers(1, 60), st.booleans())
@settings(max_examples=40, deadline=None)
def test_a_signature_is_never_alone_on_a_page(lines, with_notes):
    notes = "1．失信惩戒措施清单\n2．信用修复告知书" if with_notes else ""
    pages = lay_out(paper(Para("重" * 28 * lines, indent=False), attachments_note=notes))
    assert any(set(mark.text) == {"重"} for mark in texts(pages[-1]))
    assert [len(of(Seal, page)) for page in pages] == [0] * (len(pages) - 1) + [1]


@given(st.integers(1, 60))
@settings(max_examples=40, deadline=None)
def test_whom_to_ask_stands_under_the_seal_and_two_lines_over_it(lines):
    """GB/T 9704-2012 7.3.5, 7.3.6: no page holds the contact alone, nor a scrap of text beside the seal."""
    page = lay_out(paper(Para("重" * 28 * lines, indent=False), contact="联系人：虚构联络员"))[-1]
    assert len(of(Seal, page)) == 1 and find(page, "（联系人：虚构联络员）")
    assert len([mark for mark in texts(page) if set(mark.text) == {"重"}]) >= min(lines, 2)


def test_page_numbers_stand_outside_odd_right_even_left():
    one, two = lay_out(paper(Para("重" * 28 * 30, indent=False)))[:2]
    odd, even = find(one, "— 1 —"), find(two, "— 2 —")
    assert odd.size == 14 and odd.x > LEFT + MEASURE / 2 and even.x == pytest.approx(LEFT + PITCH)
    assert odd.y - 0.86 * 14 == pytest.approx(TOP + DEPTH + 7 * MM)


def test_a_preview_has_a_blank_number_its_mark_and_neither_seal_nor_code():
    """Design §2: 预览 mark, 〔2026〕____号, no seal."""
    draft = paper(number=None, verify_url="https://example.invalid/v/A/", code="A")
    for page in lay_out(draft):
        assert of(Watermark, page) and not of(Seal, page) and not of(Qr, page)
    assert find(lay_out(draft)[0], "渝虚应急信决〔2026〕____号")


def test_a_preview_is_laid_out_like_the_paper_it_will_become():
    blocks = (Para("重" * 28 * 25, indent=False),)

    def places(given):
        return [[(mark.text, mark.y) for mark in texts(page) if set(mark.text) == {"重"}] for page in lay_out(given)]

    assert places(paper(*blocks, number=None)) == places(paper(*blocks)) == places(paper(*blocks, sealing=Sealing.HAND))


def test_a_certificate_nobody_trusts_draws_no_seal_and_says_what_it_proves():
    """Design §5: 完整性签名, never 电子印章."""
    page = lay_out(paper(sealing=Sealing.INTEGRITY, code="0" * 32, verify_url="https://credit.example.invalid/v/0/"))[-1]
    said = "".join(mark.text for mark in of(Text, page))
    assert of(Seal, page) == [] and "（完整性签名）" in said
    assert "本文书带完整性签名，只证明文件制发后未被改动，不是电子印章。" in said


def test_a_paper_stamped_by_hand_shows_no_drawn_seal():
    """Design §5 (b)."""
    page = lay_out(paper(sealing=Sealing.HAND))[-1]
    assert not of(Seal, page) and find(page, "（加盖印章）").colour == "pale"


def test_the_code_is_on_the_last_page_in_the_foot_margin():
    pages = lay_out(paper(Para("重" * 28 * 30, indent=False), verify_url="https://example.invalid/v/ABCD/", code="ABCD"))
    assert [len(of(Qr, page)) for page in pages] == [0] * (len(pages) - 1) + [1]
    assert of(Qr, pages[-1])[0].y > TOP + DEPTH
    assert find(pages[-1], "核验码：ABCD")


def test_a_long_table_repeats_its_header_and_keeps_within_the_column():
    table = Table((("序号", "证明事项"), *((str(n), FACTS) for n in range(1, 40))), (1, 6))
    pages = lay_out(paper(table))
    assert len(pages) > 2
    for page in pages:
        if any(mark.text.startswith("经查") for mark in of(Text, page)):
            assert sum(mark.text == "序号" for mark in of(Text, page)) == 1
        assert max(rule.y2 for rule in of(Rule, page)) <= TOP + DEPTH + 0.1 if of(Rule, page) else True


def test_a_cell_longer_than_a_page_goes_on_with_its_edges_drawn():
    pages = lay_out(paper(Table((("事项", "内容"), ("事实", FACTS * 40)), (1, 5))))
    words = "".join(mark.text for page in pages for mark in texts(page, 14.0) if "— " not in mark.text)
    assert words.count("现场检查笔录（共3页）") + words.count("现场检查笔录") >= 40
    for page in pages[:-1]:
        edges = [rule for rule in of(Rule, page) if rule.y1 == rule.y2 and rule.weight == 1.0]
        assert edges


def test_a_form_has_no_red_head_and_no_signature_block():
    form = paper(Table(((Cell("受送达人", label=True), ""),), (1, 3), header=False), style=Style.FORM, kind="送达回证",
                 title="送达回证", number="渝虚应急信送〔2026〕31号")
    page = lay_out(form)[0]
    assert all(mark.colour != "red" for mark in of(Text, page)) and not of(Seal, page)
    assert "2026年11月3日" not in [mark.text for mark in of(Text, page)]


def test_a_slip_follows_the_signature_in_one_piece():
    slip = Slip("送达地址确认回执", (("文书", "告知书"), ("地址", "")), (SignLine("受送达人（签名或盖章）"),), "请寄回。")
    for lines in range(1, 26, 3):
        pages = lay_out(paper(slip, Para("重" * 28 * lines, indent=False)))
        homes = {number for number, page in enumerate(pages) for mark in of(Text, page)
                 if mark.text in ("送达地址确认回执", "请寄回。", "地址：")}
        assert len(homes) == 1 and homes.pop() == len(pages) - 1


def test_a_long_organ_name_stays_inside_the_column():
    organ = "重庆市虚构区公共资源交易监督管理局与社会信用体系建设领导小组办公室"
    for page in lay_out(replace(paper(), organ=organ, mark="", date=date(2026, 1, 1))):
        for mark in of(Text, page):
            assert mark.x >= LEFT - 0.1


def test_a_table_row_of_the_wrong_width_is_refused():
    with pytest.raises(ValueError, match="第2行"):
        Table((("甲", "乙"), ("丙",)), (1, 1))
