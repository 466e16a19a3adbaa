"""One hash over all rows taken in, so that the single event of a batch vouches for each of them (design §6)."""
import hashlib
import json

from subjects.privacy import blind_number

from .columns import PERSONAL
from .row import Entry


def rows_digest(entries: list[Entry]) -> str:
    """SHA-256 over the rows in order; numbers of persons go in as blind index, or the hash could be guessed back."""
    whole = hashlib.sha256()
    for entry in entries:
        whole.update(json.dumps(_row(entry), ensure_ascii=False, sort_keys=True).encode())
        whole.update(b"\n")
    return whole.hexdigest()


def _row(entry: Entry) -> dict[str, str]:
    return {"row": str(entry.row)} | {code: _value(code, text) for code, text in entry.texts.items()}


def _value(code: str, text: str) -> str:
    return blind_number(text).hex() if code in PERSONAL else text
