"""The daily seal over all chain heads and the day's reads; it leaves the system as a signed line in a file."""
import hashlib
import json
from datetime import date
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db import connection, transaction

from office.keyring import derived_key
from office.models import AccessEntry, Event, Seal

# Transactions still open while sealing may commit rows with smaller numbers later: a seal takes the rows up to a
# number whose transaction lies before the oldest open one, so the same rows are found again at every check.
EDGE = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('office.seal'))"
HEADS = """
SELECT encode(sha256(convert_to(coalesce(string_agg(file_id || ':' || seq || ':' || encode(hash, 'hex'), ','
       ORDER BY file_id), ''), 'UTF8')), 'hex'), count(*)
  FROM (SELECT DISTINCT ON (file_id) file_id, seq, hash FROM office_event
         WHERE id <= %s AND xact < %s ORDER BY file_id, seq DESC) heads
"""
READS = """
SELECT encode(sha256(convert_to(coalesce(string_agg(to_jsonb(a)::text, ',' ORDER BY id), ''), 'UTF8')), 'hex')
  FROM office_accessentry a WHERE id <= %s AND xact < %s
   AND NOT (id <= %s AND xact < %s)
"""


def seal_day(day: date) -> Seal:
    """Seal once a day; a second call for the same day gives the same seal back, and its line if that was lost."""
    with transaction.atomic():
        _one(ONE_AT_A_TIME)
        seal = Seal.objects.filter(day=day).first() or _new_seal(day)
    _write_line(seal)
    return seal


def _new_seal(day: date) -> Seal:
    last = Seal.objects.order_by("-day").first() or Seal()
    seal = Seal(day=day, prev=last.digest, edge=_one(EDGE)[0], events_to=_last(Event), reads_to=_last(AccessEntry))
    seal.heads, seal.files = _one(HEADS, [seal.events_to, seal.edge])
    seal.reads = _reads(seal, last)
    seal.digest = _digest(seal)
    seal.signature = signing_key().sign(seal.digest.encode()).hex()
    seal.save()
    return seal


def faults() -> list[str]:
    """Broken seals: a signature, a link, the sealed chains or the sealed reads no longer fit."""
    found, last = [], Seal()
    for seal in Seal.objects.order_by("day"):
        if seal.digest != _digest(seal) or not _signed(seal):
            found.append(f"{seal.day}的封存已被改动")
        if seal.prev != last.digest:
            found.append(f"{seal.day}的封存与上一日不相接")
        if _one(HEADS, [seal.events_to, seal.edge]) != (seal.heads, seal.files):
            found.append(f"{seal.day}封存的办理记录已被改动或重建")
        if _reads(seal, last) != seal.reads:
            found.append(f"{seal.day}封存的访问记录已被改动")
        last = seal
    return found


def strangers(folder: Path) -> list[str]:
    """Lines kept outside that the database no longer has: whoever rebuilt the chains had to replace the seals too."""
    standing = {seal.day.isoformat(): line_of(seal) for seal in Seal.objects.all()}
    kept = sorted(folder.glob("*.json"))
    return [
        f"{path.stem}在外保存的封存与库中的不一致" for path in kept
        if path.read_text(encoding="utf-8").strip() != standing.get(path.stem)
    ]


def signing_key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(derived_key("ledger.seal"))


def line_of(seal: Seal) -> str:
    """What leaves the system: one line of JSON, signed."""
    return json.dumps(
        {"day": seal.day.isoformat(), "files": seal.files, "heads": seal.heads, "reads": seal.reads,
         "prev": seal.prev, "digest": seal.digest, "signature": seal.signature}
    )


def _write_line(seal: Seal) -> None:
    folder = Path(settings.SEAL_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{seal.day.isoformat()}.json"
    if not path.exists():  # what has left the system is never written over
        path.write_text(line_of(seal) + "\n", encoding="utf-8")


def _digest(seal: Seal) -> str:
    text = "|".join(
        map(str, (seal.day, seal.edge, seal.events_to, seal.files, seal.heads, seal.reads_to, seal.reads, seal.prev))
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _signed(seal: Seal) -> bool:
    try:
        signing_key().public_key().verify(bytes.fromhex(seal.signature), seal.digest.encode())
    except (InvalidSignature, ValueError):  # forged, or not even hexadecimal
        return False
    return True


def _reads(seal: Seal, last: Seal) -> str:
    return _one(READS, [seal.reads_to, seal.edge, last.reads_to, last.edge])[0]


def _last(model) -> int:
    return model.objects.order_by("-id").values_list("id", flat=True).first() or 0


def _one(sql: str, params=()) -> tuple:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchone()
