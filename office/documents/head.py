"""The top of the first page: red head, number, red line and title; or the plain head of a form."""
from .breaking import balance
from .fonts import Face, advances, width
from .grid import BASELINE, LEFT, LINE, MEASURE, MM, PITCH, RIGHT, SIZE, TITLE_LINE, TITLE_SIZE, TOP, snapped
from .marks import Mark, Rule, Text
from .paper import Paper, Style
from .reading import one_line
from .typeset import centred, title_height, title_lines

RED = "red"
MARK_DROP = 35 * MM      # from the top of the type area to the top of the mark
MARK_LARGEST, MARK_LEAST = 46.0, 26.0
FORM_ORGAN_SIZE, FORM_NUMBER_SIZE = 18.0, 14.0
FORM_GAP = 12.0          # between organ and title, title and table


def head(paper: Paper) -> tuple[list[Mark], float]:
    """The marks of the head and the depth at which the text begins."""
    return _official(paper) if paper.style is Style.OFFICIAL else _form(paper)


def _official(paper: Paper) -> tuple[list[Mark], float]:
    lines, size = _red_head(one_line(paper.red_head))
    y = TOP + MARK_DROP
    marks: list[Mark] = []
    for line in lines:
        marks.append(centred(line, Face.TITLE, size, y, RED))
        y += size * 1.3
    y += size * -0.3
    if paper.number_text:
        y += 2 * LINE
        marks.append(centred(paper.number_text, Face.FANG, SIZE, y))
        y += SIZE
    y += 4 * MM
    marks.append(Rule(LEFT, y, RIGHT, y, 1.5, RED))
    y += 2 * LINE
    y = _title(paper, marks, y)
    return marks, snapped(y + LINE - TOP)


def _form(paper: Paper) -> tuple[list[Mark], float]:
    y = TOP
    organ_size = min(FORM_ORGAN_SIZE, FORM_ORGAN_SIZE * MEASURE / width(paper.red_head, Face.TITLE, FORM_ORGAN_SIZE))
    marks: list[Mark] = [centred(paper.red_head, Face.TITLE, organ_size, y)]
    y = _title(paper, marks, y + FORM_ORGAN_SIZE + FORM_GAP)
    number = one_line(paper.number_text)
    if number:
        y += 14
        x = RIGHT - width(number, Face.FANG, FORM_NUMBER_SIZE)
        marks.append(Text(x, y + BASELINE * FORM_NUMBER_SIZE, number, Face.FANG, FORM_NUMBER_SIZE))
        y += FORM_NUMBER_SIZE
    return marks, snapped(y + LINE - TOP) if paper.addressee else y + FORM_GAP - TOP


def _title(paper: Paper, marks: list[Mark], y: float) -> float:
    lines = title_lines(paper.title)
    for number, line in enumerate(lines):
        marks.append(centred(line, Face.TITLE, TITLE_SIZE, y + number * TITLE_LINE))
    return y + title_height(lines)


def _red_head(text: str) -> tuple[list[str], float]:
    """As large as one line allows; a very long name takes two lines of like length."""
    room = MEASURE - PITCH
    size = min(MARK_LARGEST, MARK_LARGEST * room / max(width(text, Face.TITLE, MARK_LARGEST), 1))
    if size >= MARK_LEAST:
        return [text], size
    return balance(text, advances(text, Face.TITLE, MARK_LEAST), room), MARK_LEAST
