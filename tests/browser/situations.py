"""Pages no link leads to: what answers a form, what a stranger sees, what comes after something went wrong."""
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.http import QueryDict

from cases.actions.handling import add_note, give_back
from cases.models import Designation
from config.training.people import PASSWORD
from office.models import CaseFile, Document, PeopleRoll, Post
from office.sheets.kinds import DEPARTMENTS, PEOPLE
from office.workflow.bulk import carry_out, choose, start
from subjects.intake.address_kind import ADDRESSES
from subjects.models import Subject
from tests.browser.conftest import Seat
from tests.browser.hands import MAIN
from tests.browser.mailed import mailed
from tests.cases.walk import do
from tests.databases import apart
from tests.sheets.conftest import as_csv
from tests.world import market, officer, sheet

CASES, SUBJECTS, PEOPLE_DESK = "/admin/cases/designation", "/admin/subjects/subject", "/admin/office/peopleroll"
ORGANS, FILED, PENALTIES = "/admin/office/departmentchange", "/admin/subjects/addresssheet", "/admin/subjects/intakebatch"
BUTTON = "main form button[type=submit]"
FAULTY_PENALTIES = Path(settings.BASE_DIR) / "docs/samples/penalties-with-faults.csv"
NEWCOMER = {"username": "xinren", "name": "虚构新人", "department": "潼南区市场监管局", "roles": "经办；公示", "basis": "虚构任〔2026〕1号"}
RENAMED = {"code": "11500152000000019R", "name": "重庆市潼南区市场监督管理局", "contact_phone": "023-00000009"}
FIRST = "虚构-一次性-Kx7pQ2"


@dataclass(frozen=True)
class Situation:
    """Who sits there, nobody where there is no name, and how the page comes about."""

    name: str
    username: str
    reach: Callable[[Seat], None]

    @property
    def shows_a_sheet(self) -> bool:
        """What somebody wrote in it is shown as it stands, user names and addresses too."""
        return self.name.startswith(("机构表", "人员表", "地址表", "处罚信息"))


def each_situation(seat) -> Iterator[tuple[Seat, Situation]]:
    """In order, for some begin where one before has ended; the browser stands on the page."""
    for each in SITUATIONS:
        here = seat()
        if each.username:
            here.sign_in(each.username, PASSWORD)
        each.reach(here)
        yield here, each
        here.page.context.close()


# A page and a form. Addresses are looked up when it is their turn.

def at(address: str | Callable[[], str]):
    return lambda here: here.go(address() if callable(address) else address)


def sends(address: str | Callable[[], str], button: str = BUTTON, **typed):
    """Opens the page, fills in what is typed, and presses the button."""
    def reach(here):
        at(address)(here)
        for name, what in typed.items():
            _give(here.page.locator(f"[name={name}]").first, what() if callable(what) else what)
        with here.page.expect_navigation():
            here.page.locator(button).first.click()

    return reach


def _give(field, what: str | int | bytes) -> None:
    """A file, one of several choices, or words."""
    if isinstance(what, bytes):
        field.set_input_files({"name": "表格.csv", "mimeType": "text/csv", "buffer": what})
    elif isinstance(what, int):
        field.select_option(index=what)
    else:
        field.fill(what)


def uploads(desk: str, data: bytes | Callable[[], bytes]):
    return sends(f"{desk}/upload/", sheet=data)


def takes_in(desk: str, data: bytes | Callable[[], bytes]):
    def reach(here):
        uploads(desk, data)(here)
        here.page.click("[name=confirm]")
        here.page.wait_for_selector(".notice-success")

    return reach


def case(state: str, **more) -> Designation:
    return Designation.objects.filter(state=state, **{"file__handler__username": "jingban"} | more).earliest("pk")


def verb(name: str, state: str, **more):
    return lambda: f"{CASES}/{case(state, **more).pk}/verb/{name}/"


def last(model, desk: str, page: str):
    return lambda: f"{desk}/{model.objects.latest('pk').pk}/{page}/"


def paper(kind: str) -> Document:
    return Document.objects.filter(kind=kind, file__department=market(), blob__isnull=False).earliest("pk")


def person() -> Subject:
    """Answers for a party whose case jingban handles."""
    return case("draft").persons[0].subject


