"""Each part of a paper set into strips of the column."""
from dataclasses import replace
from functools import singledispatch

from .blocks import Heading, Items, KeyValues, Para, SignLine, Slip, Table
from .columns import table_strips
from .fonts import Face, width
from .grid import BASELINE, CHARACTERS, LEFT, LINE, MEASURE, PITCH, RIGHT, SIZE, TAIL
from .marks import Rule, Strip, Text
from .reading import one_line, paragraphs
from .typeset import centred, paragraph, set_lines, shifted, small_lines

_HEADING_FACES = {1: Face.HEI, 2: Face.KAI, 3: Face.FANG, 4: Face.FANG}
_KEY_LIMIT = 11  # characters of a left column at most
_DATE_BLANK = "年\u3000\u3000月\u3000\u3000日"
_YEAR_ROOM, _SIGN_ROOM = 3 * PITCH, 7 * PITCH
SIGN_BASE = BASELINE * SIZE + 5
GREY = "grey"


@singledispatch
def strips(block) -> list[Strip]:
    raise TypeError(f"不认识的正文部件：{type(block).__name__}")


@strips.register
def _heading(block: Heading) -> list[Strip]:
    face = _HEADING_FACES[block.level]
    lines = [strip for line in paragraphs(block.text) for strip in paragraph(line, face=face)]
    return [replace(strip, keep=True) for strip in lines]


@strips.register
def _para(block: Para) -> list[Strip]:
    made, label = [], block.label
    for line in paragraphs(block.text) or ([""] if label else []):
        made += paragraph(line, label=label, indent=2 if block.indent else 0)
        label = ""
    return made


@strips.register
def _items(block: Items) -> list[Strip]:
    return [strip for item in block.items for line in paragraphs(item) for strip in paragraph(line)]


@strips.register
def _key_values(block: KeyValues) -> list[Strip]:
    longest = max((len(key) for key, _ in block.rows), default=0)
    key_room = (min(longest, _KEY_LIMIT) + 1) * PITCH
    return [strip for key, value in block.rows for strip in _key_value(key, value, key_room)]


def _key_value(key: str, value: str, key_room: float) -> list[Strip]:
    left = LEFT + 2 * PITCH
    room = RIGHT - left - key_room
    keys = _grid_lines(f"{key}：", key_room)
    values = [line for text in paragraphs(value) for line in _grid_lines(text, room)]
    made = []
    for number in range(max(len(keys), len(values))):
        marks = shifted(keys[number], left, BASELINE * SIZE) if number < len(keys) else ()
        marks += shifted(values[number], left + key_room, BASELINE * SIZE) if number < len(values) else ()
        made.append(Strip(LINE, marks, TAIL))
    return made


def _grid_lines(text: str, room: float) -> list[tuple[Text, ...]]:
    return set_lines(text, face=Face.FANG, size=SIZE, em=PITCH, first=room, rest=room)


@strips.register
def _table(block: Table) -> list[Strip]:
    above, below = Strip(LINE * 0.2, keep=True), Strip(LINE * 0.3, tail=LINE * 0.3, snap=True)
    return [above, *table_strips(block), below]


@strips.register
def _sign_line(block: SignLine) -> list[Strip]:
    """A line to sign on with the date behind it, or below it where that leaves too little room."""
    label, start = one_line(f"{block.label}："), LEFT + 2 * PITCH
    blank = start + width(label, Face.FANG, SIZE)
    date = Text(RIGHT - width(_DATE_BLANK, Face.FANG, SIZE), SIGN_BASE, _DATE_BLANK, Face.FANG, SIZE)
    end = date.x - _YEAR_ROOM if block.dated else RIGHT
    beside = end - blank >= _SIGN_ROOM
    line = [Text(start, SIGN_BASE, label, Face.FANG, SIZE)]
    rule = Rule(blank, SIGN_BASE + 3, end if beside else RIGHT, SIGN_BASE + 3)
    if not block.dated or beside:
        return [_sign_strip(*line, rule, *([date] if block.dated else []))]
    return [replace(_sign_strip(*line, rule), keep=True), _sign_strip(date)]


def _sign_strip(*marks: Text | Rule) -> Strip:
    return Strip(LINE * 1.25, marks, LINE * 1.25 - SIGN_BASE - 3)


@strips.register
def _slip(block: Slip) -> list[Strip]:
    """The slip stays in one piece, under a line to cut along."""
    cut = Strip(LINE * 2, (Rule(LEFT, LINE, RIGHT, LINE, 0.5, GREY, dashed=True),
                           centred("（沿此线裁下）", Face.SONG, 9, LINE + 3, GREY)))
    title = Strip(LINE * 1.3, (centred(block.title, Face.HEI, SIZE, 0),))
    rows = [strip for key, value in block.rows for strip in _slip_row(key, value)]
    signs = [strip for sign in block.signs for strip in strips(sign)]
    note = [strip for line in paragraphs(block.note) for strip in small_lines(line, size=12, leading=18)]
    made = [cut, title, *rows, *signs, *note]
    return [replace(strip, keep=True) for strip in made[:-1]] + made[-1:]


def _slip_row(key: str, value: str) -> list[Strip]:
    label = one_line(f"{key}：")
    room = (len(label) + 0.5) * PITCH
    if value:
        return _key_value(key, value, room)
    start, y = LEFT + 2 * PITCH, BASELINE * SIZE
    blank = start + width(label, Face.FANG, SIZE)
    if blank > LEFT + (CHARACTERS - 6) * PITCH:
        written = _key_value(key, "", MEASURE - 2 * PITCH)
        return [*written, Strip(LINE, (Rule(start, y + 3, RIGHT, y + 3),), TAIL)]
    return [Strip(LINE, (Text(start, y, label, Face.FANG, SIZE), Rule(blank, y + 3, RIGHT, y + 3)), TAIL)]
