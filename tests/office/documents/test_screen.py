"""The paper on the screen says what the print says, escaped, without style of its own."""
import re
from html import unescape

from office.documents import Heading, Items, KeyValues, Para, Table, html
from tests.office.documents.samples import FACTS, paper
from tests.office.documents.test_files import WHOLE


def words(markup):
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]+>", "", markup)))


def test_the_screen_shows_every_part_of_the_paper():
    shown = words(html(WHOLE))
    for _, text in WHOLE.parts():
        for word in re.split(r"[\s：_]+", text):
            assert word in shown, word


def test_what_a_party_wrote_is_escaped_everywhere():
    attack = "<script>alert('x')</script>"
    blocks = (Heading(attack), Para(attack, label=attack), Items((attack,)), KeyValues(((attack, attack),)),
              Table(((attack,), (attack,)), (1,)))
    page = html(paper(*blocks, title=attack, addressee=(attack,), contact=attack, footnote=attack,
                      attachments_note=attack, code=attack, organ=attack))
    assert "<script" not in page and page.count("&lt;script&gt;") == 16


def test_no_inline_style_or_script_stands_in_it():
    page = html(WHOLE)
    assert "style=" not in page and "<script" not in page and " on" not in re.sub(r">[^<]*<", "><", page)


def test_a_preview_is_marked_in_words():
    page = html(paper(number=None))
    assert "paper-preview" in page and "预览件" in page and "〔2026〕____号" in page and "印章" not in page


def test_headings_follow_each_other_below_the_title():
    page = html(paper(Heading("一、甲"), Heading("（一）乙", 2), Para(FACTS)))
    assert "<h2" in page and '<h3 class="paper-heading paper-level-1">一、甲</h3>' in page and "<h4" in page
