"""What the tables themselves refuse, and the questions the querysets answer."""
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from subjects.intake.enrol import new_subject
from subjects.intake.party import Party
from subjects.intake.take_in import take_in_sheet
from subjects.models import Address, PenaltyRecord, PersonLink, Subject, SubjectName
from subjects.resources import PenaltyResource
from subjects.states import AddressMedium, AddressSource, LinkRole, PenaltyKind, Severity, SubjectStatus

from .sheets import as_csv, organisation, person, resident_id, uscc

pytestmark = pytest.mark.django_db


def firm(number: int = 1, **more) -> Subject:
    subject = new_subject(Party(f"虚构第{number}公司", uscc=uscc(number)))
    for name, value in more.items():
        setattr(subject, name, value)
    subject.save()
    return subject


def human(number: int = 1) -> Subject:
    subject = new_subject(Party(
        f"虚构民{number}", document_type="resident_id", document_country="CHN", number=resident_id(number),
        birth_date=date(1901, 2, 3),
    ))
    subject.save()
    return subject


def refuses(constraint: str, do) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        do()


def test_an_organisation_without_code_and_a_person_without_number_cannot_exist():
    """SUB-01, SUB-02."""
    refuses("organisation_by_code", lambda: firm(uscc=None))
    refuses("organisation_by_code", lambda: Subject.objects.create(type="natural_person", name="虚构某"))
    refuses("organisation_by_code", lambda: firm(document_type="passport"))


def test_a_code_is_stored_normalised_or_not_at_all():
    refuses("uscc_is_normalised", lambda: firm(uscc=uscc(1).lower()[:17] + "i"))


def test_one_subject_for_one_code_or_document():
    firm(), human()
    refuses("uscc", firm)
    refuses("one_subject_per_document", human)


def test_an_end_has_a_date():
    """SUB-07."""
    refuses("an_end_has_its_date", lambda: firm(status=SubjectStatus.DEREGISTERED))
    assert firm(2, status=SubjectStatus.DEREGISTERED, ended_on=date(2026, 1, 1)) not in Subject.objects.active()


def test_electronic_service_needs_consent_or_the_publicity_system():
    """SRV-06, SRV-07."""
    subject = firm()

    def address(**more):
        return Address.objects.create(
            subject=subject, medium=AddressMedium.ELECTRONIC, text="a@example.invalid",
            from_date=date(2026, 1, 1), **more,
        )

    refuses("electronic_service_needs_consent", lambda: address(source=AddressSource.CONFIRMATION))
    refuses("electronic_service_needs_consent", lambda: address(source=AddressSource.REGISTERED))
    address(source=AddressSource.PUBLICITY_SYSTEM)
    address(source=AddressSource.CONFIRMATION, consented_on=date(2026, 1, 1), consent_scope="全部文书",
            to_date=date(2026, 6, 30))
    assert subject.addresses.electronic().usable_on(date(2026, 7, 1)).count() == 1


def test_one_current_name_and_no_term_that_ends_before_it_begins():
    subject, other = firm(), human()
    SubjectName.objects.create(subject=subject, name="甲", from_date=date(2026, 1, 1), evidence="x")
    refuses("one_current_name", lambda: SubjectName.objects.create(
        subject=subject, name="乙", from_date=date(2026, 2, 1), evidence="x"))
    refuses("a_term_ends_after_it_began", lambda: PersonLink.objects.create(
        organisation=subject, person=other, role=LinkRole.PRINCIPAL, evidence="x", attested_on=date(2026, 1, 1),
        from_date=date(2026, 1, 2), to_date=date(2026, 1, 1)))
    refuses("nobody_represents_himself", lambda: PersonLink.objects.create(
        organisation=subject, person=subject, role=LinkRole.PRINCIPAL, evidence="x", attested_on=date(2026, 1, 1)))


