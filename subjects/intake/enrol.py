"""Parties become subjects: found by code or document, else made; names and offices are dated rows (SUB-06, SUB-09)."""
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from subjects.identifiers import is_individual_business
from subjects.matching import same_name
from subjects.models import PersonLink, Subject, SubjectName
from subjects.privacy import blind_number, seal_birth_date, seal_number
from subjects.states import LinkRole, SubjectSubtype, SubjectType

from .known import find_subjects
from .party import Party
from .row import Entry

_SUBTYPES = {
    "11": SubjectSubtype.STATE_ORGAN,
    "12": SubjectSubtype.PUBLIC_INSTITUTION,
    "13": SubjectSubtype.MASS_ORGANISATION,
    "51": SubjectSubtype.SOCIAL_ORGANISATION,
    "52": SubjectSubtype.SOCIAL_ORGANISATION,
    "53": SubjectSubtype.SOCIAL_ORGANISATION,
    "91": SubjectSubtype.ENTERPRISE,
    "92": SubjectSubtype.INDIVIDUAL_BUSINESS,
    "93": SubjectSubtype.COOPERATIVE,
}
_NOT_A_LEGAL_PERSON = ("合伙", "个人独资", "分公司", "分支机构")


@dataclass
class Enrolment:
    """The subjects of one batch by party key, and how many rows of each sort were new."""

    subjects: dict[tuple, Subject] = field(repr=False)
    new_subjects: int = 0
    new_names: int = 0
    new_links: int = 0


def enrol(entries: list[Entry], batch) -> Enrolment:
    """Runs inside the door's transaction; a subject made meanwhile by another intake ends in IntegrityError."""
    parties = {party.key: party for entry in entries for party in (entry.representative, entry.party) if party}
    found = find_subjects(parties.values())
    made = Subject.objects.bulk_create([new_subject(party) for key, party in parties.items() if key not in found])
    missing = [key for key in parties if key not in found]
    enrolment = Enrolment(found | dict(zip(missing, made, strict=True)), new_subjects=len(made))
    enrolment.new_names = _date_names(entries, enrolment.subjects, batch)
    enrolment.new_links = _link_representatives(entries, enrolment.subjects, batch)
    return enrolment


def new_subject(party: Party) -> Subject:
    """An unsaved subject; a person's number goes in sealed and blind, never in clear."""
    if party.is_person:
        return Subject(
            type=SubjectType.NATURAL_PERSON, name=party.name, document_type=party.document_type,
            document_country=party.document_country, number_sealed=seal_number(party.number),
            number_blind=blind_number(party.number),
            birth_sealed=seal_birth_date(party.birth_date.isoformat()) if party.birth_date else None,
            region=party.number[:6] if party.birth_date else "",
        )
    return Subject(
        type=_organisation_type(party), subtype=_SUBTYPES.get(party.uscc[:2], SubjectSubtype.OTHER), name=party.name,
        uscc=party.uscc, region=party.uscc[2:8],
    )


def _organisation_type(party: Party) -> SubjectType:
    """The code's class does not tell 法人 from 非法人组织; the registered name usually does, and it can be corrected."""
    unincorporated = is_individual_business(party.uscc) or any(word in party.name for word in _NOT_A_LEGAL_PERSON)
    return SubjectType.UNINCORPORATED_ORG if unincorporated else SubjectType.LEGAL_PERSON


def _date_names(entries: list[Entry], subjects: dict[tuple, Subject], batch) -> int:
    """A first name opens the history; a later paper with another name closes the current one the day before."""
    current = {
        version.subject_id: version
        for version in SubjectName.objects.current().filter(subject__in=list(subjects.values()))
    }
    fresh: dict[int, SubjectName] = {}
    for entry, party in _in_time_order(entries):
        subject = subjects[party.key]
        version = current.get(subject.pk)
        if version is None:
            fresh[subject.pk] = current[subject.pk] = SubjectName(
                subject=subject, name=party.name, from_date=entry.decided_on, evidence=_evidence(entry), batch=batch
            )
        elif not same_name(version.name, party.name) and entry.decided_on > version.from_date:
            version.to_date = entry.decided_on - timedelta(days=1)
            version.save(update_fields=["to_date"])
            fresh[subject.pk] = current[subject.pk] = SubjectName(
                subject=subject, name=party.name, from_date=entry.decided_on, evidence=_evidence(entry), batch=batch
            )
            subject.name = party.name
            subject.save(update_fields=["name"])
    SubjectName.objects.bulk_create(fresh.values())
    return len(fresh)


def _link_representatives(entries: list[Entry], subjects: dict[tuple, Subject], batch) -> int:
    """SUB-10: a new representative is added beside the earlier one; nobody's term is ended by a sheet."""
    open_terms = set(
        PersonLink.objects.open().filter(organisation__in=list(subjects.values()))
        .values_list("organisation_id", "person_id", "role")
    )
    links = {}
    for entry, party in _in_time_order(entries):
        if party is not entry.representative:
            continue
        role = LinkRole.OPERATOR if is_individual_business(entry.party.uscc) else LinkRole.LEGAL_REPRESENTATIVE
        organisation, person = subjects[entry.party.key], subjects[party.key]
        term = (organisation.pk, person.pk, role.value)
        if term not in open_terms and term not in links:
            links[term] = PersonLink(
                organisation=organisation, person=person, role=role, evidence=_evidence(entry),
                attested_on=entry.decided_on, batch=batch,
            )
    PersonLink.objects.bulk_create(links.values())
    return len(links)


def _in_time_order(entries: list[Entry]) -> Iterable[tuple[Entry, Party]]:
    for entry in sorted(entries, key=lambda each: (each.decided_on, each.row)):
        for party in (entry.party, entry.representative):
            if party:
                yield entry, party


def _evidence(entry: Entry) -> str:
    return f"{entry.document_no}所载"
