"""What one row must hold, by class of party, and the words in which a fault is told (domain E.3; IMP-1)."""
import pytest

from office.calendar import today
from subjects.intake.examine import examine
from subjects.states import DocumentType

from .sheets import HUB, OTHER_ORGAN, as_csv, organisation, person, resident_id, uscc

pytestmark = pytest.mark.django_db


def faults(*rows, **options) -> list[tuple[int, str, str]]:
    report = examine(as_csv(list(rows)), "a.csv", **options)
    return [(fault.row, fault.column, fault.sentence) for fault in report.faults]


def the_fault(*rows, **options) -> tuple[int, str, str]:
    (only,) = faults(*rows, **options)
    return only


def entry(row):
    report = examine(as_csv([row]), "a.csv")
    assert not report.faults, report.faults
    return report.entries[0]


@pytest.mark.parametrize("column", [
    "CF_XDR_MC", "CF_XDR_LB", "CF_XDR_SHXYM", "CF_FRDB", "CF_WSH", "CF_WFXW", "CF_SY", "CF_YJ", "CF_CFLB", "CF_NR",
    "CF_NR_FK", "CF_JDRQ", "CF_CFJG", "CF_CFJGDM", "CF_SJLY", "CF_SJLYDM",
])
def test_an_organisations_row_without_a_required_cell_is_refused_once(column):
    row, where, sentence = the_fault(organisation(**{column: " "}))
    assert (row, where) == (2, column) and "为空" in sentence


def test_a_row_with_several_faults_tells_all_of_them_at_once():
    found = faults(organisation(CF_WSH="", CF_JDRQ="2026-02-30", CF_CFLB="训诫", CF_NR_FK="-1"))
    assert [(row, column) for row, column, _ in found] == [
        (2, "CF_WSH"), (2, "CF_CFLB"), (2, "CF_NR_FK"), (2, "CF_JDRQ")
    ]


@pytest.mark.parametrize(("changes", "column", "words"), [
    ({"CF_XDR_LB": "公司"}, "CF_XDR_LB", "不在范围内"),
    ({"CF_XDR_LB": "个体工商户"}, "CF_XDR_LB", "代码以91开头，不属于个体工商户"),
    ({"CF_XDR_SHXYM": uscc(1, "92")}, "CF_XDR_LB", "代码以92开头，属于个体工商户"),
    ({"CF_XDR_SHXYM": "500152000010006"}, "CF_XDR_SHXYM", "15位数字是旧工商注册号"),
    ({"CF_FR_ZJHM": "500152190102290011"}, "CF_FR_ZJHM", "出生日期不存在"),
    ({"CF_FR_ZJLX": "驾驶证"}, "CF_FR_ZJLX", "不在范围内"),
    ({"CF_CFLB": "罚款;没收违法所得"}, "CF_NR_WFFF", "为空"),
    ({"CF_CFLB": "没收非法财物"}, "CF_NR_WFFF", "为空"),
    ({"CF_CFLB": "暂扣许可证件"}, "CF_NR_ZKDX", "为空"),
    ({"CF_CFLB": "吊销许可证件"}, "CF_NR_ZKDX", "为空"),
    ({"CF_NR_FK": "五万"}, "CF_NR_FK", "不是有效金额"),
    ({"CF_NR_FK": "0.1234567"}, "CF_NR_FK", "不是有效金额"),
    ({"CF_NR_FK": "1e5"}, "CF_NR_FK", "不是有效金额"),
    ({"CF_JDRQ": "2026-02-30"}, "CF_JDRQ", "不存在"),
    ({"CF_JDRQ": "去年"}, "CF_JDRQ", "不是日期"),
    ({"CF_JDRQ": "2031-02-03"}, "CF_JDRQ", "晚于今天"),
    ({"CF_YXQ": "2026-03-04"}, "CF_YXQ", "早于处罚决定日期"),
    ({"CF_GSJZQ": "2025-12-31"}, "CF_GSJZQ", "早于处罚决定日期"),
    ({"CF_CFJGDM": "11500152000000019X"}, "CF_CFJGDM", "第18位应为“R”"),
    ({"CF_SJLYDM": "1150015200000001"}, "CF_SJLYDM", "应为18位"),
    ({"CF_XDR_MC": "虚" * 201}, "CF_XDR_MC", "超过200个字"),
    ({"CF_WSH": "文\x07号"}, "CF_WSH", "控制字符"),
])
def test_what_is_wrong_is_told_in_its_column(changes, column, words):
    row, where, sentence = the_fault(organisation(**changes))
    assert (row, where) == (2, column) and words in sentence


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r\n@", " ="])
def test_a_cell_that_could_run_as_a_formula_is_refused(start):
    _, column, sentence = the_fault(organisation(CF_NR=f"{start}SUM(A1)"))
    assert column == "CF_NR" and "公式" in sentence


def test_a_number_shown_in_powers_of_ten_has_lost_its_end():
    """What Excel makes of a long number when it saves a CSV."""
    _, column, sentence = the_fault(organisation(CF_FR_ZJHM="5.00152E+17"))
    assert column == "CF_FR_ZJHM" and "末几位已经丢失" in sentence


def test_html_is_only_text():
    name = "<script>alert(1)</script>虚构有限公司"
    assert entry(organisation(CF_XDR_MC=name)).party.name == name