def test_a_predecessor_in_office_is_found_by_the_day():
    """SUB-10, SUB-17: what counts is the day of the conduct."""
    subject, first, second = firm(), human(1), human(2)
    for who, since, until in ((first, None, date(2026, 3, 31)), (second, date(2026, 4, 1), None)):
        PersonLink.objects.create(organisation=subject, person=who, role=LinkRole.OPERATOR, evidence="x",
                                  attested_on=date(2026, 4, 1), from_date=since, to_date=until)
    assert [link.person for link in subject.person_links.in_office_on(date(2026, 3, 31))] == [first]
    assert [link.person for link in subject.person_links.in_office_on(date(2026, 4, 1))] == [second]


@pytest.mark.parametrize(("changes", "constraint"), [
    ({"kinds": [PenaltyKind.FINE], "fine": None}, "a_fine_has_its_amount"),
    ({"kinds": [PenaltyKind.CONFISCATE_GOODS]}, "a_confiscation_has_its_amount"),
    ({"kinds": [PenaltyKind.REVOKE_PERMIT]}, "a_permit_penalty_names_the_permit"),
    ({"fine": -1}, "a_fine_is_not_negative"),
    ({"document_no": ""}, "a_record_names_its_document"),
    ({"kinds": []}, "a_record_names_its_document"),
    ({"severity": Severity.SERIOUS}, "a_severity_cites_its_standard"),
    ({"sanction_exempt": True}, "an_exemption_has_its_reason"),
    ({"annulled_on": date(2026, 6, 1)}, "an_annulment_has_date_kind_and_reason"),
    ({"annulled_on": date(2026, 3, 4), "annulment_kind": "annulled", "annulment_reason": "x"}, "an_annulment_has"),
    ({"conduct_end_date": None}, "a_persons_record_knows_when_conduct_ended"),
    ({"conduct_continues": True}, "conduct_ended_or_continues"),
])
def test_a_record_ties_its_facts_together(changes, constraint, regulator, handler):
    take_in_sheet(as_csv([person(3)]), "表.csv", department=regulator, actor=handler)
    refuses(constraint, lambda: PenaltyRecord.objects.update(**changes))


def test_records_answer_the_questions_of_the_desk(regulator, handler):
    take_in_sheet(as_csv([person(3), organisation(1)]), "表.csv", department=regulator, actor=handler)
    records = PenaltyRecord.objects
    assert records.effective().count() == records.without_severity().count() == 2
    assert records.end_of_conduct_unconfirmed().get().category == "natural_person"
    assert records.decided_between(date(2026, 3, 5), date(2026, 3, 5)).count() == 2
    with transaction.atomic():
        records.filter(category="organisation").update(
            annulled_on=date(2026, 4, 1), annulment_kind="annulled", annulment_reason="复议撤销")
        assert records.effective().get().category == "natural_person"
        transaction.set_rollback(True)


@pytest.mark.parametrize(("text", "found"), [("构第", 2), ("第1公", 1), ("司", 2), ("虚构第2公司", 1), ("没有", 0), ("虚第", 0)])
def test_names_are_found_by_any_piece_of_them(text, found):
    firm(1), firm(2)
    assert Subject.objects.named_like(text).count() == found


def test_two_characters_are_answered_from_the_index():
    """performance.md §1: a trigram index can't serve the usual Chinese query."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_indexscan = off")
    assert "subject_name_bigrams" in Subject.objects.named_like("万佳").order_by().explain()


def test_a_spreadsheet_shows_what_its_reader_may_see_and_no_persons_number(regulator, handler, stranger):
    take_in_sheet(as_csv([person(3), organisation(1)]), "表.csv", department=regulator, actor=handler)
    sheet = PenaltyResource(actor=handler).export().csv
    assert sheet.count("潼市监处罚") == 2 and "罚款" in sheet and "自然人" in sheet
    assert resident_id(3, "19060304") not in sheet and organisation(1)["CF_FR_ZJHM"] not in sheet
    assert len(PenaltyResource(actor=stranger).export()) == 0
