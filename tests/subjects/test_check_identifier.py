"""`check_identifier`: an answer for people, an answer for machines, an exit code for scripts."""
import json

import pytest
from django.core.management import call_command


def run(capsys, *arguments) -> tuple[int, str, str]:
    try:
        call_command("check_identifier", *arguments)
        code = 0
    except SystemExit as end:
        code = end.code
    shown = capsys.readouterr()
    return code, shown.out.strip(), shown.err.strip()


@pytest.mark.parametrize(("code", "normal"), [
    ("11500228733970274y", "11500228733970274Y"), ("1150022873397027 4Y", "11500228733970274Y"),
    ("５００１５２19000101005x", "50015219000101005X"),
])
def test_a_valid_code_is_given_back_in_its_normal_form(capsys, code, normal):
    assert run(capsys, code) == (0, normal, "")


@pytest.mark.parametrize(("code", "reason"), [
    ("11500228733970274X", "第18位应为“Y”"), ("500152190102290011", "出生日期不存在"), ("500152000101001", "15位"), ("", "为空"),
])
def test_an_invalid_one_ends_with_one_and_the_reason(capsys, code, reason):
    ended, out, err = run(capsys, code)
    assert (ended, err) == (1, "") and reason in out


def test_machines_get_json(capsys):
    code, out, _ = run(capsys, "11500228733970274y", "--json")
    assert (code, json.loads(out)) == (0, {"valid": True, "kind": "uscc", "code": "11500228733970274Y", "warnings": []})
    code, out, _ = run(capsys, "11500228733970274X", "--json")
    answer = json.loads(out)
    assert code == 1 and answer["valid"] is False and "第18位应为“Y”" in answer["reason"]
