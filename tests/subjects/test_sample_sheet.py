"""The sample sheet of sixty rows: six are refused, each for the one thing that is wrong with it."""
import json

import pytest
from django.core.management import CommandError, call_command

from office.models import CaseFile, Event
from subjects.intake.examine import examine
from subjects.intake.take_in import take_in_sheet
from subjects.models import IntakeBatch, PenaltyRecord, Subject

from .sheets import SAMPLE, as_csv, organisation

REFUSED = [
    (2, "CF_XDR_SHXYM", "第18位应为“Y”，现为“1”"),
    (3, "CF_WSH", "文号为空"),
    (4, "CF_JDRQ", "2031-02-03晚于今天"),
    (5, "CF_XDR_ZJHM", "自然人缺少证件号码"),
    (6, "CF_NR_FK", "金额（万元）为空"),
    (8, "CF_WSH", "与第7行重复"),
]


def run(capsys, *arguments) -> tuple[int, str]:
    try:
        call_command("import_penalties", *map(str, arguments))
        code = 0
    except SystemExit as end:
        code = end.code
    return code, capsys.readouterr().out


def test_exactly_these_rows_are_refused_and_for_these_reasons(db):
    report = examine(SAMPLE.read_bytes(), SAMPLE.name)
    assert [(fault.row, fault.column) for fault in report.faults] == [(row, column) for row, column, _ in REFUSED]
    assert all(reason in fault.reason for fault, (_, _, reason) in zip(report.faults, REFUSED, strict=True))
    assert all(fault.remedy for fault in report.faults)
    assert report.accepted == 54


def test_a_small_x_and_a_trailing_blank_are_put_right(db):
    """Row 9 has 91500103000010073x followed by a blank."""
    report = examine(SAMPLE.read_bytes(), SAMPLE.name)
    assert next(entry for entry in report.entries if entry.row == 9).party.uscc == "91500103000010073X"


def test_one_wrong_row_keeps_the_whole_sheet_out(hub, hub_handler):
    """IMP-2: all or nothing."""
    take_in_sheet(SAMPLE.read_bytes(), SAMPLE.name, department=hub, actor=hub_handler)
    assert not PenaltyRecord.objects.exists() and not Subject.objects.exists()
    assert not CaseFile.objects.filter(kind="intake").exists() and not Event.objects.filter(machine="intake").exists()


def test_the_command_reports_both_lists_as_json_and_writes_nothing(hub, capsys):
    code, out = run(capsys, SAMPLE, "--json")
    answer = json.loads(out)
    assert code == 1
    assert answer["accepted"] == 54
    assert [(refused["row"], refused["column"]) for refused in answer["refused"]] == [(r, c) for r, c, _ in REFUSED]
    assert all(reason in refused["reason"] for refused, (_, _, reason) in zip(answer["refused"], REFUSED, strict=True))
    assert not PenaltyRecord.objects.exists()


def test_a_dry_run_needs_no_office_and_ends_well(db, capsys):
    code, out = run(capsys, SAMPLE, "--dry-run")
    assert code == 0
    assert "第6行 罚款金额（万元）（CF_NR_FK）" in out and "可导入54行，退回6行" in out


def test_the_right_rows_alone_are_taken_in_by_the_command(hub, tmp_path, capsys):
    lines = SAMPLE.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    wrong = {row for row, _, _ in REFUSED}
    sheet = tmp_path / "更正后.csv"
    sheet.write_text("".join(line for n, line in enumerate(lines, 1) if n not in wrong), encoding="utf-8-sig")
    code, out = run(capsys, sheet)
    assert (code, out.strip()) == (0, "已导入54行。")
    assert PenaltyRecord.objects.count() == 54
    assert IntakeBatch.objects.get().rows == 54
    event = Event.objects.get(machine="intake")
    assert (event.machine, event.verb, event.role, event.actor) == ("intake", "take_in", "system", None)


def test_the_command_says_what_it_cannot_find(db, tmp_path):
    sheet = tmp_path / "a.csv"
    sheet.write_bytes(as_csv([organisation()]))
    for arguments, words in (
        ([tmp_path / "没有.csv"], "无法读取文件"),
        ([sheet], "没有可作为导入部门的机构"),
        ([sheet, "--department", "91X"], "没有代码为“91X”的部门"),
        ([sheet, "--as", "谁"], "没有用户名为“谁”的在岗人员"),
    ):
        with pytest.raises(CommandError, match=words):
            call_command("import_penalties", *map(str, arguments))
