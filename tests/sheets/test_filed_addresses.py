"""What enterprises filed in the publicity system of Chongqing becomes where they are served, with source and day (SRV-06, SRV-07)."""
from datetime import date

import pytest

from office.models import Role
from office.sheets.reader import Row
from office.workflow.errors import Refused
from office.workflow.offers import trial
from subjects.actions.addresses import put_in_force
from subjects.actions.serve import plan
from subjects.forms import PlanServiceForm
from subjects.intake.addresses import check
from subjects.models import Address, AddressSheet
from tests.appointments import give_posts
from tests.cases.walk import do, items, notice_signed, record
from tests.organs import filed_sheet
from tests.stories.officers import text_of
from tests.subjects.endings import ended
from tests.world import market, officer

DESK = "subjects/addresssheet"


@pytest.fixture
def firm(clock):
    clock.at("2026-04-20 10:00")
    return record().subject


def row(subject, **changes) -> dict:
    return {"uscc": subject.uscc, "name": subject.name, "email": "a@example.invalid", "place": "虚构路1号", "phone": "", "filed_on": "2026-03-05", **changes}


def told(subject, **changes) -> dict[str, str]:
    return {fault.column: fault.sentence for fault in check([Row(2, row(subject, **changes))]).faults}


@pytest.mark.parametrize("changes, column, said", [
    ({"uscc": "91500152000009999L"}, "uscc", "校验位错误"), ({"uscc": "915002360000001070"}, "uscc", "先导入其行政处罚信息"),
    ({"name": "虚构另一公司"}, "name", "库中该代码的名称是"), ({"email": "不是@邮箱"}, "email", "不是有效的电子邮箱"),
    ({"email": "", "place": ""}, "email", "电子地址和住所都为空"), ({"filed_on": ""}, "filed_on", "填报日期为空"),
    ({"filed_on": "2026-04-21"}, "filed_on", "晚于今天"), ({"place": "虚构\ue000路"}, "place", "无法印到文书上"),
])
def test_what_is_wrong_with_a_row_is_said_at_its_column_with_its_remedy(firm, changes, column, said):
    """IMP-1; an unknown code says what to do."""
    assert said in told(firm, **changes)[column]


def test_a_party_that_is_gone_or_files_elsewhere_has_no_filed_address(firm):
    """SUB-07, SRV-07."""
    twice = check([Row(2, row(firm)), Row(3, row(firm))])
    assert "与第2行是同一主体" in twice.faults[0].sentence
    ended(firm)
    assert "不能再向其送达" in told(firm)["uscc"]
    organ = record(38, CF_XDR_SHXYM="11500152000000043A").subject
    assert "不在公示系统填报" in told(organ)["uscc"]


def test_filed_addresses_count_once_a_second_person_has_looked_and_older_ones_end(brings_in, presses, firm):
    """AUD-08, SRV-07: consent is deemed; source and day stand beside the address."""
    page = brings_in("jingban", DESK, [row(firm)])
    assert "请复核或者审批人员核对施行" in page and not Address.objects.exists()
    presses("shenpi", DESK, AddressSheet.objects.get().pk, "put_in_force")
    mail = firm.addresses.electronic().get()
    assert (mail.text, mail.source, mail.from_date, mail.consented_on) == ("a@example.invalid", "publicity_system", date(2026, 3, 5), None)
    newer = filed_sheet(firm, email="b@example.invalid", place="虚构路1号", filed_on="2026-04-01")
    do(put_in_force, newer, "shenpi")
    assert list(firm.addresses.electronic().usable_on(date(2026, 4, 2)).values_list("text", flat=True)) == ["b@example.invalid"]
    assert Address.objects.get(pk=mail.pk).to_date == date(2026, 3, 31) and firm.addresses.paper().count() == 1


def test_a_sheet_brought_in_twice_doubles_nothing_and_an_older_filing_replaces_no_newer(brings_in, presses, uploads, firm):
    for _ in range(2):
        brings_in("jingban", DESK, [row(firm)])
    first, second = AddressSheet.objects.order_by("pk")
    presses("shenpi", DESK, first.pk, "put_in_force")
    assert "库中已有所列地址" in text_of(presses("shenpi", DESK, second.pk, "put_in_force"))
    assert Address.objects.count() == 2
    _, page = uploads("jingban", DESK, [row(firm, email="alt@example.invalid", filed_on="2025-01-01")])
    assert "库中已有2026-03-05填报的另一地址，本行不比它新" in page


def test_what_the_party_confirmed_itself_stays_and_goes_first(clock):
    """SRV-06: whatever is filed later."""
    clock.at("2026-04-20 10:00")
    item = items(notice_signed(persons=False), "D1")[0]
    confirmed = Address.objects.create(subject=item.recipient, medium="paper", source="confirmation", text="虚构确认路9号", from_date=date(2026, 2, 1))
    sheet = filed_sheet(item.recipient, filed_on="2026-04-01")
    assert any("送达时仍以确认书为先" in warning.sentence for warning in sheet.examined().warnings)
    do(put_in_force, sheet, "shenpi")
    assert Address.objects.get(pk=confirmed.pk).to_date is None
    form = PlanServiceForm(case=item, act=trial(plan, item, officer("songda")))
    assert form.initial["place"] == "虚构确认路9号"
    assert form.fields["electronic_address"].queryset.get().text == "filed@example.invalid"


def test_who_brought_it_in_does_not_put_it_in_force(firm):
    """AUD-08, in whatever post."""
    sheet = filed_sheet(firm)
    give_posts(officer("jingban"), market(), Role.APPROVER)
    with pytest.raises(Refused, match="送达地址表须由导入人以外的人员核对施行"):
        do(put_in_force, sheet, "jingban")


@pytest.mark.parametrize("who", ["xitong", "anquan", "shenji", "fazhi", "shenpi", "fuhe", "jiandu"])
def test_nobody_else_brings_addresses_in(at, who):
    """AUD-03, AUD-05."""
    assert at(who).get(f"/admin/{DESK}/upload/").status_code == 403
