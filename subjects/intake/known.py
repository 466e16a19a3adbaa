"""Asks the database, in three queries for the whole sheet, what it already knows."""
from collections.abc import Iterable

from subjects.models import PenaltyRecord, Subject
from subjects.privacy import blind_number

from .across import Known
from .party import Party
from .row import Entry


def find_known(entries: list[Entry]) -> Known:
    """Names by party key, and organs by document and party key."""
    subjects = find_subjects(_parties(entries))
    known = Known(names={key: subject.name for key, subject in subjects.items()})
    keys = {subject.pk: key for key, subject in subjects.items()}
    numbers = {entry.document_no for entry in entries if entry.document_no}
    for record in PenaltyRecord.objects.filter(subject__in=keys, document_no__in=numbers).only(
        "subject_id", "document_no", "organ_name"
    ):
        known.records[record.document_no, keys[record.subject_id]] = record.organ_name
    return known


def find_subjects(parties: Iterable[Party]) -> dict[tuple, Subject]:
    """Each party's subject by code or document, never by name (SUB-01, SUB-02)."""
    by_code = {party.uscc: party.key for party in parties if party.uscc}
    by_document = {
        (party.document_type, party.document_country, blind_number(party.number)): party.key
        for party in parties
        if party.is_person
    }
    found = {by_code[subject.uscc]: subject for subject in Subject.objects.with_uscc(*by_code)}
    blinds = {blind for _, _, blind in by_document}
    for subject in Subject.objects.persons().filter(number_blind__in=blinds):
        place = (subject.document_type, subject.document_country, bytes(subject.number_blind))
        if place in by_document:
            found[by_document[place]] = subject
    return found


def _parties(entries: Iterable[Entry]) -> list[Party]:
    return [party for entry in entries for party in (entry.party, entry.representative) if party]
