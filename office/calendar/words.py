"""Dates and numbers in the words of Chinese legal papers."""

from __future__ import annotations

from datetime import date

DIGITS = "零一二三四五六七八九"
PLACES = ("", "十", "百", "千")
WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")


def numeral(n: int) -> str:
    """1 … 9999 in characters, as statutes write them: 10 十, 15 十五, 105 一百零五."""
    if not 1 <= n <= 9999:
        raise ValueError(f"{n} is not between 1 and 9999")
    figures = str(n)
    words, gap = "", False
    for position, figure in enumerate(figures):
        if figure == "0":
            gap = True
            continue
        if gap:
            words += DIGITS[0]
            gap = False
        words += DIGITS[int(figure)] + PLACES[len(figures) - 1 - position]
    return words.removeprefix("一") if 10 <= n <= 19 else words


def weekday(on: date) -> str:
    return WEEKDAYS[on.weekday()]


def plain_date(on: date) -> str:
    """2026年10月13日"""
    return f"{on.year}年{on.month}月{on.day}日"


def full_date(on: date) -> str:
    """2026年10月13日（周二）"""
    return f"{plain_date(on)}（{weekday(on)}）"


def date_beside(on: date, other: date) -> str:
    """The date without its year when `other` has already named it."""
    return f"{on.month}月{on.day}日" if on.year == other.year else plain_date(on)


def stretch(first: date, last: date, beside: date) -> str:
    """10月1日至10月7日, or the single day."""
    begin = date_beside(first, beside)
    return begin if first == last else f"{begin}至{date_beside(last, first)}"
