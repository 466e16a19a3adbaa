"""The intake on the screen: look first, act once, leave nothing behind (IMP-1, IMP-2, IMP-5, CON-2)."""
import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from office.jobs import wipe_staged_sheets
from office.models import Role, StagedSheet
from subjects.intake.take_in import take_in_sheet
from subjects.models import IntakeBatch, PenaltyRecord, Subject

from .conftest import officer
from .sheets import ORGAN, SAMPLE, as_csv, organisation, person, resident_id

UPLOAD = "/admin/subjects/intakebatch/upload/"


@pytest.fixture
def desk(client, handler):
    client.force_login(handler, "django.contrib.auth.backends.ModelBackend")
    return client


def upload(desk, data: bytes, name: str = "表.csv", **more):
    department = desk.get(UPLOAD).context["form"].initial["department"]
    return desk.post(UPLOAD, {"sheet": SimpleUploadedFile(name, data), "department": department, **more})


def preview(desk, *rows, **options) -> tuple[str, str]:
    """The address and the page of the second step."""
    answer = upload(desk, as_csv(list(rows)), **options)
    assert answer.status_code == 302, answer.context["form"].errors
    return answer.url, desk.get(answer.url).content.decode()


def test_a_good_sheet_is_shown_first_and_taken_in_by_one_click(desk):
    url, page = preview(desk, organisation(1), person(2))
    assert "共2行，全部合格，尚未写入任何数据" in page and "确认导入2行" in page
    assert not PenaltyRecord.objects.exists()
    answer = desk.post(url, {"confirm": "1"}, follow=True)
    assert "已导入2行" in answer.content.decode()
    assert PenaltyRecord.objects.count() == 2 and not StagedSheet.objects.exists()


def test_looking_at_a_preview_changes_nothing(desk):
    """AUD-7."""
    url, _ = preview(desk, organisation(1))
    for _ in range(3):
        desk.get(url)
    assert not Subject.objects.exists() and StagedSheet.objects.count() == 1


def test_one_wrong_row_bars_the_sheet_and_tells_row_column_and_remedy(desk):
    url, page = preview(desk, organisation(1), organisation(2, CF_WSH=""), person(3, CF_XDR_ZJHM=""))
    assert "共3行，2行不合格" in page and "确认导入" not in page
    assert "行政处罚决定书文号（CF_WSH）" in page and "请补填文号" in page
    answer = desk.post(url, {"confirm": "1"}, follow=True)
    assert not PenaltyRecord.objects.exists() and "没有导入任何数据" in answer.content.decode()


def test_faults_can_be_taken_along_as_a_sheet(desk):
    url, _ = preview(desk, organisation(1, CF_NR="=1+1"), organisation(2, CF_WSH=""))
    file = desk.get(f"{url}faults.csv").content.decode("utf-8-sig")
    assert file.splitlines()[0] == "行,栏目,错误,如何更正"
    assert "3,行政处罚决定书文号（CF_WSH）" in file and "\n=" not in file


def test_html_in_a_cell_is_shown_and_kept_as_text(desk):
    name = "虚构<script>alert(1)</script>公司"
    url, page = preview(desk, organisation(1, CF_XDR_MC=name))
    assert "<script>alert" not in page and "虚构&lt;script&gt;" in page
    desk.post(url, {"confirm": "1"})
    assert "<script>alert" not in desk.get(reverse("admin:subjects_penaltyrecord_changelist")).content.decode()
    assert Subject.objects.organisations().get().name == name


def test_numbers_of_persons_are_masked_in_the_preview(desk):
    _, page = preview(desk, person(2), organisation(3))
    number = resident_id(2, "19060304")
    assert number not in page and f"500152**********{number[-2:]}" in page
    assert organisation(3)["CF_FR_ZJHM"] not in page


def test_the_uploaded_sheet_lies_sealed_and_only_for_its_uploader(desk, client, regulator):
    url, _ = preview(desk, person(2))
    staged = StagedSheet.objects.get()
    assert resident_id(2, "19060304").encode() not in bytes(staged.sealed) and b"CF_WSH" not in bytes(staged.sealed)
    assert b"CF_WSH" in staged.data
    other = officer("lingyi", regulator, Role.HANDLER)
    client.force_login(other, "django.contrib.auth.backends.ModelBackend")
    assert client.get(url).status_code == 302 and client.post(url, {"confirm": "1"}).status_code == 302
    assert not PenaltyRecord.objects.exists() and StagedSheet.objects.count() == 1


def test_the_session_holds_nothing_of_the_sheet(desk):
    preview(desk, person(2))
    assert resident_id(2, "19060304") not in str(dict(desk.session.items()))


