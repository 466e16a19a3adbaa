"""Every character a paper holds can be printed, or the paper stops here and names it (PDF-1)."""
import unicodedata
from dataclasses import dataclass

from .fonts import Face, font_for
from .paper import Paper

_NAMES = {
    "\x00": "空字符", "\x0b": "垂直制表符", "\x0c": "换页符", "\x7f": "删除符", "\u00ad": "软连字符",
    "\u200b": "零宽空格", "\u200c": "零宽不连字", "\u200d": "零宽连字", "\u200e": "从左至右标记",
    "\u200f": "从右至左标记", "\u2028": "行分隔符", "\u2029": "段分隔符", "\u202d": "从左至右强制",
    "\u202e": "从右至左强制", "\u2060": "词连接符", "\ufeff": "字节顺序标记", "\ufffd": "替代符（原字已丢失）",
}


@dataclass(frozen=True)
class MissingCharacter:
    """A character that cannot be printed, where it stands, and why not."""

    char: str
    codepoint: str
    where: str
    reason: str

    def __str__(self):
        shown = self.char if self.reason == "字库中没有这个字" else ""
        return f"{self.where}：“{shown}”{self.codepoint}（{self.reason}）"


class MissingGlyph(Exception):
    """The paper is not printed; the message names each character and its place."""

    def __init__(self, missing: list[MissingCharacter]):
        self.missing = missing
        super().__init__("下列字符无法印出，文书未生成：" + "；".join(map(str, missing)))


def missing_characters(paper: Paper) -> list[MissingCharacter]:
    """Each unprintable character once per place, in reading order."""
    found = {}
    for where, text in paper.parts():
        for char in text:
            reason = "" if char in " \n\u3000" else refusal(char)
            if reason:
                found[where, char] = MissingCharacter(char, f"U+{ord(char):04X}", where, reason)
    return list(found.values())


def unprintable(text: str) -> list[tuple[str, str]]:
    """(character, why) for each character of a text that no paper could show."""
    found = {char: refusal(char) for char in text if char not in " \n\r\t\u3000"}
    return [(char, why) for char, why in found.items() if why]


def refusal(char: str) -> str:
    """Why this character cannot be printed; empty when it can.

    Invisible, combining and private characters are refused even where a font would draw something: what is read,
    copied and compared must be what is seen.
    """
    kind = unicodedata.category(char)
    if "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef":
        return "异体字选择符，请改录所选的字"
    if char in _NAMES or kind in ("Cc", "Cf", "Zl", "Zp"):
        return f"控制字符：{_NAMES.get(char) or unicodedata.name(char, '未命名')}"
    if kind in ("Mn", "Me", "Mc"):
        return "组合附加符号，请改录合成后的单字"
    if kind == "Co":
        return "自造字区字符，请改录国家标准编码"
    return "" if font_for(char, Face.FANG) else "字库中没有这个字"
