"""What a sheet leaves behind once it is in: subjects, names, offices, records, one event; nothing slips through."""
from dataclasses import replace
from datetime import date
from decimal import Decimal
from threading import Thread

import pytest
from django.db import DatabaseError, IntegrityError, connection, connections, transaction

from office.models import Event
from office.workflow.errors import NotPermitted
from subjects.actions.take_in import take_in
from subjects.identifiers import check_resident_id
from subjects.intake.digest import rows_digest
from subjects.intake.examine import check, examine
from subjects.intake.take_in import PENALTIES, take_in_sheet
from subjects.models import IntakeBatch, PenaltyRecord, PersonLink, Subject, SubjectName
from subjects.states import LinkRole, SubjectSubtype, SubjectType

from .sheets import OTHER_ORGAN, as_csv, organisation, person, resident_id, uscc


@pytest.fixture
def bring(regulator, handler):
    """Take rows in for the regulator, as its handler."""

    def bring(*rows, actor=handler, department=regulator):
        return take_in_sheet(as_csv(list(rows)), "表.csv", department=department, actor=actor)

    return bring


def test_an_organisation_comes_in_with_name_representative_and_record(bring, regulator):
    report = bring(organisation(7, CF_CFLB="罚款；没收违法所得", CF_NR_WFFF="3.2", CF_XDR_GSZC="500152000010006"))
    record = PenaltyRecord.objects.get()
    subject = record.subject
    assert subject.uscc == uscc(7)
    assert (subject.type, subject.subtype) == (SubjectType.LEGAL_PERSON, SubjectSubtype.ENTERPRISE)
    assert (record.fine, record.confiscated) == (Decimal("0.5"), Decimal("3.2"))
    assert record.kinds == ["fine", "confiscate_gains"] and record.provider == regulator
    assert record.other_columns == {"CF_XDR_GSZC": "500152000010006"}
    assert subject.name_on(date(2026, 3, 5)) == record.subject_name
    link = PersonLink.objects.get()
    assert (link.organisation, link.role, link.attested_on) == (
        subject, LinkRole.LEGAL_REPRESENTATIVE, date(2026, 3, 5)
    )
    assert link.person.reveal_number() == organisation(7)["CF_FR_ZJHM"] and link.from_date is None
    assert report.batch.rows == 1 and report.batch.new_subjects == 2


def test_the_operator_of_an_individual_business_is_linked_as_such(bring):
    """SUB-17."""
    bring(organisation(8, CF_XDR_LB="个体工商户", CF_XDR_SHXYM=uscc(8, "92")))
    assert PersonLink.objects.get().role == LinkRole.OPERATOR
    assert Subject.objects.organisations().get().subtype == SubjectSubtype.INDIVIDUAL_BUSINESS


def test_a_person_comes_in_sealed_with_a_provisional_end_of_conduct(bring):
    """SUB-02; PUB-09."""
    bring(person(3))
    record = PenaltyRecord.objects.get()
    assert (record.conduct_end_date, record.conduct_end_provisional) == (record.decided_on, True)
    subject = record.subject
    assert subject.uscc is None and subject.birth_date == date(1906, 3, 4)
    assert subject.masked_number == resident_id(3, "19060304")[:6] + "*" * 10 + resident_id(3, "19060304")[-2:]
    assert Subject.objects.with_number(resident_id(3, "19060304")).get() == subject


def test_one_event_vouches_for_every_row(bring, handler):
    bring(organisation(1), organisation(2), person(3))
    event, batch = Event.objects.get(machine="intake"), IntakeBatch.objects.get()
    assert (event.actor, event.machine, event.to_state, event.item) == (handler, "intake", "taken_in", batch.pk)
    assert event.changes["rows_sha256"] == ["", batch.rows_sha256] and event.changes["rows"] == ["", "3"]
    assert batch.file.closed_at is not None


def test_the_hash_of_the_rows_changes_with_any_cell(db):
    def digest(row):
        return rows_digest(examine(as_csv([row]), "a.csv").entries)

    assert digest(organisation()) == digest(organisation())
    assert digest(organisation()) != digest(organisation(CF_SY="另一事实"))
    assert digest(person(1)) != digest(person(1, CF_XDR_ZJHM=resident_id(9)))


def test_the_same_sheet_a_second_time_is_refused_row_by_row(bring):
    rows = [organisation(1), person(2)]
    bring(*rows)
    again = bring(*rows)
    assert [(fault.row, fault.column) for fault in again.faults] == [(2, "CF_WSH"), (3, "CF_WSH")]
    assert all("库中已有" in fault.reason for fault in again.faults)
    assert PenaltyRecord.objects.count() == 2 and IntakeBatch.objects.count() == 1


def test_known_subjects_are_found_by_code_and_never_by_name(bring):
    """SUB-01: a namesake with another number is another person."""
    bring(person(1, CF_XDR_MC="虚构同名"), person(2, CF_XDR_MC="虚构同名"))
    bring(person(1, CF_XDR_MC="虚构同名", CF_WSH="潼市监处罚〔2026〕99号"))
    assert Subject.objects.count() == 2


def test_a_renaming_is_warned_of_and_kept_as_a_dated_name(bring):
    """SUB-06: decisions show the name of their day."""
    bring(organisation(1, CF_XDR_MC="虚构旧名有限公司"))
    later = organisation(1, CF_XDR_MC="虚构新名有限公司", CF_WSH="潼市监处罚〔2026〕50号", CF_JDRQ="2026-06-01")
    report = bring(later)
    assert [warning.column for warning in report.warnings] == ["CF_XDR_MC"]
    subject = Subject.objects.with_uscc(uscc(1)).get()
    assert subject.name == "虚构新名有限公司"
    assert (subject.name_on(date(2026, 5, 31)), subject.name_on(date(2026, 6, 1))) == ("虚构旧名有限公司", "虚构新名有限公司")
    assert {record.subject_name for record in subject.penalties.all()} == {"虚构旧名有限公司", "虚构新名有限公司"}


