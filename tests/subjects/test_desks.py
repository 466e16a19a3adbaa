"""The desks of subjects and records: exact hits first, nothing outside the scope, numbers masked, a bounded page."""
import pytest
from django.urls import reverse

from office.models import AccessEntry
from subjects.intake.take_in import take_in_sheet
from subjects.models import PenaltyRecord, Subject

from .sheets import as_csv, organisation, person, resident_id, uscc

SUBJECTS, RECORDS = "/admin/subjects/subject/", "/admin/subjects/penaltyrecord/"


@pytest.fixture
def desk(client, handler, regulator):
    rows = [organisation(1, CF_XDR_MC="重庆市潼南区虚构万佳食品有限公司"), organisation(2), person(3)]
    take_in_sheet(as_csv(rows), "表.csv", department=regulator, actor=handler)
    client.force_login(handler, "django.contrib.auth.backends.ModelBackend")
    return client


def names(page) -> list[str]:
    return [row.name for row in page.context["cl"].result_list]


@pytest.mark.parametrize("text", [uscc(1), uscc(1).lower(), f" {uscc(1)[:9]} {uscc(1)[9:]} ", "万佳", "虚构万佳食品"])
def test_a_subject_is_found_by_code_or_by_a_piece_of_its_name(desk, text):
    assert names(desk.get(SUBJECTS, {"q": text})) == ["重庆市潼南区虚构万佳食品有限公司"]


@pytest.mark.parametrize("text", ["潼市监处罚〔2026〕2号", "潼市监处罚[2026] 2号", uscc(2)])
def test_a_record_is_found_by_number_or_code(desk, text):
    found = desk.get(RECORDS, {"q": text}).context["cl"].result_list
    assert [record.document_no for record in found] == ["潼市监处罚〔2026〕2号"]


def test_a_persons_number_is_posted_and_leads_to_his_page(desk):
    """The number must not stand in an address; the look-up is on record."""
    answer = desk.post(f"{SUBJECTS}search/", {"q": resident_id(3, "19060304")})
    subject = Subject.objects.with_number(resident_id(3, "19060304")).get()
    assert answer.url == reverse("admin:subjects_subject_change", args=[subject.pk])
    entry = AccessEntry.objects.get(kind="look_up")
    assert resident_id(3, "19060304") not in entry.what and str(subject.pk) in entry.what


def test_a_passport_number_leads_to_its_person_too(desk, handler, regulator):
    row = person(4, CF_XDR_ZJLX="护照（KOR）", CF_XDR_ZJHM="M00000012")
    take_in_sheet(as_csv([row]), "表.csv", department=regulator, actor=handler)
    subject = Subject.objects.with_any_document("M00000012").get()
    assert desk.post(f"{RECORDS}search/", {"q": "m0000 0012"}).url == f"{SUBJECTS}{subject.pk}/change/"


def test_any_other_search_goes_on_as_usual(desk):
    assert desk.post(f"{RECORDS}search/", {"q": "万佳"}).url.startswith(RECORDS + "?q=")
    assert desk.post(f"{RECORDS}search/", {"q": ""}).url == RECORDS


@pytest.mark.parametrize("address", [SUBJECTS, RECORDS])
def test_lists_and_pages_show_masked_numbers_only(desk, address):
    pages = [desk.get(address).content.decode()]
    model = Subject if address == SUBJECTS else PenaltyRecord
    pages += [desk.get(f"{address}{row.pk}/change/").content.decode() for row in model.objects.all()]
    numbers = [resident_id(3, "19060304"), organisation(1)["CF_FR_ZJHM"], organisation(2)["CF_FR_ZJHM"]]
    assert not [number for number in numbers for shown in pages if number in shown]
    assert any("500152**********" in shown for shown in pages)


def test_the_full_number_needs_a_purpose_and_is_on_record(desk):
    """design §4; AUD-10."""
    number = resident_id(3, "19060304")
    subject = Subject.objects.with_number(number).get()
    url = f"{SUBJECTS}{subject.pk}/number/"
    assert number not in desk.get(url).content.decode()
    assert number not in desk.post(url, {"purpose": ""}).content.decode()
    assert not AccessEntry.objects.filter(kind="reveal").exists()
    shown = desk.post(url, {"purpose": "核对送达回证"})
    assert number in shown.content.decode() and "no-store" in shown["Cache-Control"]
    assert AccessEntry.objects.get(kind="reveal").purpose == "核对送达回证"


def test_another_departments_persons_and_records_do_not_exist(desk, client, stranger):
    """PER-1: 404, not 403."""
    subject = Subject.objects.with_number(resident_id(3, "19060304")).get()
    record = PenaltyRecord.objects.first()
    client.force_login(stranger, "django.contrib.auth.backends.ModelBackend")
    for url in (f"{SUBJECTS}{subject.pk}/change/", f"{SUBJECTS}{subject.pk}/number/", f"{RECORDS}{record.pk}/change/"):
        assert client.get(url).status_code == 404
    assert names(client.get(SUBJECTS)) == ["重庆市潼南区虚构第2食品有限公司", "重庆市潼南区虚构万佳食品有限公司"]
    assert list(client.get(RECORDS).context["cl"].result_list) == []
    answer = client.post(f"{SUBJECTS}search/", {"q": resident_id(3, "19060304")}, follow=True)
    assert "不在您的范围内" in answer.content.decode()


@pytest.mark.parametrize("address", [SUBJECTS, RECORDS])
def test_nothing_can_be_added_changed_or_deleted_by_form(desk, address):
    pk = (Subject if address == SUBJECTS else PenaltyRecord).objects.first().pk
    assert desk.get(f"{address}add/").status_code == 403
    assert desk.post(f"{address}{pk}/delete/", {"post": "yes"}).status_code == 403
    before = Subject.objects.get(pk=Subject.objects.first().pk).name
    desk.post(f"{address}{pk}/change/", {"name": "改名"})
    assert Subject.objects.first().name == before


@pytest.mark.parametrize("address", [SUBJECTS, RECORDS, "/admin/subjects/intakebatch/"])
def test_a_list_costs_a_bounded_number_of_queries(desk, address, django_assert_max_num_queries):
    """PRF-1: the number does not grow with the rows."""
    with django_assert_max_num_queries(12):
        assert desk.get(address).status_code == 200


@pytest.mark.parametrize("pk", ["abc", "99999999999999999999", "0"])
def test_a_guessed_address_is_not_found(desk, pk):
    assert desk.get(f"{SUBJECTS}{pk}/change/").status_code == 404
