"""A drawn round seal: ring, star, the organ's name on the arc; 训练 below the star on training papers."""
import math

from reportlab.pdfgen.canvas import Canvas

from .fonts import Face, font_for, width
from .signature import SEAL_DIAMETER

RADIUS = SEAL_DIAMETER / 2
RING = 3.4            # 1.2 mm
NAME_HEIGHT = 17.0
STAR = 20.0           # 7 mm, half of the star's diameter


def draw_seal(canvas: Canvas, x: float, y: float, organ: str, training: bool) -> None:
    """About (x, y) in the canvas's own coordinates; the colour is set by the caller."""
    canvas.setLineWidth(RING)
    canvas.circle(x, y, RADIUS - RING / 2)
    _star(canvas, x, y + 2)
    _name(canvas, x, y, organ)
    if training:
        _glyphs(canvas, "训练", x, y - RADIUS * 0.62, 13.0)


def _star(canvas: Canvas, x: float, y: float) -> None:
    path = canvas.beginPath()
    for corner in range(10):
        reach = STAR if corner % 2 == 0 else STAR * 0.382
        angle = math.pi / 2 + corner * math.pi / 5
        place = path.moveTo if corner == 0 else path.lineTo
        place(x + reach * math.cos(angle), y + reach * math.sin(angle))
    path.close()
    canvas.drawPath(path, fill=1, stroke=0)


def _name(canvas: Canvas, x: float, y: float, organ: str) -> None:
    """Characters stand on a circle, narrowed when the name is long (GB/T 33481 draws the same)."""
    reach = RADIUS - RING - 3 - NAME_HEIGHT
    span = math.radians(min(250, 24 * max(len(organ) - 1, 1)))
    step = span / max(len(organ) - 1, 1)
    narrow = min(1.0, (reach + NAME_HEIGHT * 0.45) * step / NAME_HEIGHT)
    for number, char in enumerate(organ):
        angle = math.pi / 2 + span / 2 - number * step if len(organ) > 1 else math.pi / 2
        canvas.saveState()
        canvas.translate(x + reach * math.cos(angle), y + reach * math.sin(angle))
        canvas.rotate(math.degrees(angle) - 90)
        canvas.scale(narrow, 1)
        _glyphs(canvas, char, 0, NAME_HEIGHT * 0.12, NAME_HEIGHT)
        canvas.restoreState()


def _glyphs(canvas: Canvas, text: str, middle: float, y: float, size: float) -> None:
    left = middle - width(text, Face.SONG, size) / 2
    for char in text:
        canvas.setFont(font_for(char, Face.SONG).fontName, size)
        canvas.drawString(left, y, char)
        left += width(char, Face.SONG, size)
