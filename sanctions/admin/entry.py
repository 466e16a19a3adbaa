"""The desk of list entries: who is on which list until when, and how it ended."""
from django.contrib import admin

from office.admin.desk import CaseDesk
from sanctions.models import ListEntry


@admin.register(ListEntry)
class ListEntryDesk(CaseDesk):
    list_select_related = ("file__department", "file__handler", "subject", "domain")
    list_display = ("number", "party_cell", "domain", "standing_cell", "effective_on", "term_ends")
    search_fields = ("file__number__startswith", "subject__uscc__exact", "subject__name__contains")
    search_help_text = "案号、统一社会信用代码或者当事人名称"
    opened_from_list = False

    def facts(self, case):
        measures = "\n".join(str(each) for each in case.measures.select_related("edition"))
        persons = [(str(each), f"自{each.effective_on}起") for each in case.responsible.select_related("person")]
        ended = [("撤销生效日期", case.fell_on), ("撤销依据", case.fell_by), ("撤销理由", case.fell_reason),
                 ("期满移出登记日", case.expired_on)]
        found = [
            {"title": "名单条目", "rows": [
                ("当事人", case.subject.name), ("代码或者证件号码", case.subject.masked_number),
                ("名单", case.domain.list_name), ("认定决定书", str(case.decision)), ("认定依据文书", case.basis.document_no),
            ]},
            {"title": "效力", "rows": [
                ("现在", case.standing()), ("生效日期", case.effective_on), ("期限最后一日", case.term_ends),
                *[row for row in ended if row[1]],
            ]},
            {"title": "失信惩戒措施", "rows": [("措施", measures)]},
        ]
        return found + ([{"title": "责任人员记录", "rows": persons}] if persons else [])

    @admin.display(description="现在")
    def standing_cell(self, case):
        return case.standing()
