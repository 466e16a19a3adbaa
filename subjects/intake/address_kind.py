"""The sheet of filed addresses as a kind of sheet."""
from office.sheets.kind import SheetKind
from subjects.actions.addresses import bring_in

from .addresses import COLUMNS, check

ADDRESSES = SheetKind(
    name="addresses",
    title="公示系统地址表",
    columns=COLUMNS,
    check=check,
    verb=bring_in,
    preview=(
        ("动作", lambda entry: entry.does), ("企业名称", lambda entry: entry.subject.name), ("代码", lambda entry: entry.subject.uscc),
        ("电子地址", lambda entry: entry.texts.get("email", "")), ("住所或者其他地址", lambda entry: entry.texts.get("place", "")),
        ("填报日期", lambda entry: entry.filed_on.isoformat()),
    ),
    rules=(
        "只列在国家企业信用信息公示系统（重庆）填报的企业、个体工商户、农民专业合作社，一个主体一行（渝营商条例第七十二条，SRV-07）",
        "填报电子地址即视为同意电子送达；登记的住所或者填报的其他地址是纸质文书的送达地址",
        "新填报的地址取代较早填报的地址；当事人签署的送达地址确认书不受影响，送达时以其为先",
    ),
    examples=(
        {"uscc": "915002360000001070", "name": "虚构县长青食品有限公司", "email": "changqing@example.invalid",
         "place": "虚构县人民路10号", "phone": "023-00000000", "filed_on": "2026-03-05"},
    ),
)