def receipt() -> str:
    return f"/r/{apart(mailed).token}/"


def filed(**changes) -> bytes:
    firm = case("draft").subject
    return as_csv([{"uscc": firm.uscc, "name": firm.name, "email": "filed@example.invalid", "place": "重庆市潼南区虚构路3号",
                    "filed_on": "2026-03-05"} | changes])


# What takes more than a page and a form.

def locked(here):
    for _ in range(5):
        sends("/admin/login/", username="meiyou", password="错的")(here)


def expired(here):
    here.go("/admin/")
    here.page.context.clear_cookies(name="csrftoken")
    with here.page.expect_navigation():
        here.page.click(".queue-search button")


def signed_out(here):
    here.page.click("details.account summary")
    here.page.click("form[action$='/logout/'] button")
    here.page.wait_for_url("**/logout/")


def first_sign_in(here):
    """The security administrator resets a password, and its owner comes with it."""
    post = Post.objects.filter(user__username="gongshi").earliest("pk")
    sends(f"/admin/office/post/{post.pk}/verb/reset_password/", MAIN, password=FIRST, password_again=FIRST, reason="本人当面申请")(here)
    here.page.context.clear_cookies()
    sends("/admin/login/", username="gongshi", password=FIRST)(here)


def draft_kept(here):
    """The session ends while somebody types; he signs in again and goes on."""
    address = verb("draft", "draft")()
    here.go(address)
    here.page.fill("[name=reasons]", "虚构的理由，写到一半。")
    here.page.context.clear_cookies()
    here.sign_in("jingban", PASSWORD)
    here.go(address)
    here.page.wait_for_selector(".draft-note")


def moved_on(here):
    case = Designation.objects.filter(state="statement_window", file__handler__username="jingban").earliest("pk")
    here.go(f"{CASES}/{case.pk}/verb/add_note/")
    here.page.fill("[name=reason]", "当事人来电询问期限，已答复。")
    apart(do, add_note, case, "jingban", reason="刚刚补记一笔。")
    here.page.click(MAIN)
    here.page.wait_for_selector("#trouble")


def ticked(here):
    here.go(f"{CASES}/")
    for box in here.page.locator("#result_list tbody input[type=checkbox]").all()[:4]:
        box.check()
    here.page.select_option("[name=action]", "in_bulk")
    here.page.click(".list-actions button")
    here.page.wait_for_url("**/bulk/**")


def bulk_run(files: int, *, before: tuple[int, ...] = ()):
    """The first files of the department given back, after as many of them as were given back `before`: those are refused."""
    def reach(here):
        for most in (*before, files):
            run = choose(officer("jingban"), list(CaseFile.objects.filter(kind="designation", department=market())[:most]))
            start(run, give_back, QueryDict("reason=虚构的人员调整"))
            if before:
                apart(carry_out, run.pk)
        here.go(f"/admin/bulk/{run.pk}/")

    return reach


