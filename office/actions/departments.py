"""Departments come, change: proposed by the system administrator, put in force by the security administrator."""
from django import forms

from office.flows.departments import DepartmentFlow
from office.models import Department, DepartmentChange, Role
from office.models.department import Level, SealingWay
from office.sheets.departments import CLEARED, MAY_BE_CLEARED, PLAIN, check, shown
from office.sheets.reader import Row
from office.workflow.consequences import expects
from office.workflow.forms import ReasonForm, VerbForm
from office.workflow.verbs import verb

SOUGHT = expects("department.seeks_competence", "部门申请在某些领域作认定，等待法制审核确定")
SECOND = "由安全管理员核对施行后才生效"


def _changes(change, act) -> list[str]:
    """What putting it in force would do, row by row."""
    return [f"{entry.does}{entry.facts.get('name') or entry.department}：{entry.in_words}" for entry in change.examined().entries
            if entry.does != "不变"][:20]


@verb(DepartmentFlow.bring_in, label="导入机构表", by=Role.SYS_ADMIN, effects=[f"形成待核对的机构变动，{SECOND}"])
def bring_in(file, act, *, entries, sheet_name, sheet_sha256):
    file.title = f"导入机构表{len(entries)}行"
    act.note(新设=_count(entries, "新设"), 变更=_count(entries, "变更"))
    return DepartmentChange.objects.create(
        file=file, sheet_name=sheet_name[-200:], sheet_sha256=sheet_sha256, **DepartmentChange.written(entries)
    )


class ChangeForm(VerbForm):
    """Everything papers say of the department; the code stays."""

    hands_over = ("entries", "reason")
    name = forms.CharField(label="全称", max_length=100)
    short_name = forms.CharField(label="简称", max_length=40)
    level = forms.ChoiceField(label="层级", choices=Level)
    territory = forms.CharField(label="辖区", max_length=60)
    field = forms.CharField(label="业务条线", max_length=40, required=False)
    superior = forms.ModelChoiceField(label="条线上级", queryset=Department.objects.none(), required=False)
    number_mark = forms.CharField(label="发文字号代字", max_length=20, help_text="如“潼市监信”，各部门不得相同")
    government_name = forms.CharField(label="同级人民政府", max_length=100, help_text="行政复议机关，印在决定书上")
    government_address = forms.CharField(label="行政复议机关地址", max_length=200)
    court_name = forms.CharField(label="有管辖权的人民法院", max_length=100)
    court_address = forms.CharField(label="人民法院地址", max_length=200, required=False)
    review_channel = forms.CharField(
        label="行政复议互联网渠道", max_length=200, required=False, help_text="电子送达决定书的必须有（SRV-09）"
    )
    address = forms.CharField(label="办公地址", max_length=200)
    contact_name = forms.CharField(label="联系人", max_length=40)
    contact_phone = forms.CharField(label="联系电话", max_length=40)
    sealing = forms.ChoiceField(label="用印方式", choices=SealingWay)
    reason = forms.CharField(label="变更依据", max_length=200, help_text="如机构改革方案、三定规定的名称和文号")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["superior"].queryset = Department.objects.standing().exclude(pk=self.subject.pk)

    @property
    def subject(self) -> Department:
        return self.act.data["subject"]

    def starting_values(self):
        names = [*PLAIN, "level", "sealing"]
        return {name: getattr(self.subject, name) for name in names} | {"superior": self.subject.line_superior_id}

    def clean(self):
        """The same checks as a sheet's row, each fault at its field."""
        typed = super().clean()
        if self.errors:
            return typed
        report = check([Row(1, self._as_row(typed))])
        for fault in report.faults:
            self.add_error(fault.column if fault.column in self.fields else None, fault.sentence)
        return {"entries": report.entries, "reason": typed["reason"]}

    def _as_row(self, typed) -> dict[str, str]:
        row = {name: typed[name] or (CLEARED if name in MAY_BE_CLEARED else "") for name in PLAIN}
        row["code"], row["level"], row["sealing"] = self.subject.code, shown("level", typed["level"]), shown("sealing", typed["sealing"])
        row["superior"] = typed["superior"].code if typed["superior"] else CLEARED
        if typed["sealing"] == self.subject.sealing:
            del row["sealing"]
        return row


@verb(
    DepartmentFlow.propose_change, label="变更部门信息", by=Role.SYS_ADMIN, form=ChangeForm,
    effects=[SECOND, "此后制发的文书用新的内容；已经制发的文书不变，核验页仍显示制发时的机关名称"],
)
def propose_change(file, act, *, subject, entries, reason):
    file.title = f"变更{subject}的部门信息"
    act.note(部门=subject.name, 变更="；".join(entry.in_words for entry in entries)[:600])
    return DepartmentChange.objects.create(file=file, **DepartmentChange.written(entries))


@verb(
    DepartmentFlow.put_in_force, label="核对无误，施行", by=Role.SEC_ADMIN, foresees=_changes,
    effects=["自即时起生效；申请认定的领域转法制审核确定"],
)
def put_in_force(change, act):
    """New departments first, then who stands above whom; what each row really changed stays with it."""
    entries = [entry for entry in change.examined().entries if entry.does != "不变"]
    change.done = [{"code": entry.code, "does": entry.does, "changes": entry.changes} for entry in entries]
    made = {entry.code: _write(entry) for entry in entries}
    for entry in entries:
        if entry.superior is not None:
            made[entry.code].line_superior = Department.objects.filter(code=entry.superior).first()
            made[entry.code].save(update_fields=["line_superior"])
    act.note(**{entry.does + str(made[entry.code]): entry.in_words[:300] for entry in entries})
    for entry in entries:
        if entry.domains:
            act.report(SOUGHT, made[entry.code])


@verb(DepartmentFlow.discard, label="作废", by=[Role.SYS_ADMIN, Role.SEC_ADMIN], form=ReasonForm, tone="danger")
def discard(change, act, *, reason):
    """What was proposed wrongly never counts."""


def _write(entry) -> Department:
    """A new department prints and stamps by hand until it has a certificate."""
    department = entry.department or Department(code=entry.code, sealing=SealingWay.HAND)
    for name, value in entry.facts.items():
        setattr(department, name, value)
    sought = [*department.competence_sought, *(code for code in entry.domains if code not in department.competence_sought)]
    department.competence_sought = sought
    department.save()
    return department


def _count(entries, does: str) -> int:
    return sum(entry.does == does for entry in entries)
