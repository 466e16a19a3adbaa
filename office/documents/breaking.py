"""Lines of Chinese text: where they may break (避头尾) and how they are spread to an even edge.

Pure: works on characters and their widths, knows no font. Closing marks never begin a line, opening marks never end
one; ——, ……, Latin and digit runs, 〔2026〕12号 and numbers with their unit (2026年, 11月, 3日) stay whole, but a number is
parted behind its year rather than leave a hole at the end of a line. A closing mark at the end of a line is counted
half, for its right half is blank, and a line may be tightened a little to take it.
"""
import re
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil
from typing import Iterator, Sequence

NO_START = set("、。，．：；！？）〕］｝〉》」』】〗”’…—％‰℃·～／" ",.:;!?)]}%°′″")
NO_END = set("（〔［｛〈《「『【〖“‘￥＄№" "([{#$¥" "□☐☑■")
HALF_BLANK = set("、。，．：；！？）〕］｝〉》」』】〗”’")
TIGHTEN = 0.02  # of an em for each character at most; below what the eye notices
LOOSEN = 0.15   # of an em for each gap; beyond this a ragged edge reads better than a torn line

_PIECE = re.compile(
    r"〔[\d_]{4}〕[\d_]+号"
    r"|[A-Za-z0-9_][A-Za-z0-9_.,:/@?&=+*#%~'-]*[A-Za-z0-9_](?:[年月日时分秒条款项号个元万亿页％%℃])?"
    r"|[A-Za-z0-9_][年月日时分秒条款项号个元万亿页％%℃]?"
    r"|—+|…+|.", re.DOTALL)
_YEAR = re.compile(r"〔[\d_]{4}〕(?=[\d_])")
_URL_BREAK = re.compile(r"(?<=[/.?&=_-])")
LONG_RUN = 24
_BLANK = " \u3000"


@dataclass(frozen=True)
class Line:
    """text[start:end]; `space` is added after each character but the last."""

    start: int
    end: int
    space: float = 0.0


def pieces(text: str) -> list[str]:
    """The text cut into pieces that may not be broken."""
    joined: list[str] = []
    for piece in (part for match in _PIECE.finditer(text) for part in _long_run(match.group())):
        if joined and joined[-1].rstrip(_BLANK)[-1:] in NO_END and joined[-1].strip(_BLANK):
            joined[-1] += piece
        elif joined and piece[0] in NO_START:
            while len(joined) > 1 and not joined[-1].strip(_BLANK):
                blank = joined.pop()
                joined[-1] += blank
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def wrap(text: str, widths: Sequence[float], em: float, first: float, rest: float,
         justify: bool = True) -> list[Line]:
    """Break one paragraph: `first` is the room of its first line, `rest` of the others, `em` a full character.

    Without `justify` lines keep their natural spacing, but may still be tightened to fit.
    """
    lines, start, end = [], 0, 0
    for size in _fitting(text, widths, em, min(first, rest)):
        room = rest if lines else first
        if end > start and _tightest(text, widths, em, start, end + size) > room:
            year = _year_that_fills(text, widths, em, start, end, room) if justify else 0
            end, size = end + year, size - year
            lines.append((_spread if justify else _natural_line)(text, widths, em, start, end, room))
            start = end
            if text[end:end + size] == " ":
                start += size
        end += size
    if end > start:
        lines.append(_natural_line(text, widths, em, start, end, rest if lines else first))
    return lines


def _year_that_fills(text: str, widths: Sequence[float], em: float, start: int, end: int, room: float) -> int:
    """Length of 〔2026〕 at `end` where it fits the line and the line would be torn or ragged without it."""
    year = _YEAR.match(text, end)
    if year is None or _tightest(text, widths, em, start, year.end()) > room:
        return 0
    return 0 if _spread(text, widths, em, start, end, room).space else year.end() - end


def _fitting(text: str, widths: Sequence[float], em: float, room: float) -> Iterator[int]:
    """Lengths of the pieces; a piece wider than any line is cut by characters."""
    at = 0
    for piece in pieces(text):
        size = len(piece)
        if _tightest(text, widths, em, at, at + size) > room:
            yield from [1] * size
        else:
            yield size
        at += size


def _natural(text: str, widths: Sequence[float], em: float, start: int, end: int) -> float:
    half = em / 2 if text[end - 1] in HALF_BLANK and widths[end - 1] > 0.9 * em else 0.0
    return sum(widths[start:end]) - half


def _tightest(text: str, widths: Sequence[float], em: float, start: int, end: int) -> float:
    end = _visible_end(text, start, end)
    return _natural(text, widths, em, start, end) - TIGHTEN * em * (end - start - 1) - 1e-6


def _visible_end(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1] in _BLANK:
        end -= 1
    return end


def _spread(text, widths, em, start, end, room) -> Line:
    end = _visible_end(text, start, end)
    gaps = max(end - start - 1, 1)
    space = (room - _natural(text, widths, em, start, end)) / gaps
    return Line(start, end, space if space <= LOOSEN * em else 0.0)


def _natural_line(text, widths, em, start, end, room) -> Line:
    """A last line, or one of a narrow column: natural spacing unless it has to be tightened."""
    line = _spread(text, widths, em, start, end, room)
    return line if line.space < 0 else Line(line.start, line.end)


def _long_run(piece: str) -> list[str]:
    if len(piece) <= LONG_RUN or not piece.isascii() or not piece.strip("_"):
        return [piece]
    return [part for part in _URL_BREAK.split(piece) if part]


def balance(text: str, widths: Sequence[float], room: float) -> list[str]:
    """Few lines of like length for a title; a line feed by the writer was honoured before."""
    ends = list(accumulate(map(len, pieces(text))))
    if not ends or any(sum(widths[start:end]) > room for start, end in pairwise([0, *ends])):
        return [text[line.start:line.end] for line in wrap(text, widths, 0.0, room, room)]
    for count in range(max(1, ceil(sum(widths) / room - 1e-9)), len(ends) + 1):
        lines = _even(text, widths, room, ends, count)
        if lines:
            return lines
    raise AssertionError("every piece fits a line of its own")


# Words a title is not broken in, and characters that do not begin its second line.
_WHOLE = ("决定书", "告知书", "通知书", "反馈书", "回证", "公告", "承诺书", "确认书", "失信", "主体", "名单", "认定",
          "信用", "修复", "公司", "有限", "列入", "移出", "行政处罚", "严重失信主体")


def _even(text, widths, room, ends, count) -> list[str] | None:
    """The best division into `count` lines by dynamic programming over (line, end); None when it does not fit."""
    target = sum(widths) / count
    best = {0: (0.0, [0])}
    for _ in range(count):
        step: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, cuts) in best.items():
            for end in ends:
                span = sum(widths[start:end])
                if end <= start or span > room:
                    continue
                total = cost + ((span - target) / target) ** 2 + (_penalty(text, end) if end < len(text) else 0)
                if end not in step or total < step[end][0]:
                    step[end] = (total, [*cuts, end])
        best = step
    if len(text) not in best:
        return None
    cuts = best[len(text)][1]
    return [text[start:end].strip(_BLANK) for start, end in pairwise(cuts)]


def _penalty(text: str, cut: int) -> float:
    cost = 0.5 if text[cut] in "的等及和与" else 0.0
    for word in _WHOLE:
        at = text.find(word)
        while at >= 0:
            if at < cut < at + len(word):
                cost += 0.3
            at = text.find(word, at + 1)
    return cost
