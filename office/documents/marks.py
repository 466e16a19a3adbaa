"""What ends up on a page, at which place: the result of the layout and the input of the drawing.

Coordinates are points; x from the left edge of the sheet, y downwards from its top (in a strip: from the strip's top).
"""
from dataclasses import dataclass, replace

from .fonts import Face


@dataclass(frozen=True)
class Text:
    """One line of text; y is its baseline, `space` is added after each character."""

    x: float
    y: float
    text: str
    face: Face
    size: float
    space: float = 0.0
    colour: str = "black"

    def lowered(self, by: float) -> "Text":
        return replace(self, y=self.y + by)


@dataclass(frozen=True)
class Rule:
    x1: float
    y1: float
    x2: float
    y2: float
    weight: float = 0.5
    colour: str = "black"
    dashed: bool = False

    def lowered(self, by: float) -> "Rule":
        return replace(self, y1=self.y1 + by, y2=self.y2 + by)


@dataclass(frozen=True)
class Seal:
    """A round seal about (x, y)."""

    x: float
    y: float
    organ: str
    training: bool

    def lowered(self, by: float) -> "Seal":
        return replace(self, y=self.y + by)


@dataclass(frozen=True)
class Qr:
    """A QR code with its upper left corner at (x, y)."""

    x: float
    y: float
    side: float
    value: str


@dataclass(frozen=True)
class Watermark:
    """A pale word across the page, under the text."""

    text: str


Mark = Text | Rule | Seal | Qr | Watermark


@dataclass(frozen=True)
class Strip:
    """A slice of the column that is not broken.

    `tail` is blank foot that may hang over the page's end; `keep` holds it to the next strip; after `snap` the text
    goes on with the next line of the grid. `first` and `last` are drawn only where the strip opens or closes a page
    (the edges of a broken table); `repeat`, the table's header, is put before it on a new page.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    tail: float = 0.0
    keep: bool = False
    snap: bool = False
    first: tuple[Mark, ...] = ()
    last: tuple[Mark, ...] = ()
    repeat: "Strip | None" = None
