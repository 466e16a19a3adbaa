"""The file: same paper, same bytes; all fonts inside; nothing personal beside the text."""
import threading
from datetime import date

from office.documents import Cell, Heading, Items, KeyValues, Para, SignLine, Slip, Style, Table, render
from tests.office.documents.samples import FACTS, ORGAN, copied, paper, read

WHOLE = paper(
    Heading("一、事实"), Para(FACTS, label="事实："), Items(("1．甲；", "2．乙。")), KeyValues((("名单名称", "虚构名单"),)),
    Table((("序号", "证据"), ("1", Cell("笔录"))), (1, 4)), SignLine("当事人（签名）"),
    Slip("回执", (("文书", "决定书"), ("地址", "")), (SignLine("签收人", dated=False),), "请寄回。"),
    title="关于虚构李四的决定", attachments_note="1．清单\n2．告知书", contact="联系人：虚构王五", footnote="本决定书一式三份。",
    verify_url="https://example.invalid/v/7KQ2-M9XD/", code="7KQ2-M9XD", training=True)


def test_the_same_paper_gives_the_same_bytes():
    """PDF-4."""
    assert render(WHOLE) == render(WHOLE)


def test_papers_made_at_the_same_time_do_not_disturb_each_other():
    expected, made = render(WHOLE), []
    threads = [threading.Thread(target=lambda: made.append(render(WHOLE))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [expected] * 4


def test_every_word_of_the_paper_can_be_copied_from_the_file():
    printed = copied(render(WHOLE))
    for _, text in WHOLE.parts():
        for word in text.replace("____年__月__日", "").split():
            assert word in printed or all(char in printed for char in word), word
    for phrase in ("一、事实", "事实：经查", "虚构名单", "渝虚应急信决〔2026〕12号", "附件：1．清单", "2026年11月3日", "核验码：7KQ2-M9XD"):
        assert phrase in printed


def test_every_font_is_embedded():
    fonts = [font.get_object() for page in read(render(WHOLE)).pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font["/FontDescriptor"], font["/BaseFont"]
        assert "/ToUnicode" in font


def test_the_file_says_what_it_is_and_names_nobody():
    """PRI-12: the title of this paper holds a name; the file's description must not."""
    file = read(render(WHOLE))
    described = file.metadata
    assert described.title == "认定严重失信主体决定书 渝虚应急信决〔2026〕12号"
    assert described.author == ORGAN
    assert described["/CreationDate"] == "D:20261103000000+08'00'"
    assert file.trailer["/Root"]["/Lang"] == "zh-CN"
    everything = "".join(str(value) for value in described.values())
    assert "李四" not in everything and "王五" not in everything and "anonymous" not in everything


def test_page_streams_are_compressed():
    page = read(render(WHOLE)).pages[0]
    assert "/FlateDecode" in str(page["/Contents"].get_object()["/Filter"])


def test_a_preview_prints_its_mark_and_a_blank_number():
    preview = copied(render(paper(number=None, training=True)))
    assert "预览" in preview and "〔2026〕____号" in preview and "训练文书" in preview


def test_only_a_sealed_training_paper_carries_the_training_seal():
    sealed = copied(render(paper(training=True)))
    assert sealed.count("训练") == 2  # the note and the seal
    assert "训练" not in copied(render(paper()))


def test_an_issued_form_without_number_is_no_preview():
    receipt = copied(render(paper(style=Style.FORM, number="", numbered=False, title="收件凭证", kind="收件凭证")))
    assert "预览" not in receipt and "号" not in receipt.replace("编号", "")


def test_a_paper_without_date_leaves_room_for_it():
    assert "____年__月__日" in copied(render(paper(number=None, date=None)))
    assert "〔____〕____号" in copied(render(paper(number=None, date=None)))


def test_the_code_on_paper_has_its_quiet_zone():
    from office.documents.qr import bars
    side, black = bars("https://example.invalid/v/7KQ2-M9XD/")
    assert side >= 21 + 8 and min(column for column, _, _ in black) == 4
    assert sum(length for _, _, length in black) > side


def test_dates_have_no_padding_zeros():
    assert paper(date=date(2026, 1, 5)).date_text == "2026年1月5日"


def test_a_line_feed_in_a_name_or_label_never_breaks_the_paper():
    render(paper(KeyValues((("名\n称", "甲\n乙"),)), SignLine("签\n名"), Slip("回\n执", (("地\n址", ""),)), organ="虚构\n局",
                 addressee=("甲\n公司",), contact="甲\n乙", code="A\nB", verify_url="https://example.invalid/",
                 footnote="甲\n乙", number="渝\n〔2026〕1号", title="关于\n决定"))
