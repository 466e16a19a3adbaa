"""What the database itself holds about stays, removals and parts, whoever writes."""
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from sanctions.models import EntryMeasure, ListEntry, Removal, Stay
from tests.sanctions.walk import listed, removed, stayed


def refused(change, reason: str) -> None:
    with pytest.raises(DatabaseError, match=reason), transaction.atomic():
        change()
        connection.check_constraints()


def test_a_stay_has_its_state_and_a_state_its_stay(clock):
    """DES-33: neither without the other, even beside an act in the same file."""
    entry = listed(clock)
    day = date(2026, 6, 1)
    refused(lambda: Stay.objects.create(entry=entry, from_on=day, ordered_by="法院", order_no="裁定", term_runs=True),
            "状态与中止、移出的起止日期不一致")
    refused(lambda: Removal.objects.create(entry=entry, from_on=day, basis="决定", reason="理由"),
            "状态与中止、移出的起止日期不一致")


def test_a_gap_only_ends_and_only_once(entry, clock):
    clock.at("2026-06-05 20:00")
    stays = Stay.objects.filter(entry=stayed(entry, date(2026, 6, 5)))
    refused(lambda: stays.update(from_on=date(2026, 6, 1)), "不得更改")
    refused(lambda: stays.update(until_on=date(2026, 6, 4), ended_by="决定"), "a_stay_ends_after_it_began")
    refused(lambda: stays.update(until_on=date(2026, 6, 9), ended_by="决定"), "状态与中止、移出的起止日期不一致")
    refused(lambda: stays.update(ordered_by=""), "a_stay_names_its_order")
    refused(lambda: stays.delete(), "不得DELETE|permission denied")


def test_a_removal_is_undone_only_with_notice_and_reasons(entry, clock):
    clock.at("2027-06-01 09:00")
    removals = Removal.objects.filter(entry=removed(entry))
    refused(lambda: removals.update(until_on=date(2027, 7, 1)), "a_removal_is_undone_after_notice_with_reasons")


def test_a_measure_falls_by_a_document_and_a_restriction_by_its_basis(entry):
    refused(lambda: EntryMeasure.objects.update(ended_on=date(2026, 6, 1)), "a_measure_falls_by_a_document")
    later = entry.term_ends + timedelta(days=400)
    refused(lambda: ListEntry.objects.update(restricted_until=later), "a_restriction_cites_its_basis")


def test_rows_beside_an_entry_move_only_with_its_record(stored):
    """Design §2: in a true transaction without an event nothing of it is kept."""
    with pytest.raises(DatabaseError, match="没有同一事务内的办理记录"):
        EntryMeasure.objects.filter(entry=stored.entry).update(ended_on=date(2026, 6, 1), ended_by="决定")
