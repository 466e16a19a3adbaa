"""Who is who in the training office, and what each account is good for trying."""
from config.training import city, people
from office.models import Department, Role, User

TRY = {
    "jingban": "从这里开始：工作台上有“第一个小时”的五件事",
    "jingban2": "同部门的另一位经办人：接办、代理、更正送达",
    "fazhi": "审核一件案件：通过，或者退回重新告知",
    "shenpi": "签发告知书、认定决定，签批条目的变动",
    "shenpi2": "另一位审批人：看回避和不得自己签批自己经手的事项",
    "shenpi-ssjj": "代表市局答复区县报请的认定", "shenpi-syjj": "代表市局答复区县报请的认定：“待我签批”里有一件",
    "shenpi-srsj": "代表市局答复区县报请的认定",
    "songda": "登记送达、邮件退回、公告发布",
    "gongshi": "查看名单条目和公示期限",
    "huizong": "在“导入批次”中上传处罚信息表",
    "huizong2": "查看同一信源单位的导入批次",
    "huizong-shi": "市级的导入批次",
    "fuhe": "查看全部门的案件和文书",
    "jiandu": "什么都能看，什么都不能改",
    "jiandu-shi": "市级监督：跨区县查看",
    "xitong": "录入放假安排，维护机构",
    "anquan": "任命和免职",
    "shenji": "核验办理记录，查看访问记录",
}


def accounts() -> list[dict]:
    """Department by department, those that exist: username, name, posts, what to try."""
    there = set(User.objects.values_list("username", flat=True))
    names = dict(Department.objects.values_list("code", "short_name"))
    lines: dict[str, list[dict]] = {}
    for username, name, code, roles in (*people.OFFICERS, *city.OFFICERS):
        if username in there:
            what = TRY.get(username) or TRY[username.partition("-")[0]].replace("从这里开始：", "")
            posts = "、".join(Role(role).label for role in roles)
            lines.setdefault(code, []).append({"username": username, "name": name, "posts": posts, "what": what})
    return [{"department": names[code], "people": found} for code, found in lines.items()]
