"""Checking the record: every chain from its first event, and every seal; each fault is named."""
from collections.abc import Iterator

from django.db import connection

# One pass in the database: recompute each hash with the guards' own function and compare with the neighbours.
FAULTS = """
SELECT f.number, e.seq, e.label,
       e.hash <> office_event_digest(e) AS altered,
       e.prev <> coalesce(lag(e.hash) OVER chain, ''::bytea) AS unlinked,
       e.seq <> coalesce(lag(e.seq) OVER chain, 0) + 1 AS gap
  FROM office_event e JOIN office_casefile f ON f.id = e.file_id
WINDOW chain AS (PARTITION BY e.file_id ORDER BY e.seq)
"""
HEADS = """
SELECT f.number, f.version, count(e.id), f.chain_head IS DISTINCT FROM
       (SELECT l.hash FROM office_event l WHERE l.file_id = f.id ORDER BY l.seq DESC LIMIT 1)
  FROM office_casefile f LEFT JOIN office_event e ON e.file_id = f.id
 GROUP BY f.id
HAVING f.version <> count(e.id) OR f.chain_head IS DISTINCT FROM
       (SELECT l.hash FROM office_event l WHERE l.file_id = f.id ORDER BY l.seq DESC LIMIT 1)
 ORDER BY f.number
"""


def faults() -> Iterator[str]:
    """One sentence for each fault: altered bytes, missing rows, swapped rows, a head that does not fit."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM ({FAULTS}) c WHERE altered OR unlinked OR gap ORDER BY 1, 2")
        for number, seq, label, altered, unlinked, gap in cursor.fetchall():
            if gap:
                yield f"{number}：第{seq}条“{label}”之前缺少记录"
            if altered:
                yield f"{number}：第{seq}条“{label}”的内容与散列不符，已被改动"
            if unlinked and not gap:
                yield f"{number}：第{seq}条“{label}”与上一条不相接，次序或内容已被改动"
        cursor.execute(HEADS)
        for number, version, count, wrong_head in cursor.fetchall():
            if version != count:
                yield f"{number}：应有{version}条记录，实有{count}条"
            elif wrong_head:
                yield f"{number}：链首与最后一条记录不符"


def count_events() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM office_event")
        return cursor.fetchone()[0]
