"""How names and numbers are written one way, so that what is equal meets and two characters find a name (design §6)."""
import unicodedata
from re import sub


def bigrams(text: str) -> list[str]:
    """The pairs of neighbouring characters, as the generated columns hold them."""
    text = text.strip()
    return sorted({text[i : i + 2] for i in range(len(text) - 1)})


def document_number(text: str) -> str:
    """文号 in one form: half-width digits, no blanks, the year in 〔〕 (GB/T 9704), so equal numbers meet."""
    folded = "".join(unicodedata.normalize("NFKC", text).split())
    dated = sub(r"[\[(【{〔〈<]((?:19|20)\d{2})[\])】}〕〉>]", r"〔\1〕", folded)
    return dated.replace("(", "（").replace(")", "）")
