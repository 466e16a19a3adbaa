"""Tables: rows of wrapped cells; a row that fits stays whole, a long one goes on over the page with its edges drawn."""
from dataclasses import replace
from typing import Iterator

from .blocks import Cell, Table
from .fonts import Face
from .grid import LEFT, MEASURE, RIGHT
from .marks import Rule, Strip, Text
from .typeset import small_lines

PAD = 4.0
LEADING = 1.4   # of the size
SHORT = 4       # characters; a short cell (a number, a tick) is centred
OUTER, INNER = 1.0, 0.5
WHOLE_ROW = 10  # lines; a longer row may be broken


def table_strips(table: Table) -> list[Strip]:
    size = 14.0 if len(table.widths) < 5 else 12.0
    edges = _edges(table.widths)
    rows = table.cells()
    strips: list[Strip] = []
    header = None
    for number, row in enumerate(rows):
        heading = table.header and number == 0
        made = list(_row(row, edges, size, heading, closing=number == len(rows) - 1))
        if heading:
            made = [replace(strip, keep=True) for strip in made]
            header = made[0] if len(made) == 1 else None
        else:
            made = [replace(strip, repeat=header) for strip in made]
        strips += made
    opening = replace(strips[0], marks=(*strips[0].marks, *strips[0].first))
    if header:
        header = replace(header, marks=(*header.marks, *header.first), first=(), last=())
        strips = [replace(strip, repeat=header if strip.repeat else None) for strip in strips]
    return [opening, *strips[1:]]


def _edges(widths: tuple[float, ...]) -> list[float]:
    edges, total = [LEFT], sum(widths)
    for share in widths:
        edges.append(edges[-1] + MEASURE * share / total)
    return edges


def _row(row: tuple[Cell, ...], edges: list[float], size: float, heading: bool, closing: bool) -> Iterator[Strip]:
    """One strip, or one for each line of a long row."""
    boxes = _boxes(row, edges)
    columns = [_cell(cell, box, size, heading) for cell, box in zip(row, boxes)]
    tall = max(max(len(lines), cell.lines) for cell, lines in zip(row, columns))
    inner = [left for left, _ in boxes[1:]]
    leading = LEADING * size
    if tall <= WHOLE_ROW:
        height = tall * leading + 2 * PAD
        marks = [mark for cell, lines in zip(row, columns)
                 for mark in _stacked(lines, _drop(cell, lines, height, leading, heading), leading)]
        yield _framed(height, marks, inner, foot=True, closing=closing)
        return
    for number in range(tall):
        top, foot = PAD * (number == 0), PAD * (number == tall - 1)
        marks = [mark for lines in columns for mark in _stacked(lines[number:number + 1], top, leading)]
        strip = _framed(leading + top + foot, marks, inner, foot=number == tall - 1, closing=closing)
        yield replace(strip, keep=number in (0, tall - 2))


def _boxes(row: tuple[Cell, ...], edges: list[float]) -> list[tuple[float, float]]:
    """Left and right of each cell."""
    boxes, at = [], 0
    for cell in row:
        boxes.append((edges[at], edges[at + cell.span]))
        at += cell.span
    return boxes


def _cell(cell: Cell, box: tuple[float, float], size: float, heading: bool) -> list[Strip]:
    left, right = box
    centred = heading or cell.label or (len(cell.text) <= SHORT and cell.span == 1)
    return small_lines(cell.text, size=size, leading=LEADING * size, left=left + PAD, room=right - left - 2 * PAD,
                       face=Face.HEI if heading else Face.FANG, centred=centred)


def _drop(cell: Cell, lines: list[Strip], height: float, leading: float, heading: bool) -> float:
    """Labels stand in the middle of their row; so does a single line beside a taller one."""
    if heading or cell.label or len(lines) == 1 and cell.lines == 1:
        return (height - len(lines) * leading) / 2
    return PAD


def _stacked(lines: list[Strip], top: float, leading: float) -> list[Text]:
    return [mark.lowered(top + number * leading) for number, strip in enumerate(lines) for mark in strip.marks]


def _framed(height: float, marks: list[Text], inner: list[float], foot: bool, closing: bool) -> Strip:
    rules = [Rule(x, 0, x, height, OUTER) for x in (LEFT, RIGHT)] + [Rule(x, 0, x, height, INNER) for x in inner]
    bottom = Rule(LEFT, height, RIGHT, height, OUTER if closing and foot else INNER)
    edge = Rule(LEFT, height, RIGHT, height, OUTER)
    return Strip(height, (*rules, *marks, *([bottom] if foot else [])), first=(Rule(LEFT, 0, RIGHT, 0, OUTER),),
                 last=(edge,))
