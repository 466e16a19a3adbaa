"""Which font draws which character: the house's faces, their substitutes, and the office's own fonts tried first.

GB/T 9704 asks for proprietary faces. Shipped in their place: 仿宋 FandolFang, 小标宋 and 黑体 Noto Serif SC Black,
楷体 and 宋体 Noto Serif SC Regular (so that the second level is told from the body), which also draws, character by
character, whatever the first font of a face lacks. A folder named by XINAN_FONTS is searched first.
"""
import os
import threading
from enum import StrEnum
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics

from .truetype import ReadableFont


class Face(StrEnum):
    FANG = "仿宋"
    TITLE = "小标宋"
    HEI = "黑体"
    KAI = "楷体"
    SONG = "宋体"


SHIPPED = Path(__file__).parent / "fonts"
FANDOL, BLACK, REGULAR = "FandolFang-Regular.ttf", "NotoSerifSC-Black-GB2312.ttf", "NotoSerifSC-Regular.ttf"
_CHAIN = {
    Face.FANG: (FANDOL, REGULAR),
    Face.TITLE: (BLACK, REGULAR),
    Face.HEI: (BLACK, REGULAR),
    Face.KAI: (REGULAR,),
    Face.SONG: (REGULAR,),
}
# File names (without ending, any case) under which offices hold their licensed fonts.
_OFFICE_NAMES = {
    Face.FANG: ("仿宋", "仿宋_gb2312", "simfang"),
    Face.TITLE: ("小标宋", "方正小标宋_gbk", "方正小标宋简体", "fzxbsjw"),
    Face.HEI: ("黑体", "simhei"),
    Face.KAI: ("楷体", "楷体_gb2312", "simkai"),
    Face.SONG: ("宋体", "simsun"),
}
_loading = threading.RLock()
_fonts: dict[Path, ReadableFont] = {}
_chains: dict[Face, tuple[ReadableFont, ...]] = {}


class FontError(Exception):
    """A font file is missing or cannot be embedded."""


def chain(face: Face) -> tuple[ReadableFont, ...]:
    """The fonts of a face in the order they are tried, loaded once per process.

    At the end stand all fonts of the other faces: what one face can print, every face can.
    """
    if face not in _chains:
        with _loading:
            paths = [path for each in (face, *Face) for path in _own(each)]
            _chains[face] = tuple(dict.fromkeys(_load(path) for path in paths))
    return _chains[face]


@cache
def font_for(char: str, face: Face) -> ReadableFont | None:
    """The first font of the face that has the character; None when no font has it."""
    return next((font for font in chain(face) if font.has(char)), None)


def advances(text: str, face: Face, size: float, tracking: float = 0.0) -> list[float]:
    """Width of each character in points, tracking (space after each) included."""
    return [_advance(char, face) * size / 1000 + tracking for char in text]


def width(text: str, face: Face, size: float) -> float:
    return sum(advances(text, face, size))


def runs(text: str, face: Face) -> list[tuple[str, str]]:
    """The text cut where the font changes: [(font name, piece)]."""
    pieces: list[tuple[str, str]] = []
    for char in text:
        name = font_for(char, face).fontName
        if pieces and pieces[-1][0] == name:
            pieces[-1] = (name, pieces[-1][1] + char)
        else:
            pieces.append((name, char))
    return pieces


@cache
def _advance(char: str, face: Face) -> float:
    font = font_for(char, face)
    return font.advance(char) if font else 1000.0


def _own(face: Face) -> list[Path]:
    return [*_office_fonts(face), *(SHIPPED / name for name in _CHAIN[face])]


def _office_fonts(face: Face) -> list[Path]:
    folder = os.environ.get("XINAN_FONTS")
    if not folder:
        return []
    if not Path(folder).is_dir():
        raise FontError(f"XINAN_FONTS 所指的文件夹不存在：{folder}")
    found = (path for path in sorted(Path(folder).iterdir()) if path.suffix.lower() in (".ttf", ".ttc"))
    return [path for path in found if path.stem.lower() in _OFFICE_NAMES[face]]


def _load(path: Path) -> ReadableFont:
    if path not in _fonts:
        try:
            font = ReadableFont(f"Xinan-{path.stem.encode('ascii', 'ignore').decode()}{len(_fonts)}", str(path))
        except Exception as error:  # reportlab raises many kinds for a font it cannot embed
            raise FontError(f"字体文件不能使用：{path.name}（{error}）") from error
        pdfmetrics.registerFont(font)
        _fonts[path] = font
    return _fonts[path]
