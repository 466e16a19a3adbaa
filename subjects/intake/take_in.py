"""The penalty sheet as a kind of sheet, and the way in that the screen and the command share."""
from office.models import Department
from office.sheets.faults import Report
from office.sheets.kind import SheetKind
from subjects.actions.take_in import take_in

from .columns import COLUMNS
from .examine import check

PENALTIES = SheetKind(
    name="penalties",
    title="行政处罚信息表",
    columns=COLUMNS,
    check=check,
    verb=take_in,
    preview=(
        ("行政相对人", lambda entry: entry.party.name), ("代码或证件号码", lambda entry: entry.party.masked_number),
        ("文号", lambda entry: entry.document_no), ("处罚类别", lambda entry: "、".join(kind.label for kind in entry.kinds)),
        ("决定日期", lambda entry: entry.decided_on.isoformat()),
    ),
    rules=(
        "一行是一个当事人的一份处罚决定；同一当事人、同一文号只能有一行",
        "组织凭统一社会信用代码入库，自然人凭证件号码入库，不按名称匹配",
        "行业主管部门只能导入本机关作出的处罚",
    ),
    examples=(
        {
            "CF_XDR_MC": "虚构县长青食品有限公司", "CF_XDR_LB": "法人及非法人组织", "CF_XDR_SHXYM": "915002360000001070",
            "CF_FRDB": "虚构甲", "CF_WSH": "虚市监处罚〔2026〕1号", "CF_WFXW": "食品安全", "CF_SY": "经营超过保质期的食品",
            "CF_YJ": "《中华人民共和国食品安全法》第一百二十四条", "CF_CFLB": "罚款", "CF_NR": "罚款5000元", "CF_NR_FK": "0.5",
            "CF_JDRQ": "2026-03-05", "CF_CFJG": "虚构县市场监督管理局", "CF_CFJGDM": "11500236000000035F",
            "CF_SJLY": "虚构县市场监督管理局", "CF_SJLYDM": "11500236000000035F",
        },
    ),
)


def take_in_sheet(data: bytes, file_name: str, *, department: Department, actor, address=None) -> Report:
    """All rows or none; see SheetKind.bring_in."""
    return PENALTIES.bring_in(data, file_name, department=department, actor=actor, address=address)
