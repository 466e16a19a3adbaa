"""A party met outside a sheet: found by its number, or made as a sheet would make it (SUB-01, SUB-02, SUB-09)."""
from datetime import date

from subjects.identifiers import IdentifierKind, identify, is_individual_business
from subjects.models import PersonLink, Subject, SubjectName
from subjects.states import DocumentType, LinkRole

from .enrol import new_subject
from .known import find_subjects
from .party import Party


def met(name: str, number: str) -> Subject:
    """The subject of this code or resident ID, not stored yet if nobody has met it. Raises IdentifierError."""
    found = identify(number)
    if found.kind == IdentifierKind.USCC:
        party = Party(name, uscc=found.value)
    else:
        party = Party(name, document_type=DocumentType.RESIDENT_ID, document_country="CHN", number=found.value,
                      birth_date=found.birth_date)
    return find_subjects([party]).get(party.key) or new_subject(party)


def keep(subject: Subject, *, since: date, evidence: str) -> Subject:
    """Stored with its first name, unless it was there already."""
    if subject.pk is None:
        subject.save()
        SubjectName.objects.create(subject=subject, name=subject.name, from_date=since, evidence=evidence)
    return subject


def keep_representative(organisation: Subject, person: Subject, *, since: date, evidence: str) -> None:
    """His term is attested, never ended, by what the officer has seen (SUB-10)."""
    role = LinkRole.OPERATOR if is_individual_business(organisation.uscc) else LinkRole.LEGAL_REPRESENTATIVE
    PersonLink.objects.get_or_create(
        organisation=organisation, person=person, role=role, to_date=None,
        defaults={"evidence": evidence, "attested_on": since},
    )
