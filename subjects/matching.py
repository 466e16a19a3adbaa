"""How names are compared and searched. A name never decides who a subject is: only codes do (SUB-01, SUB-02)."""
import re
import unicodedata

_IGNORED = re.compile(r"[\s()\[\]【】〔〕·•．.,，、\-—_\"'“”]")


def same_name(one: str, other: str) -> bool:
    """Equal but for blanks, brackets, width and case; used to notice a renaming, never to find a subject."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return _IGNORED.sub("", unicodedata.normalize("NFKC", name)).casefold()
