"""The superior's desk: the case below while it waits for an answer, and afterwards the answer alone (DES-15)."""
from html import unescape
from types import SimpleNamespace

from django.contrib import admin
from django.utils.html import strip_tags
from django.utils.safestring import SafeString

from cases.models import ConsentRequest
from office.admin import case_view
from office.admin.desk import EVERY_PAGE, CaseDesk
from office.admin.downloads import attachment_response, document_response
from office.workflow.scope import departments_seen_by

from .facts import sections


@admin.register(ConsentRequest)
class ConsentDesk(CaseDesk):
    list_display = ("number", "party_cell", "unit_cell", "domain_cell", "state_cell", "due_cell")
    list_select_related = ("file__department", "file__handler", "designation__subject", "designation__domain",
                           "designation__file__department", "answered_by")
    search_fields = ("file__number__startswith", "designation__file__number__startswith", "designation__subject__name__contains")
    search_help_text = "请示案号、报请机关的案号或者当事人名称"
    opened_from_list = ()
    page_related = ("designation__basis", "designation__predecessor", "designation__severed_from__file")

    def has_view_permission(self, request, obj=None):
        """A district is asked by nobody: what it has asked stands in its own cases."""
        seen = super().has_view_permission(request, obj)
        return seen and (request.user.works_above or departments_seen_by(request.user) is None)

    def facts(self, request):
        """What was asked and what was answered: this stays."""
        case = request.designation
        return [
            {"title": "报请", "rows": [
                ("报请机关", case.file.department), ("案号", case.file.number), ("当事人", case.subject.name),
                ("领域和名单", f"{case.domain.name}（{case.domain.list_name}）"), ("报请日期", request.asked_on),
            ]},
            *([{"title": "答复", "rows": [
                ("意见", request.get_state_display()), ("答复人", request.answered_by), ("答复日期", request.answered_on),
                ("理由", request.reason),
            ]}] if request.answered_by_id else []),
        ]

    def case_context(self, web, request):
        """Facts, notice, statements, answers, evidence and the proposed decision of the case below, while it waits."""
        if not request.opens_case_to(web.user):
            return {}
        request.designation.read(*EVERY_PAGE)
        below = SimpleNamespace(pk=request.pk, file=request.designation.file)
        return {
            "facts": [*self.facts(request), *(_without_links(each) for each in sections(request.designation))],
            "documents": case_view.documents(self, below), "attachments": case_view.attachments(self, below),
        }

    def document_page(self, web, pk, document):
        return document_response(web, self._holding(web, pk, "documents", document), document)

    def attachment_page(self, web, pk, attachment):
        return attachment_response(web, self._holding(web, pk, "attachments", attachment), attachment)

    def _holding(self, web, pk, what: str, key: int):
        """The file this paper lies in: the request's own, or while it waits that of the case below."""
        request = self.case_or_404(web, pk)
        below = request.designation.file
        found = request.opens_case_to(web.user) and getattr(below, what).filter(pk=key).exists()
        return below if found else request.file

    @admin.display(description="报请机关")
    def unit_cell(self, request):
        return str(request.designation.file.department)

    @admin.display(description="领域")
    def domain_cell(self, request):
        return str(request.designation.domain)


def _without_links(section: dict) -> dict:
    """The pages behind them lie in the unit's scope and not in the superior's."""
    rows = [(name, unescape(strip_tags(said)) if isinstance(said, SafeString) else said) for name, said in section["rows"]]
    return section | {"rows": rows}
