"""The desk of fallen penalty decisions: entered from the record's page, confirmed here."""
from django.contrib import admin
from django.http import Http404
from django.urls import reverse

from office.admin.beginnings import begins_from
from office.admin.desk import CaseDesk
from office.models import Role
from subjects.models import Annulment, PenaltyRecord


@admin.register(Annulment)
class AnnulmentDesk(CaseDesk):
    comes_from = "处罚决定被撤销、变更或者确认违法的，在该记录的页面上点“登记文书失效”。"
    list_select_related = ("file__department", "file__handler", "record__subject")
    list_display = ("number", "party_cell", "record", "state_cell", "handler_cell")
    search_fields = ("file__number__startswith", "record__document_no__startswith")
    search_help_text = "案号或者处罚决定书文号"
    opened_from_list = ()
    opened_about = "失去效力的文书"

    def facts(self, case):
        record = case.record
        return [
            {"title": "失去效力的文书", "rows": [
                ("文号", record.document_no), ("处罚机关", record.organ_name), ("处罚决定日期", record.decided_on),
                ("当事人", record.subject.name), ("代码或者证件号码", record.subject.masked_number),
            ]},
            {"title": "失效", "rows": [
                ("方式", case.get_kind_display()), ("范围", "全部失效" if case.is_whole else "部分改变，其余继续有效"),
                ("失效日期", case.fell_on), ("获知日期", case.known_on), ("依据文书", case.document), ("理由", case.reason),
            ]},
            *([{"title": "恢复效力", "rows": [
                ("恢复效力之日", case.restored_on), ("依据文书", case.restoring_document), ("理由", case.restoring_reason),
                ("登记人", case.restored_by),
            ]}] if case.restored_on else []),
        ]

    def opening_sentence(self, department, state):
        return f"以{department.name}的名义登记，状态为“{state}”；确认前该处罚记录仍然有效"

    def opening_facts(self, request, verb):
        wanted = request.GET.get("record", "")
        records = PenaltyRecord.objects.visible_to(request.user).select_related("subject")
        record = records.filter(pk=wanted).first() if wanted.isdigit() else None
        if record is None:
            raise Http404("请从“行政处罚记录”中选择失去效力的文书")
        return {"record": record}


@begins_from(PenaltyRecord)
def annul_from_record(request, record):
    """登记文书失效, for handlers of the organ, or of the credit office for organs outside the system (REC-14)."""
    user = request.user
    of_organ = user.holds(Role.HANDLER, organ_code=record.organ_code)
    of_hub = record.provider_id is None and user.holds_in_the_hub(Role.HANDLER)
    if not record.is_effective or not (of_organ or of_hub):
        return None
    return "登记文书失效", f"{reverse('admin:subjects_annulment_open', args=['register'])}?record={record.pk}"
