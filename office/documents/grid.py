"""The page of GB/T 9704-2012 in points: margins, 22 lines of 28 characters, sizes (domain.md D.1)."""

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, TOP = 28 * MM, 37 * MM            # 订口, 天头
MEASURE, DEPTH = 156 * MM, 225 * MM     # 版心
RIGHT = LEFT + MEASURE

LINES, CHARACTERS = 22, 28
SIZE = 16.0                             # 3号
PITCH = MEASURE / CHARACTERS            # 28 characters of 16 pt are a little wider than 156 mm, so each gives way
LINE = (DEPTH - SIZE) / (LINES - 1)     # the first line touches the top of the type area, the last one its foot
TAIL = LINE - SIZE                      # blank part of a line, which the last line of a page does not need

TITLE_SIZE, TITLE_LINE = 22.0, 33.0     # 2号
FOLIO_SIZE = 14.0                       # 4号
BASELINE = 0.86                         # of the size, from the top of the character's square


def snapped(depth: float) -> float:
    """Down to the next line of the grid."""
    return -(-(depth - 0.01) // LINE) * LINE
