"""The columns of a penalty sheet, by the codes and names providers use (双公示, domain E.3)."""
from dataclasses import dataclass

LONG_TEXT = 5_000


@dataclass(frozen=True)
class Column:
    code: str
    label: str
    limit: int = 200
    required: bool = False  # of every row, whoever the party is
    also: tuple[str, ...] = ()
    long: bool = False

    @property
    def title(self) -> str:
        return f"{self.label}（{self.code}）"


COLUMNS = (
    Column("CF_XDR_MC", "行政相对人名称", required=True),
    Column("CF_XDR_LB", "行政相对人类别", 20, required=True),
    Column("CF_XDR_SHXYM", "统一社会信用代码", 40),
    Column("CF_XDR_GSZC", "工商注册号", 50),
    Column("CF_XDR_ZZJG", "组织机构代码", 50),
    Column("CF_XDR_SWDJ", "税务登记号", 50),
    Column("CF_XDR_SYDW", "事业单位证书号", 50),
    Column("CF_XDR_SHZZ", "社会组织登记证号", 50),
    Column("CF_FRDB", "法定代表人", 50),
    Column("CF_FR_ZJLX", "法定代表人证件类型", 64),
    Column("CF_FR_ZJHM", "法定代表人证件号码", 64, also=("CF_FR_SFZH",)),
    Column("CF_XDR_ZJLX", "自然人证件类型", 64),
    Column("CF_XDR_ZJHM", "自然人证件号码", 64),
    Column("CF_WSH", "行政处罚决定书文号", 128, required=True),
    Column("CF_WFXW", "违法行为类型", LONG_TEXT, required=True, long=True),
    Column("CF_SY", "违法事实", LONG_TEXT, required=True, long=True),
    Column("CF_YJ", "处罚依据", LONG_TEXT, required=True, long=True),
    Column("CF_CFLB", "处罚类别", required=True),
    Column("CF_NR", "处罚内容", LONG_TEXT, required=True, long=True),
    Column("CF_NR_FK", "罚款金额（万元）", 20),
    Column("CF_NR_WFFF", "没收违法所得、没收非法财物金额（万元）", 20),
    Column("CF_NR_ZKDX", "暂扣或吊销证照名称及编号"),
    Column("CF_JDRQ", "处罚决定日期", 30, required=True),
    Column("CF_YXQ", "处罚有效期", 30),
    Column("CF_GSJZQ", "公示截止期", 30),
    Column("CF_CFJG", "处罚机关", required=True),
    Column("CF_CFJGDM", "处罚机关统一社会信用代码", 40, required=True),
    Column("CF_SJLY", "数据来源单位", required=True),
    Column("CF_SJLYDM", "数据来源单位统一社会信用代码", 40, required=True),
    Column("BZ", "备注", LONG_TEXT, long=True),
    Column("CF_SYFW", "信息使用范围", 20),
    Column("SCBMBM", "部门编码", 50),
    Column("ADD_TIME", "采集日期", 30),
)

BY_CODE = {column.code: column for column in COLUMNS}
REQUIRED = tuple(column.code for column in COLUMNS if column.required)

# Kept with the record as they came: old registration numbers are never used as a key (domain E.1).
KEPT_ASIDE = (
    "CF_XDR_GSZC", "CF_XDR_ZZJG", "CF_XDR_SWDJ", "CF_XDR_SYDW", "CF_XDR_SHZZ", "CF_SYFW", "SCBMBM", "ADD_TIME",
)
IDENTIFIERS = frozenset({"CF_XDR_SHXYM", "CF_FR_ZJHM", "CF_XDR_ZJHM", "CF_CFJGDM", "CF_SJLYDM"})
PERSONAL = frozenset({"CF_FR_ZJHM", "CF_XDR_ZJHM"})

_BY_HEADING = {
    name: column.code for column in COLUMNS for name in (column.code, column.label, column.title, *column.also)
}


def code_of(heading: str) -> str | None:
    """The column a heading means: its code in any case, an older code, or its Chinese name."""
    bare = "".join(heading.split())
    return _BY_HEADING.get(bare) or _BY_HEADING.get(bare.upper())


def title_of(code: str) -> str:
    return BY_CODE[code].title if code in BY_CODE else code
