"""A TrueType font whose text can be copied, searched and read aloud, every character of it."""
import threading

from reportlab.pdfbase import ttfonts

# A font face keeps one reading position for all threads, so only one may cut a subset at a time.
_cutting = threading.Lock()


class ReadableFont(ttfonts.TTFont):
    """reportlab's font with a correct ToUnicode table.

    reportlab writes a code point above U+FFFF as five hexadecimal digits, where PDF wants UTF-16BE (ISO 32000-1,
    9.10.3): 𬭎 in a name would be copied as another character. Its stream is replaced after it was added.
    """

    def addObjects(self, doc):
        subsets = self.state[doc].subsets
        with _cutting:
            super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = (ttfonts.SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("pdfdoc")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(name, subset)

    def has(self, char: str) -> bool:
        return ord(char) in self.face.charToGlyph

    def advance(self, char: str) -> float:
        """Width in thousandths of the size."""
        return self.face.getCharWidth(ord(char))


def to_unicode(name: str, subset: list[int]) -> str:
    """The CMap of a subset: at most 100 entries a block, UTF-16BE values."""
    rows = [f"<{code:02X}> <{chr(value).encode('utf-16-be').hex().upper()}>"
            for code, value in enumerate(subset) if value]
    blocks = [rows[at:at + 100] for at in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return f"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def
/CMapName /{name} def
/CMapType 2 def
1 begincodespacerange
<00> <{max(len(subset) - 1, 1):02X}>
endcodespacerange
{body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
