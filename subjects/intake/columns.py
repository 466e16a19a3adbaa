"""The columns of a penalty sheet, by the codes and names providers use (双公示, domain E.3)."""
from office.sheets.columns import LONG_TEXT, Column, Columns
from subjects.states import PartyCategory, PenaltyKind

COLUMNS = Columns(
    Column("CF_XDR_MC", "行政相对人名称", required=True),
    Column("CF_XDR_LB", "行政相对人类别", 20, required=True, choices=tuple(PartyCategory.labels)),
    Column("CF_XDR_SHXYM", "统一社会信用代码", 40, note="自然人留空，其他必填", identifier=True),
    Column("CF_XDR_GSZC", "工商注册号", 50),
    Column("CF_XDR_ZZJG", "组织机构代码", 50),
    Column("CF_XDR_SWDJ", "税务登记号", 50),
    Column("CF_XDR_SYDW", "事业单位证书号", 50),
    Column("CF_XDR_SHZZ", "社会组织登记证号", 50),
    Column("CF_FRDB", "法定代表人", 50),
    Column("CF_FR_ZJLX", "法定代表人证件类型", 64),
    Column("CF_FR_ZJHM", "法定代表人证件号码", 64, also=("CF_FR_SFZH",), identifier=True),
    Column("CF_XDR_ZJLX", "自然人证件类型", 64, note="留空为身份证；护照写作“护照（KOR）”"),
    Column("CF_XDR_ZJHM", "自然人证件号码", 64, identifier=True),
    Column("CF_WSH", "行政处罚决定书文号", 128, required=True),
    Column("CF_WFXW", "违法行为类型", LONG_TEXT, required=True, long=True),
    Column("CF_SY", "违法事实", LONG_TEXT, required=True, long=True),
    Column("CF_YJ", "处罚依据", LONG_TEXT, required=True, long=True),
    Column("CF_CFLB", "处罚类别", required=True, note=f"可填：{'、'.join(PenaltyKind.labels)}；多项用分号隔开"),
    Column("CF_NR", "处罚内容", LONG_TEXT, required=True, long=True),
    Column("CF_NR_FK", "罚款金额（万元）", 20),
    Column("CF_NR_WFFF", "没收违法所得、没收非法财物金额（万元）", 20),
    Column("CF_NR_ZKDX", "暂扣或吊销证照名称及编号"),
    Column("CF_JDRQ", "处罚决定日期", 30, required=True, note="如 2026-03-05"),
    Column("CF_YXQ", "处罚有效期", 30),
    Column("CF_GSJZQ", "公示截止期", 30),
    Column("CF_CFJG", "处罚机关", required=True),
    Column("CF_CFJGDM", "处罚机关统一社会信用代码", 40, required=True, identifier=True),
    Column("CF_SJLY", "数据来源单位", required=True),
    Column("CF_SJLYDM", "数据来源单位统一社会信用代码", 40, required=True, identifier=True),
    Column("BZ", "备注", LONG_TEXT, long=True),
    Column("CF_SYFW", "信息使用范围", 20),
    Column("SCBMBM", "部门编码", 50),
    Column("ADD_TIME", "采集日期", 30),
    coded=True,
)

# Kept with the record as they came: old registration numbers are never used as a key (domain E.1).
KEPT_ASIDE = (
    "CF_XDR_GSZC", "CF_XDR_ZZJG", "CF_XDR_SWDJ", "CF_XDR_SYDW", "CF_XDR_SHZZ", "CF_SYFW", "SCBMBM", "ADD_TIME",
)
PERSONAL = frozenset({"CF_FR_ZJHM", "CF_XDR_ZJHM"})
