"""The kinds of sheet that are about the house itself."""
from office.actions.departments import bring_in as bring_in_departments
from office.actions.roll import bring_in as bring_in_people

from . import departments, people
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

PEOPLE = SheetKind(
    name="people",
    title="人员表",
    columns=people.COLUMNS,
    check=people.check,
    verb=bring_in_people,
    preview=(
        ("动作", lambda entry: entry.does), ("姓名", lambda entry: entry.name), ("用户名", lambda entry: entry.username),
        ("部门", lambda entry: str(entry.department)), ("任命岗位", lambda entry: entry.role_names or "（已任所列岗位）"),
        ("任职起", lambda entry: entry.since.isoformat() if entry.since else "施行当日"),
    ),
    rules=(
        "一行是一个人在一个部门的岗位；同一人在两个部门任职的，写两行，用户名相同",
        "用户名库中没有的，新设账号；已有的，增加所列岗位，已任的岗位不重复任命",
        "不要在表中写密码：初始密码由系统生成，施行时由安全管理员打印密码条，本人首次登录时必须修改",
        "免职、代理不用本表，由安全管理员在“任职”中办理",
    ),
    examples=(
        {"username": "zhangsan", "name": "虚构张三", "department": "虚构县市场监管局", "roles": "经办；送达", "since": "2026-12-01",
         "email": "zhangsan@example.invalid", "basis": "虚市监任〔2026〕1号"},
        {"username": "lisi", "name": "虚构李四", "department": "11500236000000035F", "roles": "法制审核", "basis": "虚市监任〔2026〕1号"},
    ),
    most=100,  # each new account takes a slow hash
)