def test_cancelling_wipes_the_sheet(desk):
    url, _ = preview(desk, organisation(1))
    desk.post(url, {"cancel": "1"})
    assert not StagedSheet.objects.exists() and not PenaltyRecord.objects.exists()


def test_a_sheet_left_lying_is_wiped(desk):
    url, _ = preview(desk, organisation(1))
    row = StagedSheet.objects.get()
    StagedSheet.objects.update(staged_at=row.staged_at - timedelta(hours=2, minutes=1))
    assert "已清除" in desk.get(url, follow=True).content.decode()
    assert wipe_staged_sheets() == 1 and not StagedSheet.objects.exists()


def test_the_template_tells_what_each_column_wants_and_comes_back_filled_in(desk):
    """IMP-1; its notes and examples are nobody's data."""
    empty = desk.get("/admin/subjects/intakebatch/template.csv")
    text = empty.content.decode("utf-8-sig")
    assert text.startswith("行政相对人名称（CF_XDR_MC）,") and "以#开头的行是说明和示例" in text and "单元格请设为“文本”格式" in text
    assert "表格中没有数据" in desk.get(upload(desk, empty.content).url).content.decode()
    book = load_workbook(io.BytesIO(desk.get("/admin/subjects/intakebatch/template.xlsx").content))
    page, shown = book.worksheets[0], book["示例"]
    assert page.cell(1, 1).value == "行政相对人名称（CF_XDR_MC）*" and "必填" in page.cell(1, 1).comment.text
    page.append([cell.value for cell in shown[2]])
    page.cell(2, 27).value = page.cell(2, 29).value = ORGAN
    filled = io.BytesIO()
    book.save(filled)
    assert "共1行，全部合格" in desk.get(upload(desk, filled.getvalue(), "填好.xlsx").url).content.decode()
    assert desk.get("/admin/subjects/intakebatch/template.exe").status_code == 404


def test_a_second_click_finds_the_sheet_gone(desk):
    """CON-2."""
    url, _ = preview(desk, organisation(1))
    desk.post(url, {"confirm": "1"})
    assert "已经处理过" in desk.post(url, {"confirm": "1"}, follow=True).content.decode()
    assert PenaltyRecord.objects.count() == 1


def test_what_came_in_between_preview_and_click_is_noticed(desk, hub, hub_handler):
    url, _ = preview(desk, organisation(1))
    take_in_sheet(as_csv([organisation(1)]), "先.csv", department=hub, actor=hub_handler)
    page = desk.post(url, {"confirm": "1"}, follow=True).content.decode()
    assert "核对之后库中已有变动" in page and "库中已有该当事人的这一文号" in page
    assert IntakeBatch.objects.count() == 1


@pytest.mark.parametrize(("data", "words"), [
    (b"%PDF-1.7\n\0", "这份文件不能导入"), (b"a,b\r\n1,2\r\n", "不是标准栏目"), (b"PK\x03\x04", "损坏"),
])
def test_a_bad_file_is_a_message(desk, data, words):
    """IMP-3."""
    assert words in desk.get(upload(desk, data).url).content.decode()


def test_an_empty_or_missing_file_is_a_message(desk):
    assert "文件是空的" in upload(desk, b"").content.decode()
    department = desk.get(UPLOAD).context["form"].initial["department"]
    assert desk.post(UPLOAD, {"department": department}).status_code == 200


def test_the_sample_sheet_on_the_screen(client, hub_handler):
    client.force_login(hub_handler, "django.contrib.auth.backends.ModelBackend")
    page = client.get(upload(client, SAMPLE.read_bytes(), SAMPLE.name).url).content.decode()
    assert "共60行，6行不合格" in page and "第18位应为“Y”" in page and "与第7行重复" in page


def test_without_a_handlers_post_there_is_no_intake(client, regulator):
    client.force_login(officer("shenpi", regulator, Role.APPROVER), "django.contrib.auth.backends.ModelBackend")
    assert client.get(UPLOAD).status_code == 403
    assert UPLOAD not in client.get(reverse("admin:subjects_penaltyrecord_changelist")).content.decode()


def test_nobody_imports_for_another_department(desk, other_regulator):
    answer = upload(desk, as_csv([organisation(1)]), department=other_regulator.pk)
    assert answer.status_code == 200 and not StagedSheet.objects.exists()


def test_the_batch_has_its_page_with_the_record_of_the_act(desk):
    url, _ = preview(desk, organisation(1))
    page = desk.post(url, {"confirm": "1"}, follow=True).content.decode()
    assert "导入行政处罚信息" in page and IntakeBatch.objects.get().rows_sha256 in page