SITUATIONS = [Situation(*each) for each in (
    ("登录：先打开了一页", "", at(f"{CASES}/")),
    ("登录：密码不对", "", sends("/admin/login/", username="jingban", password="错的")),
    ("登录：多次不对，已暂停", "", locked),
    ("登录：已退出", "jingban", signed_out),
    ("登录：首次登录，先改密码", "anquan", first_sign_in),
    ("登录：会话结束，续写草稿", "jingban", draft_kept),
    ("没有这个地址，未登录", "", at("/nothing/")),
    ("没有这个地址", "jingban", at("/admin/nothing/")),
    ("没有这个案件", "jingban", at(f"{CASES}/999999/change/")),
    ("无权打开", "jingban", at(f"{PEOPLE_DESK}/upload/")),
    ("页面已过期", "jingban", expired),
    ("不归您办", "jiandu", at(verb("draft", "draft"))),
    ("送达公告", "", at("/notices/")),
    ("核验：查找", "", at("/v/")),
    ("核验：不是核验码", "", at("/v/?code=12ab")),
    ("核验：没有这份文书", "", at(f"/v/{'0' * 32}/")),
    ("核验：决定书", "", at(lambda: f"/v/{paper('D3').code}/")),
    ("核验：告知书", "", at(lambda: f"/v/{paper('D1').code}/")),
    ("核验：相符", "", sends(lambda: f"/v/{paper('D3').code}/", digest=lambda: paper("D3").sha256)),
    ("核验：不相符", "", sends(lambda: f"/v/{paper('D1').code}/", digest="0" * 64)),
    ("核验：什么也没有填", "", sends(lambda: f"/v/{paper('D1').code}/")),
    ("回执：没有这个链接", "", at(f"/r/{'0' * 32}/")),
    ("回执", "", at(receipt)),
    ("回执：已确认", "", sends(receipt)),
    ("回执：核对不相符", "", sends(receipt, key="错的")),
    ("机构表：没有选文件", "xitong", sends(f"{ORGANS}/upload/", MAIN)),
    ("机构表：有错", "xitong", uploads(ORGANS, as_csv(DEPARTMENTS.examples))),
    ("机构表：合格", "xitong", uploads(ORGANS, as_csv([RENAMED]))),
    ("机构表：已导入", "xitong", takes_in(ORGANS, as_csv([RENAMED]))),
    ("人员表：有错", "xitong", uploads(PEOPLE_DESK, as_csv(PEOPLE.examples))),
    ("人员表：合格", "xitong", uploads(PEOPLE_DESK, as_csv([NEWCOMER]))),
    ("人员表：已导入", "xitong", takes_in(PEOPLE_DESK, as_csv([NEWCOMER]))),
    ("人员表：施行前", "anquan", at(last(PeopleRoll, PEOPLE_DESK, "verb/put_in_force"))),
    ("人员表：密码条", "anquan", sends(last(PeopleRoll, PEOPLE_DESK, "verb/put_in_force"), MAIN)),
    ("地址表：有错", "jingban", uploads(FILED, as_csv(ADDRESSES.examples))),
    ("地址表：合格", "jingban", uploads(FILED, filed)),
    ("地址表：已导入", "jingban", takes_in(FILED, filed)),
    ("处罚信息：有错", "huizong", uploads(PENALTIES, FAULTY_PENALTIES.read_bytes())),
    ("处罚信息：合格", "huizong", uploads(PENALTIES, sheet(22, 38, 43))),
    ("处罚信息：已导入", "huizong", takes_in(PENALTIES, sheet(22, 38, 43))),
    ("处罚信息：读不懂的文件", "huizong", uploads(PENALTIES, b"\x00\x01 nothing")),
    ("查找：工作台，无结果", "jingban", at("/admin/?q=%E6%97%A0%E6%AD%A4")),
    ("查找：工作台，证件号码", "jingban", sends("/admin/", ".queue-search button", q=lambda: person().reveal_number())),
    ("查找：列表，无结果", "jingban", at(f"{CASES}/?q=%E6%97%A0")),
    ("查找：主体，证件号码", "huizong", sends(f"{SUBJECTS}/", "#changelist-search button", q=lambda: person().reveal_number())),
    ("证件号码：没有写明用途", "huizong", sends(lambda: f"{SUBJECTS}/{person().pk}/number/", MAIN)),
    ("证件号码：完整号码", "huizong", sends(lambda: f"{SUBJECTS}/{person().pk}/number/", MAIN, purpose="核对送达回证上的签收人")),
    ("事项：填写不全", "jingban", sends(verb("draft", "draft"), MAIN, reasons="", facts="")),
    ("事项：不能办理的理由", "jingban", sends(verb("file_statement", "statement_window"), MAIN, recipient=1, received_on="2026-01-05",
                                  text="不服。", grounds="不知情。")),
    ("事项：他人已有变动", "jingban", moved_on),
    ("事项：更新预览", "shenpi-fjyj", sends(verb("end_suspended", "suspended", file__handler__username="jingban-fjyj"), "[name=_preview]", reason="当事人注销，无承继主体。")),
    ("事项：已办理", "jingban", sends(verb("add_note", "draft"), MAIN, reason="当事人来电询问期限，已答复。")),
    ("批量：勾选以后", "jingban", ticked),
    ("批量：没有勾选", "jingban", sends("/admin/", ".bulk-bar button")),
    ("批量：正在办理", "jingban", bulk_run(8)),
    ("批量：结果", "jingban", bulk_run(8, before=(3,))),
    ("每日封存：核验结果", "shenji", sends("/admin/office/seal/verify/", BUTTON)),
)]
