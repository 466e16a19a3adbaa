"""The largest sheet the screen takes: a bounded number of queries, memory and time (performance.md §2)."""
import time
import tracemalloc

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from subjects.intake.examine import examine
from office.sheets.reader import MAX_ROWS
from subjects.intake.take_in import take_in_sheet
from subjects.models import PenaltyRecord, Subject

from .sheets import as_csv, as_xlsx, organisation


@pytest.fixture(scope="module")
def rows():
    return [organisation(number) for number in range(1, MAX_ROWS + 1)]


def test_five_thousand_rows_are_taken_in_with_few_queries(rows, regulator, handler):
    with CaptureQueriesContext(connection, ) as queries:
        report = take_in_sheet(as_csv(rows), "表.csv", department=regulator, actor=handler)
    assert report.is_clean and PenaltyRecord.objects.count() == MAX_ROWS
    assert len(queries) < 80
    assert Subject.objects.organisations().count() == MAX_ROWS


def test_five_thousand_rows_are_examined_within_bounds(rows, db):
    data = as_xlsx(rows)
    began = time.perf_counter()
    report = examine(data, "表.xlsx")
    took = time.perf_counter() - began
    assert report.accepted == MAX_ROWS
    assert took < 20
    tracemalloc.start()
    examine(as_csv(rows), "表.csv")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 120_000_000
