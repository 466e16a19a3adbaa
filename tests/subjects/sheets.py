"""Sheets made up for the tests: organisations with 0000 in the code, persons born 1900–1906, everybody 虚构."""
import csv
import io
from pathlib import Path

from openpyxl import Workbook

from subjects.identifiers import resident_check_character, uscc_check_character

SAMPLE = Path(__file__).parents[1] / "data" / "penalties-sample.csv"

ORGAN = "11500152000000019R"
ORGAN_NAME = "重庆市潼南区市场监督管理局"
OTHER_ORGAN = "11500103000000019T"
HUB = "11500152000000027L"


def uscc(number: int, prefix: str = "91") -> str:
    """A made-up code whose organisation code passes GB 11714 too."""
    body = f"{number:08d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, (3, 7, 9, 10, 5, 8, 4, 2), strict=True))
    first = f"{prefix}500152{body}" + {10: "X", 11: "0"}.get(11 - total % 11, str(11 - total % 11))
    return first + uscc_check_character(first)


def resident_id(serial: int = 1, born: str = "19010203") -> str:
    first = f"500152{born}{serial:03d}"
    return first + resident_check_character(first)


def organisation(number: int = 1, **changes) -> dict:
    return {
        "CF_XDR_MC": f"重庆市潼南区虚构第{number}食品有限公司", "CF_XDR_LB": "法人及非法人组织",
        "CF_XDR_SHXYM": uscc(number), "CF_FRDB": f"虚构代{number}", "CF_FR_ZJLX": "身份证",
        "CF_FR_ZJHM": resident_id(number % 1000, f"190{number // 1000 % 6}0203"), "CF_XDR_ZJLX": "", "CF_XDR_ZJHM": "",
        **_penalty(number), **changes,
    }


def person(number: int = 1, **changes) -> dict:
    return {
        "CF_XDR_MC": f"虚构民{number}", "CF_XDR_LB": "自然人", "CF_XDR_SHXYM": "", "CF_FRDB": "", "CF_FR_ZJLX": "",
        "CF_FR_ZJHM": "", "CF_XDR_ZJLX": "身份证", "CF_XDR_ZJHM": resident_id(number, "19060304"),
        **_penalty(number), **changes,
    }


def _penalty(number: int) -> dict:
    return {
        "CF_WSH": f"潼市监处罚〔2026〕{number}号", "CF_WFXW": "食品安全", "CF_SY": "当事人经营超过保质期的食品，经查证属实。",
        "CF_YJ": "《食品安全法》第一百二十四条", "CF_CFLB": "罚款", "CF_NR": "罚款。", "CF_NR_FK": "0.500000", "CF_NR_WFFF": "",
        "CF_NR_ZKDX": "", "CF_JDRQ": "2026-03-05", "CF_YXQ": "", "CF_GSJZQ": "", "CF_CFJG": ORGAN_NAME,
        "CF_CFJGDM": ORGAN, "CF_SJLY": ORGAN_NAME, "CF_SJLYDM": ORGAN, "BZ": "",
    }


def as_csv(rows: list[dict], encoding: str = "utf-8-sig") -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def as_xlsx(rows: list[dict]) -> bytes:
    book = Workbook()
    page = book.active
    page.append(list(rows[0]))
    for row in rows:
        page.append(list(row.values()))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
