"""A paper states a limit in words: start, length, unit and rolling, never a date."""

import re
from datetime import date

import pytest

from office.rules import rule, rules

TODAY = date(2026, 11, 21)


def test_a_limit_in_one_phrase():
    assert rule("des.statement", TODAY).sentence() == "自告知书送达之日起五个工作日"
    assert rule("remedy.sue", TODAY).sentence() == "自决定书送达之日起六个月"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("des.statement", "自告知书送达之日起五个工作日内（起算当日不计入，法定节假日和休息日不计入）"),
        (
            "remedy.review",
            "自决定书送达之日起六十日内（起算当日不计入，最后一日是法定休假日的，以法定休假日结束的次日为最后一日）",
        ),
        ("pub.serious.max", "自依据文书作出之日起三年（起算当日不计入，最后一日遇法定休假日不顺延）"),
        ("pub.serious.min", "自依据文书作出之日起满一年（起算当日不计入，最后一日遇法定休假日不顺延）"),
    ],
)
def test_a_limit_in_full_words(key, words):
    assert rule(key, TODAY).in_words() == words


def test_a_paper_may_name_itself_as_the_start():
    words = rule("des.statement", TODAY).in_words(since="本告知书送达")
    assert words.startswith("自本告知书送达之日起五个工作日内")


@pytest.mark.parametrize("each", rules(), ids=lambda each: f"{each.key}@{each.version}")
def test_no_limit_in_words_holds_a_figure(each):
    assert not re.search(r"[0-9]", each.in_words())
