"""Finds the translatable strings in the templates of a library."""

import re
from collections.abc import Iterator
from pathlib import Path

TRANS = re.compile(r"""\{%\s*trans(?:late)?\s+(["'])(.+?)\1""")
UNDERSCORE = re.compile(r"""_\((["'])(.+?)\1\)""")
BLOCK = re.compile(
    r"\{%\s*blocktrans(?:late)?\b(?P<options>[^%]*)%\}(?P<body>.*?)\{%\s*endblocktrans(?:late)?\s*%\}", re.S
)
PLURAL = re.compile(r"\{%\s*plural\s*%\}")
VARIABLE = re.compile(r"\{\{\s*([\w.]+)[^}]*\}\}")


def translatable(folder: Path) -> Iterator[tuple[str, ...]]:
    """Each msgid, or (singular, plural), of every template below a folder."""
    for template in sorted(folder.rglob("*.html")):
        text = template.read_text(encoding="utf-8")
        yield from ((match[2],) for pattern in (TRANS, UNDERSCORE) for match in pattern.finditer(text))
        yield from (tuple(_parts(match)) for match in BLOCK.finditer(text))


def _parts(match) -> list[str]:
    body = match["body"]
    if "trimmed" in match["options"]:
        body = re.sub(r"\s*\n\s*", " ", body.strip())
    return [VARIABLE.sub(r"%(\1)s", part) for part in PLURAL.split(body)]
