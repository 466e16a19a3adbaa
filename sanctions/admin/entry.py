"""The desk of list entries: who is on which list until when, what interrupted it, and how it ended."""
from django.contrib import admin

from office.admin.desk import CaseDesk
from sanctions.models import ListEntry
from sanctions.states import DomainState
from subjects.admin.service_item import SERVICES, service_lines


@admin.register(ListEntry)
class ListEntryDesk(CaseDesk):
    comes_from = "认定决定送达生效后，条目会出现在这里。"
    list_select_related = ("file__department", "file__handler", "subject", "domain", "basis")
    list_display = ("number", "party_cell", "domain", "standing_cell", "effective_on", "term_ends")
    search_fields = ("file__number__startswith", "subject__uscc__exact", "subject__name__contains")
    search_help_text = "案号、统一社会信用代码或者当事人名称"
    opened_from_list = ()

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("stays", "removals")

    page_related = ("decision",)
    page_reads = SERVICES

    def facts(self, case):
        lists = (_entry, _standing, _measures, _persons, _stays, _removals, _proposals)
        found = ({"title": title, "rows": rows} for title, rows in (each(case) for each in lists))
        return [section for section in found if section["rows"]]

    def service_lines(self, case):
        return service_lines(case.file)

    @admin.display(description="现在")
    def standing_cell(self, case):
        return case.standing()


def _entry(case):
    rows = [("当事人", case.subject.name), ("代码或者证件号码", case.subject.masked_number), ("名单", case.domain.list_name),
            ("认定决定书", str(case.decision)), ("决定书效力", case.decision.standing), ("认定依据文书", case.basis.document_no)]
    if case.basis.annulled_on:
        rows += _basis(case)
    if case.domain.state == DomainState.REPEALED and case.on_list():
        rows.append(("领域", "领域已停用，请审查本条目"))
    return "名单条目", rows


def _basis(case) -> list:
    """The fall of the basis, and what it asks of the office (REC-14)."""
    basis = case.basis
    rows = [("依据文书效力", basis.standing), ("失效依据", basis.annulment_document), ("失效理由", basis.annulment_reason)]
    if case.rests:
        return rows
    if basis.is_changed:
        must = "处罚决定已变更，请审查本条目：提请撤销部分措施、撤销认定，或者由审批人维持认定"
    else:
        must = "自依据失效之日起停止公示、共享和惩戒措施；由经办人提请、审批人签发撤销认定决定书"
    return [*rows, ("应当办理", must)]


def _standing(case):
    rows = [("现在", case.standing()), ("生效日期", case.effective_on), ("期限最后一日", case.term_ends)]
    further = [("法定限制期限至", case.restricted_until), ("法定限制依据", case.restricted_by), ("撤销生效日期", case.fell_on),
               ("撤销依据", case.fell_by), ("撤销理由", case.fell_reason), ("期满移出登记日", case.expired_on)]
    return "效力", rows + [row for row in further if row[1]]


def _measures(case):
    return "失信惩戒措施", [("措施", "\n".join(str(each) for each in case.hanging("supports")))]


def _persons(case):
    return "责任人员记录", [(str(each), f"自{each.effective_on}起") for each in case.hanging("responsible")]


def _stays(case):
    return "中止执行", [
        (f"{each.from_on}起", f"{each}；{'期限继续计算' if each.term_runs else '期限停止计算'}"
         + (f"；{each.until_on}恢复执行（{each.ended_by}）" if each.until_on else "；尚未恢复"))
        for each in case.stays.all()
    ]


def _removals(case):
    return "提前移出", [
        (f"{each.from_on}移出", f"{each.reason}（{each.basis}）"
         + (f"；{each.until_on}恢复列入：{each.undone_reason}（{each.undone_by}）" if each.until_on else ""))
        for each in case.removals.all()
    ]


def _proposals(case):
    return "提请事项", [
        (f"{each.proposed_on} {each.proposed_by}", f"{each}：{each.reason}；" + _settled(each))
        for each in case.hanging("proposals")
    ]


def _settled(proposal) -> str:
    if proposal.signed_by_id:
        return f"{proposal.settled_on}由{proposal.signed_by}签批"
    if proposal.refused_because:
        return f"{proposal.settled_on}不同意：{proposal.refused_because}"
    return f"{proposal.settled_on}不再办理" if proposal.settled_on else "待签批"
