"""The kinds of sheet that are about the house itself."""
from office.actions.departments import bring_in as bring_in_departments

from . import departments
from .kind import SheetKind

DEPARTMENTS = SheetKind(
    name="departments",
    title="机构表",
    columns=departments.COLUMNS,
    check=departments.check,
    verb=bring_in_departments,
    preview=(
        ("动作", lambda entry: entry.does), ("部门", lambda entry: entry.facts.get("name") or str(entry.department)),
        ("代码", lambda entry: entry.code), ("内容", lambda entry: entry.in_words),
        ("条线上级", lambda entry: entry.texts.get("superior", "")), ("申请认定的领域", lambda entry: entry.texts.get("domains", "")),
    ),
    rules=(
        "一行是一个部门，凭统一社会信用代码识别：库中没有的为新设，已有的为变更；代码不能变更",
        "新设部门按“打印后加盖实体印章”用印；配置签名证书后，在“变更部门信息”中改为电子签章",
        "先列上级、后列下级没有关系，整张表一并核对",
    ),
    examples=(
        {
            "code": "11500236000000035F", "name": "虚构县市场监督管理局", "short_name": "虚构县市场监管局", "level": "区县级",
            "territory": "虚构县", "field": "市场监管", "superior": "虚构市市场监督管理局", "number_mark": "虚市监信",
            "government_name": "虚构县人民政府", "government_address": "虚构县人民路1号", "court_name": "虚构县人民法院",
            "address": "虚构县人民路3号", "contact_name": "虚构联络员", "contact_phone": "023-00000000",
            "domains": "市场监管",
        },
    ),
    most=1_000,
)
