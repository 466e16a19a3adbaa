"""Marks drawn into a PDF: same paper, same bytes (PDF-4); every font embedded; nothing personal beside the text."""
import io
from functools import singledispatch

from reportlab.pdfgen.canvas import Canvas

from .fonts import Face, chain, font_for, runs, width
from .glyphs import MissingGlyph, missing_characters
from .grid import PAGE_HEIGHT, PAGE_WIDTH
from .marks import Qr, Rule, Seal, Text, Watermark
from .page import lay_out
from .paper import Paper
from .qr import bars
from .seal import draw_seal

COLOURS = {"black": (0, 0, 0), "red": (0.82, 0.04, 0.06), "grey": (0.4, 0.4, 0.4), "pale": (0.72, 0.72, 0.72)}
SYSTEM = "信案"


def render(paper: Paper) -> bytes:
    """The paper as PDF; MissingGlyph when a character cannot be printed."""
    missing = missing_characters(paper)
    if missing:
        raise MissingGlyph(missing)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), pageCompression=1, invariant=1, lang="zh-CN",
                    initialFontName=chain(Face.FANG)[0].fontName)
    _describe(canvas, paper)
    for marks in lay_out(paper):
        for mark in marks:
            draw(mark, canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _describe(canvas: Canvas, paper: Paper) -> None:
    """Kind, number and organ only: a title may hold a party's name, and metadata travels far (PRI-12)."""
    canvas.setTitle(f"{paper.kind} {paper.number_text}".strip())
    canvas.setAuthor(paper.organ)
    canvas.setSubject(paper.kind)
    canvas.setCreator(SYSTEM)
    canvas.setProducer(SYSTEM)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if paper.date:
        stamp = f"D:{paper.date:%Y%m%d}000000+08'00'"
        canvas.setDateFormatter(lambda *_: stamp)


@singledispatch
def draw(mark, canvas: Canvas) -> None:
    raise TypeError(f"不能绘制：{type(mark).__name__}")


@draw.register
def _text(mark: Text, canvas: Canvas) -> None:
    line = canvas.beginText(mark.x, PAGE_HEIGHT - mark.y)
    line.setFillColorRGB(*COLOURS[mark.colour])
    line.setCharSpace(mark.space)
    for name, piece in runs(mark.text, mark.face):
        line.setFont(name, mark.size)
        line.textOut(piece)
    canvas.drawText(line)


@draw.register
def _rule(mark: Rule, canvas: Canvas) -> None:
    canvas.setStrokeColorRGB(*COLOURS[mark.colour])
    canvas.setLineWidth(mark.weight)
    canvas.setDash(3, 3) if mark.dashed else canvas.setDash()
    canvas.line(mark.x1, PAGE_HEIGHT - mark.y1, mark.x2, PAGE_HEIGHT - mark.y2)


@draw.register
def _seal(mark: Seal, canvas: Canvas) -> None:
    canvas.saveState()
    canvas.setFillColorRGB(*COLOURS["red"])
    canvas.setStrokeColorRGB(*COLOURS["red"])
    canvas.setFillAlpha(0.85)
    canvas.setStrokeAlpha(0.85)
    draw_seal(canvas, mark.x, PAGE_HEIGHT - mark.y, mark.organ, mark.training)
    canvas.restoreState()


@draw.register
def _qr(mark: Qr, canvas: Canvas) -> None:
    side, black = bars(mark.value)
    module = mark.side / side
    canvas.setFillColorRGB(*COLOURS["black"])
    for column, row, length in black:
        x, y = mark.x + column * module, PAGE_HEIGHT - mark.y - (row + 1) * module
        canvas.rect(x, y, length * module, module, stroke=0, fill=1)


@draw.register
def _watermark(mark: Watermark, canvas: Canvas) -> None:
    size = 150
    canvas.saveState()
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(50)
    canvas.setFillGray(0.94)
    canvas.setFont(font_for(mark.text[0], Face.HEI).fontName, size)
    canvas.drawString(-width(mark.text, Face.HEI, size) / 2, -size / 3, mark.text)
    canvas.restoreState()