def test_an_older_paper_does_not_rename(bring):
    bring(organisation(1, CF_XDR_MC="虚构新名有限公司"))
    bring(organisation(1, CF_XDR_MC="虚构旧名有限公司", CF_WSH="潼市监处罚〔2025〕50号", CF_JDRQ="2025-06-01"))
    assert Subject.objects.with_uscc(uscc(1)).get().name == "虚构新名有限公司"
    assert SubjectName.objects.filter(subject__uscc=uscc(1)).count() == 1


def test_a_new_representative_stands_beside_the_old_one(bring):
    """SUB-10: replacing the representative neither clears the firm nor ends anybody's term."""
    bring(organisation(1))
    bring(organisation(1, CF_WSH="潼市监处罚〔2026〕50号", CF_FRDB="虚构继任", CF_FR_ZJHM=resident_id(99)))
    bring(organisation(1, CF_WSH="潼市监处罚〔2026〕51号"))
    firm = Subject.objects.with_uscc(uscc(1)).get()
    assert firm.person_links.open().count() == 2
    assert firm.person_links.in_office_on(date(2026, 3, 5)).count() == 2


def test_a_representative_without_number_stays_a_name(bring):
    report = bring(organisation(1, CF_FR_ZJHM=""))
    assert [warning.column for warning in report.warnings] == ["CF_FR_ZJHM"]
    assert PenaltyRecord.objects.get().representative == "虚构代1" and not PersonLink.objects.exists()


def test_the_provider_is_the_source_unit_where_the_house_knows_it(hub, hub_handler, other_regulator):
    rows = [organisation(1, CF_CFJGDM=OTHER_ORGAN, CF_SJLYDM=OTHER_ORGAN), organisation(2)]
    take_in_sheet(as_csv(rows), "表.csv", department=hub, actor=hub_handler)
    assert [record.provider for record in PenaltyRecord.objects.order_by("id")] == [other_regulator, None]
    assert PenaltyRecord.objects.visible_to(hub_handler).count() == 2


def test_only_a_handler_of_the_department_may_take_a_sheet_in(bring, stranger):
    with pytest.raises(NotPermitted):
        bring(organisation(), actor=stranger)
    assert not Subject.objects.exists()


def test_each_sees_his_own_departments_records_and_persons(bring, handler, stranger):
    bring(organisation(1), person(2))
    assert PenaltyRecord.objects.visible_to(handler).count() == 2
    assert PenaltyRecord.objects.visible_to(stranger).count() == 0
    assert Subject.objects.visible_to(handler).persons().count() == 2
    assert Subject.objects.visible_to(stranger).persons().count() == 0
    assert Subject.objects.visible_to(stranger).organisations().count() == 1


def test_everything_is_committed_with_its_event_and_the_guards_hold(real_commits, bring):
    """The deferred guards look at commit; a batch without its event cannot exist, and no record goes."""
    bring(organisation(1), person(2))
    assert PenaltyRecord.objects.count() == 2
    with pytest.raises(DatabaseError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM subjects_penaltyrecord")
    batch = IntakeBatch.objects.get()
    with pytest.raises(DatabaseError, match="没有同一事务内的办理记录"), transaction.atomic():
        file = batch.file
        file.pk, file.number = None, "另一卷"
        file.save(force_insert=True)
        IntakeBatch.objects.create(file=file, sheet_name="x", sheet_sha256="x", rows_sha256="x", rows=1)


def test_a_row_the_database_refuses_takes_the_whole_sheet_back(real_commits, bring, monkeypatch):
    """IMP-2, in a real database: the last row breaks a constraint that the checks were made not to see."""
    monkeypatch.setattr("subjects.intake.take_in.PENALTIES", replace(PENALTIES, check=_without_amounts))
    with pytest.raises(IntegrityError):
        bring(organisation(1), organisation(2), organisation(3))
    assert not Subject.objects.exists() and not PenaltyRecord.objects.exists() and not Event.objects.filter(machine="intake").exists()
    assert not IntakeBatch.objects.exists()


def _without_amounts(*arguments):
    report = check(*arguments)
    report.entries[-1].fine = None
    return report


def test_two_intakes_of_the_same_sheet_at_once_write_it_once(real_commits, bring):
    """The second finds the keys taken, examines again and reports the rows as known."""
    rows, reports = [organisation(n) for n in range(1, 40)], []

    def run():
        try:
            reports.append(bring(*rows))
        finally:
            connections.close_all()

    threads = [Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(report.is_clean for report in reports) == [False, True]
    assert PenaltyRecord.objects.count() == 39 and IntakeBatch.objects.count() == 1


def test_no_number_of_a_person_is_in_clear_anywhere_in_the_database(real_commits, bring):
    number, other = resident_id(5, "19060304"), organisation(1)["CF_FR_ZJHM"]
    bring(organisation(1), person(5))
    assert check_resident_id(number).value == number
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" AS t WHERE t::text LIKE %s OR t::text LIKE %s',
                           [f"%{number}%", f"%{other}%"])
            assert cursor.fetchone() == (0,), table


def test_the_verb_is_the_offices_own_too():
    assert {role.value for role in take_in.by} == {"handler", "system"}
