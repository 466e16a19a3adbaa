"""Importing a holiday notice: typed or pasted by one person, checked and put in force by another (CAL-12)."""
from django import forms

from office.calendar import CalendarError, today
from office.calendar.notices import HEADINGS, parse
from office.flows.holidays import HolidayFlow
from office.models import HolidayDay, HolidayNotice, Role
from office.workflow.forms import ReasonForm, VerbForm
from office.workflow.verbs import verb

EXAMPLE = "2027-01-01 放假 元旦"


class NoticeForm(VerbForm):
    title = forms.CharField(label="通知名称", max_length=120, help_text="如《国务院办公厅关于2027年部分节假日安排的通知》")
    number = forms.CharField(label="文号", max_length=60)
    year = forms.IntegerField(label="年度", min_value=2017, max_value=2100)
    whole_year = forms.BooleanField(
        label="这是该年度的全年安排", required=False, help_text="只改动个别日期的通知不勾选，未列日期仍按原安排",
    )
    lines = forms.CharField(
        label="逐日安排", max_length=20_000, widget=forms.Textarea(attrs={"rows": 14, "placeholder": EXAMPLE}),
        help_text=f"每行一日：日期、放假或者上班、名称，以空格或者逗号分开，如“{EXAMPLE}”",
    )

    def starting_values(self):
        return {"year": today().year + 1, "whole_year": True}

    def clean(self):
        typed = super().clean()
        if not self.errors:
            try:
                typed["days"] = _days(typed.pop("lines"), typed)
            except CalendarError as error:
                self.add_error("lines", str(error))
        return typed


def _days(lines: str, typed) -> list[HolidayDay]:
    """The same table as the shipped ones, with the notice itself as the source of every line."""
    source = f"{typed['title']}（{typed['number']}）".replace(",", "，")
    rows = [line.replace("，", " ").replace(",", " ").split() for line in lines.splitlines() if line.strip()]
    table = [",".join(HEADINGS), *(",".join([*row, *[""] * (3 - len(row)), source]) for row in rows)]
    found = parse(table, typed["year"], whole=typed["whole_year"])
    return [HolidayDay(on=on, workday=told.workday, name=told.name) for on, told in sorted(found.items())]


@verb(
    HolidayFlow.enter, label="录入放假安排", by=Role.SYS_ADMIN, form=NoticeForm,
    effects=["由信用牵头部门的复核人员核对施行后，全部期限按新安排重新计算"],
)
def enter_notice(file, act, *, title, number, year, whole_year, days):
    file.title = f"放假安排：{title}"
    notice = HolidayNotice.objects.create(file=file, title=title, number=number, year=year, whole_year=whole_year)
    for each in days:
        each.notice = notice
    HolidayDay.objects.bulk_create(days)
    act.note(逐日安排="；".join(str(each) for each in days))
    return notice


@verb(
    HolidayFlow.put_in_force, label="核对无误，施行", by=Role.REVIEWER,
    effects=["自即时起按此安排计算期限", "在办案件的期限逐案重算并记入各案；当事人的期限只会延后，不会提前"],
)
def put_in_force(notice, act):
    """The calendar answers by it from now on; each file is reckoned anew when opened, or by the night's job."""
    notice.in_force_at = act.at


@verb(HolidayFlow.discard, label="作废", by=[Role.SYS_ADMIN, Role.REVIEWER], form=ReasonForm, tone="danger")
def discard(notice, act, *, reason):
    """What was typed wrongly never counts."""
