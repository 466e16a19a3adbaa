"""The rest of the training city: the municipal bureaus, the other departments of two districts, and who works there."""
from config.training.people import ADDRESS, HUB, MARKET, MUNICIPAL_MARKET
from office.models import Department, Role

SAFETY = "11500152000000035F"
LABOUR = "11500152000000043A"
FENGJIE_MARKET = "11500236000000019R"
FENGJIE_SAFETY = "11500236000000035F"
FENGJIE_LABOUR = "11500236000000043A"
MUNICIPAL_SAFETY = "115000000000000350"
MUNICIPAL_LABOUR = "11500000000000043T"
MUNICIPAL_HUB = "115000000000000275"

_CITY = {
    "level": "municipal", "territory": "重庆市", "government_name": "重庆市人民政府",
    "government_address": "重庆市虚构区人民路1号", "court_name": "重庆市虚构中级人民法院",
}
_TONGNAN = {
    "territory": "潼南区", "government_name": "重庆市潼南区人民政府", "government_address": "重庆市潼南区虚构大道1号",
    "court_name": "重庆市潼南区人民法院",
}
_FENGJIE = {
    "territory": "奉节县", "government_name": "奉节县人民政府", "government_address": "重庆市奉节县虚构路2号",
    "court_name": "奉节县人民法院", "address": "重庆市奉节县虚构路6号",
}

DEPARTMENTS = (
    {**_CITY, "code": MUNICIPAL_HUB, "name": "重庆市发展和改革委员会（训练）", "short_name": "市发展改革委", "is_hub": True,
     "field": "社会信用", "number_mark": "渝发改信"},
    {**_CITY, "code": MUNICIPAL_SAFETY, "name": "重庆市应急管理局（训练）", "short_name": "市应急局", "field": "应急管理",
     "number_mark": "渝应急信"},
    {**_CITY, "code": MUNICIPAL_LABOUR, "name": "重庆市人力资源和社会保障局（训练）", "short_name": "市人力社保局",
     "field": "人力社保", "number_mark": "渝人社信"},
    {**_TONGNAN, "code": SAFETY, "name": "重庆市潼南区应急管理局", "short_name": "潼南区应急局", "field": "应急管理",
     "number_mark": "潼应急信"},
    {**_TONGNAN, "code": LABOUR, "name": "重庆市潼南区人力资源和社会保障局", "short_name": "潼南区人力社保局",
     "field": "人力社保", "number_mark": "潼人社信"},
    {**_FENGJIE, "code": FENGJIE_MARKET, "name": "奉节县市场监督管理局", "short_name": "奉节县市场监管局", "field": "市场监管",
     "number_mark": "奉市监信"},
    {**_FENGJIE, "code": FENGJIE_SAFETY, "name": "奉节县应急管理局", "short_name": "奉节县应急局", "field": "应急管理",
     "number_mark": "奉应急信"},
    {**_FENGJIE, "code": FENGJIE_LABOUR, "name": "奉节县人力资源和社会保障局", "short_name": "奉节县人力社保局",
     "field": "人力社保", "number_mark": "奉人社信"},
)

# Who consents to a listing in the line above (条线上级, DES-15).
SUPERIORS = {
    MARKET: MUNICIPAL_MARKET, FENGJIE_MARKET: MUNICIPAL_MARKET, SAFETY: MUNICIPAL_SAFETY,
    FENGJIE_SAFETY: MUNICIPAL_SAFETY, LABOUR: MUNICIPAL_LABOUR, FENGJIE_LABOUR: MUNICIPAL_LABOUR,
}

COMPETENT = {
    "market-regulation": (MARKET, FENGJIE_MARKET), "work-safety": (SAFETY, FENGJIE_SAFETY),
    "wage-arrears": (LABOUR, FENGJIE_LABOUR), "tax": (MARKET,),
}
NEEDS_CONSENT = ("work-safety",)

# Department → how its accounts end, and the people of its five desks.
_STAFF = {
    SAFETY: ("tnyj", "虚构秦慎行", "虚构尤守则", "虚构许定国", "虚构何远达"),
    LABOUR: ("tnrs", "虚构吕问民", "虚构施明法", "虚构张秉正", "虚构孔捷"),
    FENGJIE_MARKET: ("fjsj", "虚构曹勤勉", "虚构严如律", "虚构华持重", "虚构金迅"),
    FENGJIE_SAFETY: ("fjyj", "虚构魏察微", "虚构陶引经", "虚构姜断明", "虚构戚至"),
    FENGJIE_LABOUR: ("fjrs", "虚构谢恤工", "虚构邹衡", "虚构喻公允", "虚构柏及时"),
}
# Who answers for the city's bureaus when a district asks for their consent (DES-15).
_ABOVE = {
    MUNICIPAL_MARKET: ("ssjj", "虚构霍统筹"), MUNICIPAL_SAFETY: ("syjj", "虚构卢总核"), MUNICIPAL_LABOUR: ("srsj", "虚构罗统裁"),
}
_POSTS = (("jingban", (Role.HANDLER, Role.SERVER)), ("fazhi", (Role.LEGAL,)), ("shenpi", (Role.APPROVER,)),
          ("songda", (Role.SERVER,)))

OFFICERS = (
    ("jingban2", "虚构水同行", MARKET, (Role.HANDLER, Role.SERVER)),
    ("shenpi2", "虚构窦副审", MARKET, (Role.APPROVER,)),
    ("jiandu-shi", "虚构章督导", MUNICIPAL_HUB, (Role.SUPERVISOR,)),
    ("huizong-shi", "虚构云总揽", MUNICIPAL_HUB, (Role.HANDLER,)),
    ("huizong2", "虚构苏并录", HUB, (Role.HANDLER,)),
    *((f"shenpi-{ending}", name, code, (Role.APPROVER,)) for code, (ending, name) in _ABOVE.items()),
    *((f"{post}-{ending}", name, code, roles)
      for code, (ending, *names) in _STAFF.items() for name, (post, roles) in zip(names, _POSTS, strict=True)),
)


def account(post: str, department: str) -> str:
    """The username of that post in the department: `shenpi` where all began, `shenpi-fjyj` elsewhere."""
    return post if department == MARKET else f"{post}-{({**_STAFF, **_ABOVE})[department][0]}"


def make_city() -> dict[str, Department]:
    """Every department of the city, each below its superior; a second call adds nothing."""
    for facts in DEPARTMENTS:
        Department.objects.get_or_create(code=facts["code"], defaults={**ADDRESS, **facts})
    made = {department.code: department for department in Department.objects.all()}
    for code, superior in SUPERIORS.items():
        if made[code].line_superior_id is None:
            made[code].line_superior = made[superior]
            made[code].save(update_fields=["line_superior"])
    return made
