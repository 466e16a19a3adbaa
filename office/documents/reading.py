"""How a part of a paper reads aloud: its lines of plain text in reading order."""
from functools import singledispatch

from .blocks import Heading, Items, KeyValues, Para, SignLine, Slip, Table

# Spaces of any other kind are printed as the ordinary one; line feeds have become paragraphs before.
_OTHER_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
_SPACES = str.maketrans(dict.fromkeys(_OTHER_SPACES, " "))


def plain(text: str) -> str:
    """The text as it is printed: one kind of line feed, one kind of narrow space."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES)


def one_line(text: str) -> str:
    """For places that hold a single line: names, numbers, labels."""
    return plain(text).replace("\n", " ")


def paragraphs(text: str) -> list[str]:
    return [line.strip(" ") for line in plain(text).split("\n") if line.strip(" \u3000")]


@singledispatch
def block_lines(block) -> list[str]:
    raise TypeError(f"不认识的正文部件：{type(block).__name__}")


@block_lines.register
def _(block: Heading) -> list[str]:
    return paragraphs(block.text)


@block_lines.register
def _(block: Para) -> list[str]:
    return paragraphs(block.label + block.text)


@block_lines.register
def _(block: Items) -> list[str]:
    return [line for item in block.items for line in paragraphs(item)]


@block_lines.register
def _(block: KeyValues) -> list[str]:
    return [f"{key}：{plain(value)}" for key, value in block.rows]


@block_lines.register
def _(block: Table) -> list[str]:
    return ["\u3000".join(plain(cell.text) for cell in row if cell.text) for row in block.cells()]


@block_lines.register
def _(block: SignLine) -> list[str]:
    return [f"{block.label}：" + ("____年__月__日" if block.dated else "")]


@block_lines.register
def _(block: Slip) -> list[str]:
    rows = [f"{key}：{plain(value)}" for key, value in block.rows]
    signs = [line for sign in block.signs for line in block_lines(sign)]
    return [block.title, *rows, *signs, *paragraphs(block.note)]
