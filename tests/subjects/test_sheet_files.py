"""Files as officers have them: encodings, workbooks, damage, size; trouble is a sentence, never a crash (IMP-3)."""
import io
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook, load_workbook

from office.sheets.faults import SheetError
from office.sheets.reader import MAX_BYTES, MAX_ROWS, read_sheet
from subjects.intake.columns import COLUMNS
from subjects.intake.examine import examine

from .sheets import as_csv, as_xlsx, organisation, person

pytestmark = pytest.mark.django_db


def trouble(data: bytes, name: str = "a.csv") -> list:
    with pytest.raises(SheetError) as refused:
        read_sheet(data, name, COLUMNS)
    return list(refused.value.faults)


def workbook(change) -> bytes:
    """A good workbook with one change made to its page."""
    book = load_workbook(io.BytesIO(as_xlsx([organisation()])))
    change(book.active)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def column(code: str) -> int:
    return list(organisation()).index(code) + 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_files_in_the_encodings_offices_use(encoding):
    rare = "重庆虚构䶮𬭎㛃商贸有限公司"
    report = examine(as_csv([organisation(CF_XDR_MC=rare), person(2)], encoding), "a.csv")
    assert report.is_clean and report.entries[0].party.name == rare


def test_a_workbook_is_read_like_a_text_file():
    assert examine(as_xlsx([organisation(), person(2)]), "a.xlsx").accepted == 2


def test_chinese_headings_and_older_codes_are_understood():
    row = {"行政相对人名称": "x"} | organisation()
    row["行政相对人名称"] = row.pop("CF_XDR_MC")
    row["cf_fr_sfzh"] = row.pop("CF_FR_ZJHM")
    assert examine(as_csv([row]), "a.csv").is_clean


def test_dates_and_amounts_may_be_real_cells():
    def change(page):
        page.cell(2, column("CF_JDRQ")).value = datetime(2026, 3, 5)
        page.cell(2, column("CF_NR_FK")).value = 3.2

    (entry,) = examine(workbook(change), "a.xlsx").entries
    assert (str(entry.decided_on), str(entry.fine)) == ("2026-03-05", "3.2")


def test_a_code_kept_as_a_number_has_lost_its_end():
    def change(page):
        page.cell(2, column("CF_FR_ZJHM")).value = 500152190102030019

    (fault,) = examine(workbook(change), "a.xlsx").faults
    assert fault.column == "CF_FR_ZJHM" and "末几位已经丢失" in fault.reason and "文本" in fault.remedy
    assert "50015219" not in fault.sentence


@pytest.mark.parametrize("formula", ["=1+1", '=HYPERLINK("http://x.invalid","虚构")', "=cmd|'/C calc'!A0"])
def test_a_formula_in_a_workbook_is_refused_and_not_evaluated(formula):
    def change(page):
        page.cell(2, column("CF_NR")).value = formula

    (fault,) = examine(workbook(change), "a.xlsx").faults
    assert (fault.row, fault.column) == (2, "CF_NR") and "公式" in fault.reason


def test_an_error_value_in_a_workbook_is_refused():
    def change(page):
        page.cell(2, column("CF_XDR_MC")).value = "#REF!"

    (fault,) = examine(workbook(change), "a.xlsx").faults
    assert (fault.row, fault.column) == (2, "CF_XDR_MC")


def test_blank_rows_are_passed_over_and_counted_as_rows():
    text = as_csv([organisation(), organisation(2, CF_WSH="")], "utf-8").decode().splitlines()
    blank = "," * text[0].count(",")
    report = examine("\r\n".join([text[0], text[1], blank, "", text[2]]).encode(), "a.csv")
    assert [(fault.row, fault.column) for fault in report.faults] == [(5, "CF_WSH")]


def test_line_breaks_inside_long_text_do_not_shift_the_rows():
    report = examine(as_csv([organisation(CF_SY="第一段\n第二段"), organisation(2, CF_WSH="")]), "a.csv")
    assert [fault.row for fault in report.faults] == [3]


def test_each_missing_or_unknown_or_repeated_heading_is_named():
    row = organisation()
    del row["CF_WSH"], row["CF_JDRQ"]
    data = as_csv([row | {"随便": "1"}]).decode("utf-8-sig").replace("BZ", "CF_SY")
    faults = trouble(data.encode())
    assert {(fault.row, fault.column) for fault in faults} == {
        (1, "CF_WSH"), (1, "CF_JDRQ"), (1, "随便"), (1, "CF_SY")
    }


@pytest.mark.parametrize(("data", "words"), [
    (b"", "文件是空的"),
    (b"\xff\xfe\xfa\x81\x30", "编码"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 .xls"),
    ("名称,代码".encode("utf-16")[:-1], "编码"),
    (b"PK\x03\x04 broken", "损坏"),
    (b"%PDF-1.7\n\0\0", "不是表格"),
    ("CF_XDR_MC,CF_XDR_LB\n".encode(), "缺少栏目"),
    (as_csv([organisation()]).split(b"\r\n")[0], "没有数据"),
    (as_csv([organisation()]) + b'\r\n"open', "引号"),
    (b"a" * (MAX_BYTES + 1), "超过10MB"),
])
def test_a_bad_file_is_a_sentence(data, words):
    assert words in "".join(fault.sentence for fault in trouble(data))


def test_a_workbook_that_is_another_kind_of_archive():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert "损坏或不是" in trouble(file.getvalue(), "a.xlsx")[0].reason


def test_an_archive_that_unpacks_without_end_is_refused_before_it_is_unpacked():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(4):
            archive.writestr(f"xl/worksheets/sheet{n}.xml", b"0" * 40_000_000)
    assert len(file.getvalue()) < 1_000_000
    assert "解压后过大" in trouble(file.getvalue(), "a.xlsx")[0].reason


def test_an_entity_declaration_is_refused():
    source = zipfile.ZipFile(io.BytesIO(as_xlsx([organisation()])))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith("sheet1.xml"):
                content = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + content
            archive.writestr(name, content)
    assert "不允许的声明" in trouble(file.getvalue(), "a.xlsx")[0].reason


def test_a_row_numbered_in_the_millions_is_not_walked_to():
    def change(page):
        page.cell(1_000_000, 1).value = "x"

    assert "行以外" in trouble(workbook(change), "a.xlsx")[0].reason


def test_a_shifted_row_is_noticed():
    lines = as_csv([organisation()], "utf-8").decode().splitlines()
    (fault,) = trouble("\r\n".join([lines[0], lines[1] + ",多出来的"]).encode())
    assert fault.row == 2 and "没有栏目名" in fault.reason


def test_more_rows_than_the_screen_takes_are_refused():
    lines = as_csv([organisation()], "utf-8").splitlines()
    (fault,) = trouble(b"\r\n".join([lines[0], *[lines[1]] * (MAX_ROWS + 1)]))
    assert f"超过{MAX_ROWS}行" in fault.reason


def test_only_the_first_page_of_a_workbook_counts():
    book = Workbook()
    book.active.append(list(organisation()))
    book.active.append(list(organisation().values()))
    book.create_sheet("说明").append(["说明文字"])
    file = io.BytesIO()
    book.save(file)
    assert examine(file.getvalue(), "a.xlsx").accepted == 1
