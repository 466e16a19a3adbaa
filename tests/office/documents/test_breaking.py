"""Chinese lines break where a typesetter would break them (CLREQ 避头尾)."""
from hypothesis import given, settings
from hypothesis import strategies as st

from office.documents.breaking import NO_END, NO_START, TIGHTEN, balance, pieces, wrap
from office.documents.fonts import Face, advances
from office.documents.grid import MEASURE, PITCH, SIZE

HAN = st.text(st.sampled_from("认定严重失信主体名单决定当事人应急管理局重庆市虚构区𬭎䶮㛃𠅤"), min_size=1, max_size=30)
CLOSED = st.sampled_from(["，", "。", "；", "：", "、", "？", "！", "……", "）。", "》，", "”。", "％"])
QUOTED = st.sampled_from(["（{}）", "《{}》", "“{}”", "〔{}〕", "（《{}》）", "“{}。”"])
LATIN = st.sampled_from(["2026年11月3日", "91500000MA5U00001X", "ABC-12", "渝虚信决〔2026〕12号", "——", "12.5吨", "3％",
                         "https://credit.example.invalid/v/7KQ2-M9XD-4TPA-0ZRC-8WHB-3NEY-56/", "第36号令"])
CLAUSE = st.builds(lambda han, quote, latin, close: quote.format(han) + latin + close, HAN,
                   QUOTED | st.just("{}"), LATIN | st.just(""), CLOSED)
PROSE = st.lists(CLAUSE, min_size=1, max_size=12).map("".join)


def lines_of(text, characters=28, indent=2):
    widths = advances(text, Face.FANG, SIZE, PITCH - SIZE)
    room = characters * PITCH
    return widths, wrap(text, widths, PITCH, room - indent * PITCH, room)


@settings(deadline=None)
@given(PROSE)
def test_no_line_begins_with_a_closing_mark(text):
    _, lines = lines_of(text)
    assert not [text[line.start:line.end] for line in lines[1:] if text[line.start] in NO_START]


@settings(deadline=None)
@given(PROSE)
def test_no_line_ends_with_an_opening_mark(text):
    _, lines = lines_of(text)
    assert not [text[line.start:line.end] for line in lines[:-1] if text[line.end - 1] in NO_END]


@settings(deadline=None)
@given(PROSE, st.integers(6, 28))
def test_no_line_is_wider_than_the_column_and_no_character_is_lost(text, characters):
    """The right half of a closing mark at the end of a line is blank and may stand outside."""
    widths, lines = lines_of(text, characters, indent=0)
    room = characters * PITCH
    for line in lines:
        ink = sum(widths[line.start:line.end]) + line.space * (line.end - line.start - 1)
        assert ink <= room + PITCH / 2 + 0.01
        assert line.space >= -TIGHTEN * PITCH - 0.001
    assert "".join(text[line.start:line.end] for line in lines) == text


@settings(deadline=None)
@given(st.text(min_size=1, max_size=120).filter(lambda text: text.isprintable() and text.strip()))
def test_any_text_at_all_is_broken_without_losing_a_visible_character(text):
    widths, lines = lines_of(text)
    kept = "".join(text[line.start:line.end] for line in lines)
    assert kept.replace(" ", "").replace("\u3000", "") == text.replace(" ", "").replace("\u3000", "")


def test_numbers_names_and_dashes_are_kept_whole():
    text = "渝虚信决〔2026〕12号于2026年11月3日送达——编号91500000MA5U00001X……"
    kept = pieces(text)
    for whole in ("〔2026〕12号", "2026年", "11月", "3日"):
        assert whole in kept
    assert any(piece.endswith("——") for piece in kept)
    assert any(piece.endswith("91500000MA5U00001X……") for piece in kept)


def test_plain_text_sets_twenty_eight_characters_a_line():
    """GB/T 9704-2012 5.2.3."""
    _, lines = lines_of("重" * 100, indent=0)
    assert [line.end - line.start for line in lines] == [28, 28, 28, 16]


def test_a_closing_mark_is_drawn_into_the_full_line_before_it():
    _, lines = lines_of("重" * 28 + "。" + "庆" * 3, indent=0)
    assert lines[0].end == 29 and lines[0].space < 0


def test_a_long_identifier_moves_down_and_leaves_a_ragged_edge_rather_than_a_torn_line():
    _, lines = lines_of("重" * 20 + "91500000MA5U00001X" + "庆" * 30, indent=0)
    assert lines[0].end == 20 and lines[0].space == 0


def test_a_number_is_parted_behind_its_year_where_it_would_leave_a_hole():
    """部分撤销认定决定书 once broke before 〔2026〕, six characters short of the edge."""
    text = "重" * 23 + "〔2026〕8号）中的下列措施" + "庆" * 20
    _, lines = lines_of(text, indent=0)
    assert text[:lines[0].end].endswith("〔2026〕") and text[lines[0].end:].startswith("8号）")
    close = "重" * 26 + "〔2026〕8号" + "庆" * 20
    assert lines_of(close, indent=0)[1][0].end == 26, "where little is left the number stays whole"


def test_a_box_to_tick_stays_with_its_word():
    assert "□公告" not in pieces("□电子") and pieces("□公告")[0] == "□公"


def test_a_title_is_divided_evenly_and_its_words_stay_whole():
    title = "关于将重庆虚构化工有限公司列入安全生产严重失信主体名单的决定书"
    lines = balance(title, advances(title, Face.TITLE, 22), MEASURE)
    assert "".join(lines) == title and len(lines) == 2
    assert abs(len(lines[0]) - len(lines[1])) <= 4
    assert not lines[1].startswith("的") and not lines[0].endswith("安全生产严")


def test_a_title_with_an_unbreakable_name_still_stays_inside_the_page():
    title = "关于ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "abcdefghijklmnopqrstuvwxyz" * 8 + "公司的决定书"
    widths = advances(title, Face.TITLE, 22)
    lines = balance(title, widths, MEASURE)
    assert "".join(lines) == title
    assert all(sum(advances(line, Face.TITLE, 22)) <= MEASURE + 0.01 for line in lines)
