"""No document number lies in clear: not in the database without the key, not on a paper with it (design §4)."""
import base64
import hashlib
import io
import re
from datetime import date

import psycopg
import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django_q.models import OrmQ
from pypdf import PdfReader
from pypdf.generic import StreamObject

from config.training.people import PASSWORD
from office.models import Attachment, Blob, Document, User
from subjects.models import PenaltyRecord, Subject
from tests.cases.walk import decide, deliver, do, drafted, fresh, items, notice, proposed, review
from tests.dump import rows, tables
from tests.office.workflow.stages import answer_all, with_statement
from tests.world import Clock, hub, sheet

REPRESENTATIVE = "500152190404161071"  # of the firm in row 22 of the sample
PERSON = "500152190604045008"  # a natural person who is a party himself
REFUSED = "500152190402110326"  # on a sheet that was never taken in
NUMBERS = (REPRESENTATIVE, PERSON, REFUSED)
NOT_EMPTY = ("django_session", "django_q_ormq", "office_message", "office_accessentry", "office_stagedsheet")
UPLOAD = "/admin/subjects/intakebatch/upload/"


@pytest.fixture(scope="module")
def history(fortress):
    """Two sheets by the desk, a third left lying; a firm and a person walked to effect; numbers searched for."""
    User.objects.filter(username__in=("jingban", "fazhi", "shenpi")).update(email="x@example.invalid")
    clock, desk = Clock(), Client()
    clock.at("2026-04-20 09:00")
    desk.post("/admin/login/", {"username": "huizong", "password": PASSWORD})
    take_in(desk, of_a_firm(), confirm=True)
    take_in(desk, of_a_person(), confirm=True)
    take_in(desk, of_a_firm(CF_WSH="", CF_FR_ZJHM=REFUSED, CF_FRDB="虚构卫乙"), confirm=False)
    for number in NUMBERS:
        desk.get("/admin/subjects/subject/", {"q": number})
    for document_no in ("潼市监处罚〔2026〕951号", "潼市监处罚〔2026〕952号"):
        clock.at("2026-04-20 10:00")
        with override_settings(EMAIL_HOST="127.0.0.1"):  # messages wait in the queue; nobody is there to send them
            walk(clock, PenaltyRecord.objects.get(document_no=document_no))
    return fortress


def of_a_firm(**changes) -> bytes:
    return sheet(22, **{"CF_WSH": "潼市监处罚〔2026〕951号", **changes})


def of_a_person() -> bytes:
    return sheet(
        22, CF_WSH="潼市监处罚〔2026〕952号", CF_XDR_MC="虚构蒋丁", CF_XDR_LB="自然人", CF_XDR_SHXYM="", CF_FRDB="", CF_FR_ZJLX="",
        CF_FR_ZJHM="", CF_XDR_ZJLX="身份证", CF_XDR_ZJHM=PERSON,
    )


def take_in(desk, data: bytes, *, confirm: bool) -> None:
    """Uploaded, looked at with its faults, and confirmed or left lying in its sealed place."""
    answer = desk.post(UPLOAD, {"sheet": SimpleUploadedFile("表.csv", data), "department": hub().pk})
    page = desk.get(answer.url).content.decode()
    desk.get(f"{answer.url}faults.csv")
    assert not any(number in page for number in NUMBERS)
    if confirm:
        done = desk.post(answer.url, {"confirm": "1"}, follow=True).content.decode()
        assert "已导入1行" in done


def walk(clock, basis) -> None:
    """With a statement, its answer, the decision and every proof of service."""
    case = do(notice.submit_notice, drafted(basis=basis), "jingban")
    case = do(notice.sign_notice, case, "shenpi")
    for item in items(case, "D1"):
        deliver(item, date(2026, 4, 20))
    with_statement(fresh(case))
    answer_all(fresh(case))
    clock.at("2026-05-06 09:00")
    do(review.submit_review, fresh(case), "jingban", **proposed())
    do(review.pass_legal, fresh(case), "fazhi", reason="同意")
    do(decide.decide, fresh(case), "shenpi", **proposed())
    for item in items(case, "D3"):
        deliver(item, date(2026, 5, 6))
    assert fresh(case).state == "effective"


def disguises(number: str) -> dict[str, bytes]:
    """A number, its telling parts, and every form in which it would still be the number."""
    born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    plain = {"number": number, "birth and order": number[6:], "without the end": number[:14],
             "birth": born.isoformat(), "birth in words": f"{born.year}年{born.month}月{born.day}日"}
    found = {name: text.encode() for name, text in plain.items()}
    whole = number.encode()
    found |= {"utf-16-le": number.encode("utf-16-le"), "utf-16-be": number.encode("utf-16-be")}
    found |= {"hex": whole.hex().encode(), "HEX": whole.hex().upper().encode()}
    found |= {f"base64 {shift}": base64.b64encode(b"\0" * shift + whole)[4 if shift else 0 : -4] for shift in range(3)}
    found |= {"json": "".join(f"\\u{ord(each):04x}" for each in number).encode(), "backwards": whole[::-1]}
    for name in ("md5", "sha1", "sha256"):  # a digest without a key is guessed back in minutes
        digest = hashlib.new(name, whole)
        found |= {name: digest.hexdigest().encode(), f"{name} raw": digest.digest()}
    return found


