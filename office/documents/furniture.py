"""What stands outside the text: page numbers, the marks of previews and training, the code that proves the paper."""
from .fonts import Face, width
from .grid import BASELINE, DEPTH, FOLIO_SIZE, LEFT, MM, PAGE_WIDTH, PITCH, RIGHT, TOP
from .marks import Mark, Qr, Text, Watermark
from .paper import Paper, Sealing
from .reading import plain
from .typeset import centred, line_width, set_lines, shifted

FOOT = TOP + DEPTH
QR_SIDE = 20 * MM
QR_GAP = 3 * MM
NOTE_SIZE, NOTE_LEADING = 9.0, 12.5
PREVIEW = "预览"
PREVIEW_NOTE = "预览件：未编号、未用印，不具有法律效力"
TRAINING_NOTE = "训练文书，不具有法律效力"
INTEGRITY_NOTE = "本文书带完整性签名，只证明文件制发后未被改动，不是电子印章。"
HINT = "扫描二维码，或在核验网页输入核验码，可核对本文书真伪。"


def under(paper: Paper) -> list[Mark]:
    """Drawn before the text so that it hides nothing."""
    return [Watermark(PREVIEW)] if paper.preview else []


def over(paper: Paper, number: int, last: bool) -> list[Mark]:
    """Page number on the outer side; on the last page the verification block on the inner one."""
    notes = [note for note, wanted in ((PREVIEW_NOTE, paper.preview), (TRAINING_NOTE, paper.training)) if wanted]
    marks: list[Mark] = [_folio(number)]
    if notes:
        marks.append(centred("\u3000".join(notes), Face.SONG, 10.5, TOP - 14 * MM, "grey", middle=PAGE_WIDTH / 2))
    if last and not paper.preview and paper.verify_url:
        marks += _verification(paper, right=number % 2 == 0)
    return marks


def _folio(number: int) -> Text:
    """— n —, 7 mm below the type area, odd pages right, even pages left, one character in."""
    text = f"— {number} —"
    y = FOOT + 7 * MM + BASELINE * FOLIO_SIZE
    x = RIGHT - PITCH - width(text, Face.SONG, FOLIO_SIZE) if number % 2 else LEFT + PITCH
    return Text(x, y, text, Face.SONG, FOLIO_SIZE)


def _verification(paper: Paper, right: bool) -> list[Mark]:
    """In the foot margin, so that it never pushes the text or stands on a page of its own."""
    top = FOOT + 4 * MM
    room = RIGHT - LEFT - QR_SIDE - QR_GAP
    beside = room - 90  # the page number stands at the other side, level with the first lines
    note = INTEGRITY_NOTE if paper.signer and paper.sealing is Sealing.INTEGRITY else ""
    lines = [(HINT, beside), (f"核验码：{paper.code}" if paper.code else "", beside), (paper.verify_url, room), (note, room)]
    marks: list[Mark] = [Qr(RIGHT - QR_SIDE if right else LEFT, top, QR_SIDE, paper.verify_url)]
    y = top + 4
    for text, wide in lines:
        for line in set_lines(plain(text), face=Face.SONG, size=NOTE_SIZE, em=NOTE_SIZE, first=wide, rest=wide):
            x = RIGHT - QR_SIDE - QR_GAP - line_width(line) if right else LEFT + QR_SIDE + QR_GAP
            marks += shifted(line, x, y + BASELINE * NOTE_SIZE)
            y += NOTE_LEADING
    return marks
