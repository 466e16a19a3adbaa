"""The supervisors' desks: what was done, and who looked at what; both are read and never changed."""
from django.contrib import admin
from django.utils import timezone
from django.utils.html import format_html

from office.models import AccessEntry, Event
from office.perms import supervises
from office.workflow.machines import machines
from office.workflow.scope import departments_supervised_by

from .addresses import case_address
from .filters import DaysFilter, MachineFilter, PersonFilter, ReaderFilter
from .reading import ReadingDesk
from .timeline import in_what_role


class RecordDesk(ReadingDesk):
    """Newest first and in no other order: the table is long, and its key is its order."""

    ordering = ("-id",)
    sortable_by = ()
    list_filter_submit = True
    search_fields = ("file__number__startswith",)
    search_help_text = "案号"

    def may_read(self, user):
        return supervises(user)

    def visible_to(self, user, rows):
        own = departments_supervised_by(user)
        return rows if own is None else rows.filter(file__department__in=own)

    @admin.display(description="案号")
    def file_cell(self, row):
        if row.file is None:
            return "—"
        url = case_address(self.admin_site, row.file)
        return format_html('<a href="{}">{}</a>', url, row.file.number) if url else row.file.number

    @admin.display(description="时间")
    def at_cell(self, row):
        return _moment(row.at)


@admin.register(Event)
class EventDesk(RecordDesk):
    list_display = ("at_cell", "file_cell", "what_cell", "label", "states_cell", "actor_cell", "role")
    list_filter = (PersonFilter, MachineFilter, ("at", DaysFilter))
    list_select_related = ("file", "actor")

    def sections(self, row):
        return [
            {"title": "办理", "rows": [
                ("案号", self.file_cell(row)), ("本卷序号", row.seq), ("事项", self.what_cell(row)), ("动作", row.label),
                ("状态", self.states_cell(row)), ("人员", self.actor_cell(row)), ("以何岗位", in_what_role(row)),
                ("时间", _moment(row.at)), ("理由", row.reason), ("依据规则", "、".join(row.rules)),
                ("网络地址", row.address),
            ]},
            {"title": "登记的事项", "rows": list(row.facts.items())},
            {"title": "链条", "rows": [
                ("登记时间", _moment(row.recorded_at)), ("上一散列", bytes(row.prev).hex()), ("散列", bytes(row.hash).hex()),
            ]},
        ]

    @admin.display(description="事项")
    def what_cell(self, row):
        return machines()[row.machine]._meta.verbose_name

    @admin.display(description="状态")
    def states_cell(self, row):
        words = machines()[row.machine].states
        after = words(row.to_state).label
        return f"{words(row.from_state).label} → {after}" if row.from_state not in ("", row.to_state) else after

    @admin.display(description="人员")
    def actor_cell(self, row):
        return row.actor or "系统"


@admin.register(AccessEntry)
class AccessDesk(RecordDesk):
    list_display = ("at_cell", "user_cell", "kind", "what", "file_cell", "purpose", "address")
    list_filter = (ReaderFilter, "kind", ("at", DaysFilter))
    list_select_related = ("file", "user")

    def sections(self, row):
        return [{"title": "访问", "rows": [
            ("时间", _moment(row.at)), ("人员", self.user_cell(row)), ("方式", row.get_kind_display()), ("对象", row.what),
            ("案号", self.file_cell(row)), ("用途", row.purpose), ("网络地址", row.address),
        ]}]

    @admin.display(description="人员")
    def user_cell(self, row):
        return row.user or "—"


def _moment(at) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M:%S}"
