"""The penalty a story rests on, written on a sheet of its own as any provider would write it."""
import csv
import io
from datetime import date

from config.training.stories.story import Story
from office.models import Department
from subjects.identifiers import ORGANISATION_CODE_WEIGHTS, resident_check_character, uscc_check_character

MARKS = {"市场监管": "市监", "应急管理": "应急", "人力社保": "人社"}
REGIONS = {"潼南区": "500152", "奉节县": "500236"}


def case_mark(organ: Department) -> str:
    return f"{organ.territory[0]}{MARKS[organ.field]}"


def document_number(story: Story, organ: Department, day: date) -> str:
    return f"{case_mark(organ)}处罚〔{day.year}〕{story.number}号"


def sheet(story: Story, organ: Department, day: date) -> bytes:
    """One row; the person was born before 1907, so nobody alive is meant."""
    row = {
        "CF_XDR_MC": story.firm, "CF_XDR_LB": "法人及非法人组织", "CF_XDR_SHXYM": firm_code(story, organ),
        "CF_FRDB": story.person, "CF_FR_ZJLX": "身份证", "CF_FR_ZJHM": person_number(story, organ),
        "CF_XDR_ZJLX": "", "CF_XDR_ZJHM": "", "CF_WSH": document_number(story, organ, day), "CF_WFXW": story.violation,
        "CF_SY": story.facts, "CF_YJ": story.basis, "CF_CFLB": story.kind, "CF_NR": story.penalty, "CF_NR_FK": _fine(story),
        "CF_NR_WFFF": "", "CF_NR_ZKDX": "", "CF_JDRQ": day.isoformat(), "CF_YXQ": "", "CF_GSJZQ": "",
        "CF_CFJG": organ.name, "CF_CFJGDM": organ.code, "CF_SJLY": organ.name, "CF_SJLYDM": organ.code, "BZ": "",
    }
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(row))
    writer.writeheader()
    writer.writerow(row)
    return out.getvalue().encode("utf-8-sig")


def _fine(story: Story) -> str:
    """万元, as the sentence of the penalty says it."""
    return story.penalty.split("罚款")[1].split("万元")[0] if "罚款" in story.kind else ""


def firm_code(story: Story, organ: Department) -> str:
    body = f"{story.number:08d}"
    total = sum(int(c) * w for c, w in zip(body, ORGANISATION_CODE_WEIGHTS, strict=True))
    check = {10: "X", 11: "0"}.get(11 - total % 11, str(11 - total % 11))
    first = f"91{REGIONS[organ.territory]}{body}{check}"
    return first + uscc_check_character(first)


def person_number(story: Story, organ: Department) -> str:
    first = f"{REGIONS[organ.territory]}190{story.number % 7}0{story.number % 9 + 1}1{story.number % 10}{story.number % 1000:03d}"
    return first + resident_check_character(first)
