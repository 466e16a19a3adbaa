"""Compile django.po to django.mo without gettext installed: python locale/compile.py"""

import ast
import struct
from pathlib import Path


def entries(text: str) -> dict[str, str]:
    """Read msgid → msgstr; a plural entry is keyed "singular NUL plural", as the .mo format asks."""
    catalogue: dict[str, str] = {}
    for block in text.split("\n\n"):
        parts, current = {}, None
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            if not line.startswith('"'):
                current, line = line.split(" ", 1)
            parts[current] = parts.get(current, "") + ast.literal_eval(line)
        if parts:
            plural = "\0" + parts["msgid_plural"] if "msgid_plural" in parts else ""
            catalogue[parts["msgid"] + plural] = parts.get("msgstr", parts.get("msgstr[0]", ""))
    return catalogue


def binary(catalogue: dict[str, str]) -> bytes:
    """The .mo bytes: header, table of ids, table of translations, then the texts (little endian, no hash table)."""
    pairs = sorted((key.encode(), value.encode()) for key, value in catalogue.items())
    start = 28 + 16 * len(pairs)
    ids = b"".join(key + b"\0" for key, _ in pairs)
    texts = b"".join(value + b"\0" for _, value in pairs)
    id_table, text_table, id_at, text_at = b"", b"", start, start + len(ids)
    for key, value in pairs:
        id_table += struct.pack("<II", len(key), id_at)
        text_table += struct.pack("<II", len(value), text_at)
        id_at, text_at = id_at + len(key) + 1, text_at + len(value) + 1
    header = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return header + id_table + text_table + ids + texts


def main() -> None:
    for source in Path(__file__).parent.rglob("*.po"):
        source.with_suffix(".mo").write_bytes(binary(entries(source.read_text(encoding="utf-8"))))


if __name__ == "__main__":
    main()
