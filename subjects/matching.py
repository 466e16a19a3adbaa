"""How names are compared and searched. A name never decides who a subject is: only codes do (SUB-01, SUB-02)."""
import re
import unicodedata

_IGNORED = re.compile(r"[\s()\[\]【】〔〕·•．.,，、\-—_\"'“”]")


def same_name(one: str, other: str) -> bool:
    """Equal but for blanks, brackets, width and case; used to notice a renaming, never to find a subject."""
    return _bare(one) == _bare(other)


def bigrams(text: str) -> list[str]:
    """The pairs of neighbouring characters, as the generated column `name_bigrams` holds them."""
    text = text.strip()
    return sorted({text[i : i + 2] for i in range(len(text) - 1)})


def document_number(text: str) -> str:
    """文号 in one form: half-width digits, no blanks, the year in 〔〕 (GB/T 9704), so equal numbers meet."""
    folded = "".join(unicodedata.normalize("NFKC", text).split())
    dated = re.sub(r"[\[(【{〔〈<]((?:19|20)\d{2})[\])】}〕〉>]", r"〔\1〕", folded)
    return dated.replace("(", "（").replace(")", "）")


def _bare(name: str) -> str:
    return _IGNORED.sub("", unicodedata.normalize("NFKC", name)).casefold()
