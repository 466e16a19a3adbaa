"""Text set into lines: words become marks on the grid."""
from .breaking import Line, balance, wrap
from .fonts import Face, advances, width
from .grid import BASELINE, LEFT, LINE, MEASURE, PITCH, SIZE, TAIL, TITLE_LINE, TITLE_SIZE
from .marks import Strip, Text
from .reading import one_line, plain


def paragraph(text: str, *, face: Face = Face.FANG, label: str = "", indent: int = 2, hang: int = 0) -> list[Strip]:
    """One paragraph on the grid, justified; indents in characters. The label comes first, in 黑体."""
    room = MEASURE - hang * PITCH
    lines = set_lines(text, face=face, label=label, size=SIZE, em=PITCH, first=MEASURE - indent * PITCH, rest=room)
    lefts = [LEFT + indent * PITCH] + [LEFT + hang * PITCH] * (len(lines) - 1)
    return [Strip(LINE, shifted(line, left, BASELINE * SIZE), TAIL) for line, left in zip(lines, lefts)]


def small_lines(text: str, *, size: float, leading: float, left: float = LEFT, room: float = MEASURE,
                face: Face = Face.FANG, centred: bool = False) -> list[Strip]:
    """Lines off the grid: cells, notes."""
    strips = []
    for line_text in plain(text).split("\n"):
        if not line_text:
            strips.append(Strip(leading))
        for line in set_lines(line_text, face=face, size=size, em=size, first=room, rest=room, justify=False):
            offset = max(room - line_width(line), 0) / 2 if centred else 0
            strips.append(Strip(leading, shifted(line, left + offset, (leading - size) / 2 + BASELINE * size)))
    return strips


def set_lines(text: str, *, face: Face, size: float, em: float, first: float, rest: float,
              label: str = "", justify: bool = True) -> list[tuple[Text, ...]]:
    """Lines of text at x = 0, y = 0; a line holds two marks where the label ends in it."""
    label, text = one_line(label), one_line(text)
    whole = label + text
    widths = advances(label, Face.HEI, size, em - size) + advances(text, face, size, em - size)
    lines = []
    for line in wrap(whole, widths, em, first, rest, justify):
        lines.append(_line_marks(whole, widths, line, len(label), face, size, em - size))
    return lines


def _line_marks(whole: str, widths: list[float], line: Line, border: int, face: Face, size: float,
                tracking: float) -> tuple[Text, ...]:
    cut = min(max(border, line.start), line.end)
    marks, x = [], 0.0
    for start, end, own in ((line.start, cut, Face.HEI), (cut, line.end, face)):
        if end > start:
            marks.append(Text(x, 0.0, whole[start:end], own, size, tracking + line.space))
            x += sum(widths[start:end]) + line.space * (end - start)
    return tuple(marks)


def shifted(line: tuple[Text, ...], x: float, y: float) -> tuple[Text, ...]:
    return tuple(Text(mark.x + x, mark.y + y, mark.text, mark.face, mark.size, mark.space, mark.colour)
                 for mark in line)


def line_width(line: tuple[Text, ...]) -> float:
    last = line[-1]
    return last.x - line[0].x + sum(advances(last.text, last.face, last.size, last.space)) - last.space


def centred(text: str, face: Face, size: float, y: float, colour: str = "black", middle: float = LEFT + MEASURE / 2):
    """One line about `middle`, its top at y."""
    text = one_line(text)
    return Text(middle - width(text, face, size) / 2, y + BASELINE * size, text, face, size, 0.0, colour)


def title_lines(title: str, size: float = TITLE_SIZE) -> list[str]:
    """The writer's own breaks, or lines of like length."""
    return [line for part in plain(title).split("\n")
            for line in balance(part, advances(part, Face.TITLE, size), MEASURE)]


def title_height(lines: list[str]) -> float:
    return TITLE_LINE * (len(lines) - 1) + TITLE_SIZE