def spelled_out(raw: bytes) -> bytes:
    """The dump and, behind it, what its bytea columns and escaped hexadecimal digits stand for."""
    return raw + b"\n".join(bytes.fromhex(found[1].decode()) for found in re.finditer(rb"\\\\x((?:[0-9a-f]{2})+)", raw))


def test_the_search_finds_what_it_looks_for():
    """The proof of the proof: each disguise is found in a dump that holds it."""
    for name, needle in disguises(PERSON).items():
        assert needle in spelled_out(b"x\t\\\\x" + needle.hex().encode() + b"\n"), name


def test_a_dump_shows_no_document_number(history):
    """Every table as the database writes it out, whoever stole the disk or the backup."""
    with history.connect("owner") as session:
        for table in NOT_EMPTY:
            assert rows(session, table), f"{table} is empty: nothing was proved of it"
        for table in tables(session):
            text = spelled_out(rows(session, table))
            for number in NUMBERS:
                leaks = [name for name, needle in disguises(number).items() if needle in text]
                assert not leaks, f"{table}: {leaks}"


def test_what_lies_packed_shows_no_number_unpacked(history):
    """Sessions and tasks are compressed, so the dump alone proves nothing of them."""
    packed = [each.get_decoded() for each in Session.objects.all()] + [each.task for each in OrmQ.objects.all()]
    assert len(packed) > 2
    assert not any(number in repr(each) for each in packed for number in NUMBERS)


def test_the_numbers_are_there_for_who_has_the_key(history):
    """What is hidden is not lost: the same database, with the key."""
    assert {Subject.objects.with_number(number).get().reveal_number() for number in (REPRESENTATIVE, PERSON)} == {
        REPRESENTATIVE, PERSON,
    }
    assert not Subject.objects.with_number(REFUSED).exists()


def streams(pdf: bytes) -> bytes:
    """Every stream of a file, inflated, and its text as a reader would copy it."""
    reader = PdfReader(io.BytesIO(pdf))
    objects = (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))
    inflated = [each.get_data() for each in objects if isinstance(each, StreamObject)]
    assert len(inflated) > len(reader.pages), "fonts and pages at least"
    text = "".join(page.extract_text() for page in reader.pages)
    return b"\n".join([pdf, *inflated, text.encode(), re.sub(r"\s", "", text).encode()])


def test_a_paper_opened_with_the_key_shows_numbers_masked_only(history):
    """PRI-04: all papers of both cases, every stream of them; the ends of the number tell whom it means."""
    shown, papers = b"", list(Document.objects.filter(file__kind="designation").select_related("blob"))
    assert {"D1", "D2", "D3", "D5", "D9"} <= {paper.kind for paper in papers}
    for paper in papers:
        content = streams(paper.blob.open())
        shown += content
        for number in NUMBERS:
            leaks = [name for name, needle in disguises(number).items() if needle in content]
            assert not leaks, f"{paper}: {leaks}"
    for number in (REPRESENTATIVE, PERSON):
        assert f"{number[:6]}**********{number[-2:]}".encode() in shown


def test_no_other_blob_holds_a_number_either(history):
    """Attachments are what was handed in: these scans are empty, so whatever is found in them came from us."""
    issued = set(Document.objects.values_list("blob", flat=True))
    for blob in Blob.objects.exclude(pk__in=issued):
        content = blob.open()
        assert not any(number.encode() in content for number in NUMBERS)
    assert Attachment.objects.exists()


def test_nothing_is_unsealed_under_another_name(history):
    """A sealed value moved to another column does not open: keys differ by purpose."""
    from office.keyring import KeyringError, unseal

    with history.connect() as session:
        numbers = "SELECT number_sealed FROM subjects_subject WHERE number_sealed IS NOT NULL"
        (sealed,) = session.execute(numbers).fetchone()
    with pytest.raises(KeyringError):
        unseal("attachment", sealed)


def test_the_reader_of_the_database_reads_no_number(history):
    """The role for reports reads every table, and it still reads no number."""
    with history.connect("reader") as session:
        everything = b"".join(rows(session, table) for table in tables(session))
        assert not any(number.encode() in everything for number in NUMBERS)
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            session.execute("UPDATE subjects_subject SET name = name")
