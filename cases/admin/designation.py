"""The desk of designations: the case page's facts, and opening a case from a basis document."""
from django.contrib import admin
from django.http import Http404
from django.urls import reverse

from cases.actions.open_combined import open_combined
from cases.models import Designation, Recipient, Statement
from cases.progress import steps
from office.admin.beginnings import begins_from
from office.admin.desk import CaseDesk
from office.admin.downloads import document_response
from office.admin.marks import stands_for
from office.models import Role
from subjects.admin.service_item import SERVICES, service_lines
from subjects.models import PenaltyRecord

from .facts import sections


@admin.register(Designation)
class DesignationDesk(CaseDesk):
    comes_from = "在行政处罚记录的页面上点“据此立案”，案件会出现在这里。"
    list_select_related = ("file__department", "file__handler", "subject", "domain")
    list_display = ("number", "party_cell", "domain", "state_cell", "handler_cell", "due_cell")
    search_fields = ("file__number__startswith", "subject__uscc__exact", "subject__name__contains")
    search_help_text = "案号、统一社会信用代码或者当事人名称"
    opened_from_list = ("open_combined",)

    page_related = ("basis", "predecessor", "severed_from__file", "severed_from__subject", "severed_from__decision__entry",
                    "decision__entry__basis", "decision__entry__domain")
    page_reads = SERVICES

    def facts(self, case):
        return sections(case)

    def steps(self, case):
        return steps(case)

    def service_lines(self, case):
        return service_lines(case.file)

    def document_page(self, request, pk, document):
        """Its own papers, and the letter with which the superior has answered (DES-15)."""
        case = self.case_or_404(request, pk)
        answered = case.consent_requests.filter(file__documents=document).select_related("file").first()
        return document_response(request, answered.file if answered else case.file, document)

    def opening_facts(self, request, verb):
        """A case is opened from the document it rests on (DES-06), unless it runs together with its penalty (DES-16)."""
        if verb is open_combined:
            return {}
        wanted = request.GET.get("basis", "")
        records = PenaltyRecord.objects.visible_to(request.user).select_related("subject")
        basis = records.filter(pk=wanted).first() if wanted.isdigit() else None
        if basis is None:
            raise Http404("请从“行政处罚记录”中选择认定依据文书，再行立案")
        return {"basis": basis}


@begins_from(PenaltyRecord, main=True)
def open_from_record(request, record):
    """据此立案, for handlers of the department that imposed the penalty (DES-05)."""
    if not record.is_effective or not request.user.holds(Role.HANDLER, organ_code=record.organ_code):
        return None
    return "据此立案", f"{reverse('admin:cases_designation_open', args=['open_designation'])}?basis={record.pk}"


@begins_from(PenaltyRecord, main=True)
def attach_from_record(request, record):
    """登记为认定依据, where a case of this party waits for its penalty (DES-16)."""
    if not record.is_effective or not request.user.holds(Role.HANDLER, organ_code=record.organ_code):
        return None
    waiting = record.subject.designations.waiting_for_penalty().filter(file__department__code=record.organ_code)
    case = waiting.select_related("file").order_by("pk").first()
    return case and (f"登记为{case.file.number}的认定依据", reverse("admin:cases_designation_verb", args=[case.pk, "attach_basis"]))


stands_for("recipient", Recipient.objects.select_related("subject"), str)
stands_for("statement", Statement.objects.select_related("recipient__subject"), str)
