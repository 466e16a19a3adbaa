"""The first week of a district's office: from found_office over the sheets to the first case, by its people in their browsers."""
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cases.models import Designation
from office.models import Department, DepartmentChange, PeopleRoll, Post
from office.sheets.kinds import DEPARTMENTS
from sanctions.models import ListDomain
from subjects.intake.take_in import PENALTIES
from subjects.models import Address, AddressSheet, PenaltyRecord
from tests.office.people.test_founding import PLAN
from tests.sheets.conftest import as_csv
from tests.stories.officers import Officer, text_of

OWN = "wo-ziji-de-mima-2026"
SLIP = re.compile(r'用户名</dt><dd class="mono">(\w+)</dd>.*?slip-password">([^<]+)</dd>', re.DOTALL)
SUPERIOR = {
    **DEPARTMENTS.examples[0], "code": "115000000000000350", "name": "虚构市市场监督管理局", "short_name": "虚构市市场监管局", "level": "市级",
    "territory": "虚构市", "superior": "", "number_mark": "虚市市监信", "domains": "",
}
BUREAU = DEPARTMENTS.examples[0]
BASIS = "虚构任〔2026〕1号"
PEOPLE = [
    {"username": "huizong", "name": "虚构陈汇总", "department": "虚构县发展改革委", "roles": "经办", "basis": BASIS},
    {"username": "hubfazhi", "name": "虚构方法制", "department": "虚构县发展改革委", "roles": "法制审核", "basis": BASIS},
    {"username": "fuhe", "name": "虚构褚复核", "department": "虚构县发展改革委", "roles": "复核", "basis": BASIS},
    {"username": "jingban", "name": "虚构周经办", "department": "虚构县市场监管局", "roles": "经办；送达", "basis": BASIS},
    {"username": "shenpi", "name": "虚构郑审批", "department": "虚构县市场监管局", "roles": "审批", "basis": BASIS},
]


class Newcomer(Officer):
    """Comes with what is printed on his slip, and gets no further before he has a password of his own."""

    def __init__(self, username: str, first: str):
        self.web = Client()
        self.web.post("/admin/login/", {"username": username, "password": first})
        assert self.web.get("/admin/").url == "/admin/password_change/"
        answer = self.web.post("/admin/password_change/", {"old_password": first, "new_password1": OWN, "new_password2": OWN})
        assert answer.status_code == 302, text_of(answer)

    def brings_in(self, desk: str, rows: list[dict]) -> str:
        """Upload, look at the preview, confirm."""
        upload = f"/admin/{desk}/upload/"
        department = self.web.get(upload).context["form"].initial["department"]
        staged = self.web.post(upload, {"department": department, "sheet": SimpleUploadedFile("表.csv", as_csv(rows))})
        preview = self.reads(staged.url)
        assert "全部合格" in preview, preview
        return text_of(self.web.post(staged.url, {"confirm": "1"}, follow=True))


@pytest.fixture
def administrators(db) -> dict[str, Newcomer]:
    """Monday: the office is founded, and its three administrators change the passwords they were handed."""
    said = io.StringIO()
    call_command("found_office", str(PLAN), stdout=said)
    passwords = dict(re.findall(r"^  (\S+)  (\S+)$", said.getvalue(), re.MULTILINE))
    return {name: Newcomer(name, first) for name, first in passwords.items()}


def page_of(model: str, row) -> str:
    return reverse(f"admin:{model}_change", args=[row.pk])


def test_from_founding_over_the_sheets_to_the_first_case(administrators):
    """AUD-02…05, DES-03, DES-05, REC-05, SRV-07."""
    system, security = administrators["xitong"], administrators["anquan"]
    assert "待核对" in system.brings_in("office/departmentchange", [SUPERIOR, BUREAU])
    security.presses(page_of("office_departmentchange", DepartmentChange.objects.get()), "核对无误，施行")
    bureau = Department.objects.get(code=BUREAU["code"])
    assert bureau.line_superior.name == "虚构市市场监督管理局"

    system.brings_in("office/peopleroll", PEOPLE)
    roll = page_of("office_peopleroll", PeopleRoll.objects.get())
    form = security.opens(roll, "核对无误，任命")
    version = re.search(r'name="version" value="(\d+)"', security.web.get(form).content.decode())[1]
    slips = dict(SLIP.findall(security.web.post(form, {"version": version}).content.decode()))
    assert Post.objects.count() == 3 + 6 and set(slips) == {row["username"] for row in PEOPLE}
    people = {name: Newcomer(name, first) for name, first in slips.items()}

    enable_the_domain(people["hubfazhi"], bureau)
    people["huizong"].brings_in("subjects/intakebatch", [PENALTIES.examples[0] | {"CF_FR_ZJLX": "", "CF_FR_ZJHM": ""}])
    record = PenaltyRecord.objects.get()
    filed = {"uscc": record.subject.uscc, "name": record.subject.name, "email": "changqing@example.invalid",
             "place": "虚构县人民路10号", "filed_on": "2026-03-05"}
    people["huizong"].brings_in("subjects/addresssheet", [filed])
    people["fuhe"].presses(page_of("subjects_addresssheet", AddressSheet.objects.get()), "核对无误，施行")
    assert Address.objects.filter(subject=record.subject, source="publicity_system").count() == 2

    handler, penalty = people["jingban"], page_of("subjects_penaltyrecord", record)
    domain = handler.choices(penalty, "据此立案", "domain")["市场监管"]
    handler.presses(penalty, "据此立案", domain=domain)
    case = Designation.objects.get()
    assert case.file.department == bureau and "虚构县长青食品有限公司" in handler.reads(page_of("cases_designation", case))


def enable_the_domain(reviewer: Newcomer, bureau: Department) -> None:
    """The hub's reviewer sees who seeks competence, confirms what was not read in the law, and puts the domain to use."""
    domain = ListDomain.objects.get(name="市场监管")
    page = page_of("sanctions_listdomain", domain)
    assert "申请认定的部门 虚构县市场监管局" in reviewer.reads(page)
    reviewer.presses(page, "确定认定单位", departments=[bureau.pk], reason="虚构三定规定")
    for parameter in domain.parameters.filter(confirmed_by=None):
        reviewer.presses(page, "确认参数", parameter=parameter.pk, value=parameter.value, source_title="虚构办法", source_article="第一条")
    reviewer.presses(page, "启用领域")
