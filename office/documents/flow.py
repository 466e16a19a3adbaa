"""Strips filled into pages: what belongs together stays together, tables go on with their header."""
from dataclasses import dataclass, field
from typing import Iterable, Iterator

from .grid import DEPTH, TOP, snapped
from .marks import Mark, Strip


@dataclass
class Page:
    """A page being filled; `y` is the depth used, from the top of the type area."""

    y: float = 0.0
    marks: list[Mark] = field(default_factory=list)
    final: Strip | None = None
    final_at: float = 0.0

    def takes(self, height: float) -> bool:
        return self.y + height <= DEPTH + 0.01

    def put(self, strip: Strip) -> None:
        self.final, self.final_at = strip, TOP + self.y
        self.marks += (mark.lowered(self.final_at) for mark in strip.marks)
        self.y = snapped(self.y + strip.height) if strip.snap else self.y + strip.height

    def open_with(self, strip: Strip) -> None:
        """The first strip of a further page brings its table's header, or its own upper edge."""
        if strip.repeat:
            self.put(strip.repeat)
            return
        self.marks += (mark.lowered(TOP + self.y) for mark in strip.first)

    def close(self) -> None:
        if self.final:
            self.marks += (mark.lowered(self.final_at) for mark in self.final.last)


def paginate(strips: Iterable[Strip], start: float, head: Iterable[Mark] = ()) -> list[Page]:
    """Pages filled in order; the first begins at depth `start` below its head."""
    pages = [Page(start, list(head))]
    for chunk in _chunks(strips):
        if not pages[-1].takes(_height(chunk)) and _height(chunk) <= DEPTH:
            _turn(pages, chunk[0])
        for strip in chunk:
            if not pages[-1].takes(strip.height - strip.tail) and pages[-1].y > 0:
                _turn(pages, strip)
            pages[-1].put(strip)
    pages[-1].close()
    return pages


def _turn(pages: list[Page], strip: Strip) -> None:
    pages[-1].close()
    pages.append(Page())
    pages[-1].open_with(strip)


def _height(chunk: list[Strip]) -> float:
    return sum(strip.height for strip in chunk) - chunk[-1].tail


def _chunks(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Runs of strips that hold on to each other."""
    chunk: list[Strip] = []
    for strip in strips:
        chunk.append(strip)
        if not strip.keep:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
