"""The end of a paper: organ and date under the seal, contact, slips, small print (GB/T 9704-2012 7.3.5)."""
from dataclasses import replace

from .body import strips
from .breaking import balance
from .fonts import Face, advances, width
from .grid import BASELINE, LEFT, LINE, MEASURE, PITCH, RIGHT, SIZE, TAIL
from .marks import Mark, Rule, Seal, Strip, Text
from .paper import Paper, Sealing
from .reading import one_line
from .typeset import centred, paragraph, small_lines

SEAL_DIAMETER = 119.0     # 42 mm
BLANK_LINES = 2           # room above the organ, which the upper half of the seal fills
LINES_OVER_SEAL = 2
UNSEALED = {Sealing.HAND: "（加盖印章）", Sealing.INTEGRITY: "（完整性签名）"}
SEAL_TOP = 14.5           # less than a line below the text; organ and date lie a little below the seal's middle


def attachments(paper: Paper) -> list[Strip]:
    """附件说明: one blank line, then the names under each other."""
    if not paper.attachment_lines:
        return []
    first, *others = paper.attachment_lines
    made = [Strip(LINE, tail=LINE, keep=True), *paragraph(first, hang=5)]
    return made + [strip for line in others for strip in paragraph(line, indent=5, hang=5)]


def bound(text: list[Strip], notes: list[Strip]) -> list[Strip]:
    """Text and notes, the last two lines of the text tied to the signature: no page holds a seal and a scrap of text."""
    written = [number for number, strip in enumerate(text) if strip.marks]
    last = written[-LINES_OVER_SEAL:][0] if written else 0
    return text[:last] + [replace(strip, keep=True) for strip in (*text[last:], *notes)]


def closing(paper: Paper) -> list[Strip]:
    """Everything after the text: signature, contact, slips, small print."""
    made = [_signed(paper)] if paper.signer else []
    if paper.contact_text:
        made = [replace(strip, keep=True) for strip in made] + paragraph(paper.contact_text)
    for slip in paper.slips:
        made += strips(slip)
    if paper.footnote:
        rule = Strip(LINE, (Rule(LEFT, LINE - 6, RIGHT, LINE - 6),), keep=True)
        made += [rule, *small_lines(paper.footnote, size=12, leading=18)]
    return made


def _signed(paper: Paper) -> Strip:
    """Organ centred above the date, the date four characters from the right, the seal over both."""
    organ, date = _organ_lines(paper.signer), paper.date_text
    widest = max(width(line, Face.FANG, SIZE) for line in organ)
    dated = width(date, Face.FANG, SIZE)
    middle = min(RIGHT - 4 * PITCH - dated / 2, RIGHT - PITCH - widest / 2)
    marks: list[Mark] = []
    for number, line in enumerate(organ):
        marks.append(centred(line, Face.FANG, SIZE, (BLANK_LINES + number) * LINE, middle=middle))
    rows = BLANK_LINES + len(organ)
    marks.append(Text(middle - dated / 2, rows * LINE + BASELINE * SIZE, date, Face.FANG, SIZE))
    marks += _sealed(paper, middle, SEAL_TOP + SEAL_DIAMETER / 2)
    return Strip((rows + 2) * LINE, tuple(marks), TAIL)


def _sealed(paper: Paper, x: float, y: float) -> list[Mark]:
    """A seal only on an issued paper that is sealed electronically; else a pale hint of what stands in its place."""
    if paper.preview:
        return []
    if paper.sealing is Sealing.ELECTRONIC:
        return [Seal(x, y, one_line(paper.signer), paper.training)]
    return [centred(UNSEALED[paper.sealing], Face.SONG, 12, y - SEAL_DIAMETER / 4, "pale", middle=x)]


def _organ_lines(organ: str) -> list[str]:
    organ = one_line(organ)
    return balance(organ, advances(organ, Face.FANG, SIZE), MEASURE - 4 * PITCH)