@pytest.mark.parametrize("written", [
    "2026/3/5", "2026年3月5日", "20260305", "２０２６－０３－０５", "2026.03.05", "2026-03-05 00:00:00",
])
def test_dates_are_read_as_people_write_them(written):
    assert str(entry(organisation(CF_JDRQ=written)).decided_on) == "2026-03-05"


@pytest.mark.parametrize("marks", [";", "；", "、", ",", "，"])
def test_several_kinds_of_penalty_in_one_cell(marks):
    row = organisation(CF_CFLB=f"罚款{marks}没收违法所得{marks}罚款", CF_NR_WFFF="3.2")
    assert [kind.label for kind in entry(row).kinds] == ["罚款", "没收违法所得"]


def test_codes_are_normalised_wherever_they_stand():
    row = organisation(CF_XDR_SHXYM=" 9150 0152" + uscc(1)[8:].lower() + "\u3000", CF_CFJGDM="１１５００１５２000000019r")
    assert (entry(row).party.uscc, entry(row).organ_code) == (uscc(1), "11500152000000019R")


def test_document_numbers_meet_however_their_year_is_bracketed():
    rows = [organisation(CF_WSH=written) for written in ("潼市监处罚〔2026〕1号", "潼市监处罚[2026]1号", "潼市监处罚（２０２６） 1号")]
    assert [column for _, column, _ in faults(*rows)] == ["CF_WSH", "CF_WSH"]


def test_a_person_needs_a_number_and_a_namesake_is_no_match():
    """SUB-01, SUB-02."""
    _, column, sentence = the_fault(person(CF_XDR_ZJHM=""))
    assert column == "CF_XDR_ZJHM" and "不能仅凭姓名入库" in sentence


def test_a_person_has_no_organisation_code():
    assert the_fault(person(CF_XDR_SHXYM=uscc(1)))[1] == "CF_XDR_SHXYM"


@pytest.mark.parametrize(("words", "kind", "country"), [
    ("护照（KOR）", DocumentType.PASSPORT, "KOR"),
    ("护照(kor)", DocumentType.PASSPORT, "KOR"),
    ("港澳居民来往内地通行证", DocumentType.HK_MACAU_PERMIT, "CHN"),
    ("台胞证", DocumentType.TAIWAN_PERMIT, "CHN"),
])
def test_another_valid_document_identifies_a_person_too(words, kind, country):
    party = entry(person(CF_XDR_ZJLX=words, CF_XDR_ZJHM="m0000001")).party
    assert party.key == (kind, country, "M0000001")


def test_a_passport_needs_its_country():
    assert the_fault(person(CF_XDR_ZJLX="护照", CF_XDR_ZJHM="M0000001"))[1] == "CF_XDR_ZJLX"


def test_a_minors_record_does_not_come_in_by_sheet():
    """SUB-12: under eighteen on the day of the decision, however old he is today."""
    row = person(CF_XDR_ZJHM=resident_id(1, "19060304"), CF_JDRQ="1924-03-03")
    _, column, sentence = the_fault(row)
    assert column == "CF_XDR_ZJHM" and "未满十八周岁" in sentence
    assert entry(row | {"CF_JDRQ": "1924-03-04"})


def test_a_decision_of_today_is_not_in_the_future():
    assert entry(organisation(CF_JDRQ=today().isoformat()))


def test_one_code_under_two_names_on_one_sheet():
    """SUB-14; brackets and blanks make no other name."""
    first = organisation(CF_XDR_MC="虚构（重庆）有限公司")
    assert not faults(first, organisation(CF_XDR_MC="虚构(重庆) 有限公司", CF_WSH="二号"))
    row, column, sentence = the_fault(first, organisation(CF_XDR_MC="虚构另一公司", CF_WSH="二号"))
    assert (row, column) == (3, "CF_XDR_MC") and "第2行" in sentence


def test_one_number_under_two_names_shows_only_a_surname():
    number = resident_id(7)
    _, column, sentence = the_fault(
        person(CF_XDR_ZJHM=number, CF_XDR_MC="欧阳虚构"), organisation(2, CF_FR_ZJHM=number, CF_FRDB="虚构乙")
    )
    assert column == "CF_FRDB" and "欧阳＊" in sentence and "欧阳虚构" not in sentence


def test_one_document_may_punish_two_parties():
    assert not faults(organisation(1, CF_WSH="潼市监处罚〔2026〕9号"), organisation(2, CF_WSH="潼市监处罚〔2026〕9号"))


def test_a_regulator_brings_in_only_its_own_decisions(regulator, hub):
    foreign = organisation(CF_CFJGDM=OTHER_ORGAN)
    _, column, sentence = the_fault(foreign, department=regulator)
    assert column == "CF_CFJGDM" and regulator.name in sentence
    assert not faults(foreign, department=hub)
    assert hub.code == HUB


def test_no_report_ever_repeats_a_persons_number():
    number = resident_id(5)
    wrong = number[:-1] + ("1" if number[-1] != "1" else "2")
    report = examine(as_csv([
        person(CF_XDR_ZJHM=wrong), person(2, CF_XDR_ZJHM=number), person(2, CF_XDR_ZJHM=number),
        organisation(3, CF_FR_ZJHM=wrong), person(4, CF_XDR_ZJHM="=" + number), person(5, CF_XDR_ZJHM=number + "0"),
    ]), "a.csv")
    told = repr(report) + "".join(fault.sentence for fault in report.faults)
    assert len(report.refused_rows) == 5
    assert number not in told and wrong not in told and number[6:14] not in told
