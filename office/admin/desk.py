"""The desk of a procedure: its list, its case page, a page for each verb; nothing is changed by hand."""

from django.contrib import admin
from django.contrib.admin.helpers import ActionForm
from django.db.models import Prefetch
from django.http import Http404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from unfold.admin import ModelAdmin
from unfold.paginator import InfinitePaginator

from office.ledger.access import record_read
from office.models import Attachment, Event
from office.models.seal import AccessKind
from office.workflow.bulk import verbs_in_bulk
from office.workflow.perform import bring_up_to_date
from office.workflow.scope import departments_seen_by, within_scope

from . import case_view
from .addresses import case_address
from .bulk import choose_and_go
from .downloads import attachment_response, document_response
from .due import due_date
from .opening import opening_view, openings
from .timeline import kinds, timeline
from .verb_view import verb_view


EVERY_PAGE = (
    "file__recusals", "file__clock_entries", "file__documents",
    Prefetch("file__attachments", Attachment.objects.select_related("added_by", "blob").defer("blob__sealed")),
    Prefetch("file__events", Event.objects.select_related("actor")),
)


class CaseDesk(ModelAdmin):
    """Subclasses say what is theirs: `party`, `service_lines`, search fields, and the facts in their own template."""

    list_display = ("number", "party_cell", "state_cell", "handler_cell", "due_cell")
    list_display_links = ("number",)
    list_filter = ("state",)
    list_select_related = ("file__department", "file__handler")
    list_per_page = 50
    list_fullwidth = True
    paginator = InfinitePaginator
    show_full_result_count = False
    search_fields = ("file__number__startswith",)
    search_help_text = "案号"
    ordering = ("-file__opened_at", "-pk")
    actions = ["in_bulk"]
    action_form = ActionForm  # the theme's says its icon aloud
    list_disable_select_all = True
    page_related: tuple[str, ...] = ()  # what a page about one case needs of its foreign keys
    page_reads: tuple = ()  # what lies in its file beside the case, as paths of office.together
    opened_about = "立案依据"  # what the facts handed over are called
    opened_from_list: tuple | None = None  # names of verbs; the others open from a page that hands over its facts; None: all
    change_list_template = "admin/case_list.html"

    # What a subclass may say.

    comes_from = ""  # in an empty list: what to do so that something stands there

    def party(self, case) -> str:
        """Whom the case is about, as it stands in the heading."""
        party = getattr(case, "party", None)
        return party.name if party else str(case)

    def facts(self, case) -> list[dict]:
        """Titled lists of what the case is about, for the first column."""
        return []

    def steps(self, case) -> list[dict]:
        """The line of steps under the heading: label, note, phase (done, now or ahead)."""
        return []

    def service_lines(self, case) -> dict[int, list]:
        """Document id → how it was served, for desks of floors that know service."""
        return {}

    def opening_facts(self, request, verb) -> dict:
        """What a new case is about before its form is filled, such as the basis document it is opened from."""
        return {}

    def opening_sentence(self, department, state: str) -> str:
        """What opening a case does, before the form is sent."""
        return f"以{department.name}的名义立案，案件状态为“{state}”"

    def case_context(self, request, case) -> dict:
        """Further names for the model's own case template."""
        return {}

    def shown_once(self, request, verb, form, outcome):
        """A page in place of the usual way back, for what is shown once and kept nowhere."""
        return None

    # Who sees what: the scope of the file, nothing else.

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("file", *self.list_select_related)
        return within_scope(request.user, rows)

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        return request.user.is_active and departments_seen_by(request.user) != []

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def case_or_404(self, request, pk):
        """The case in the user's scope; outside it the page does not exist (PER-1)."""
        cases = self.get_queryset(request).prefetch_related(None)  # a page reads all that hangs on its case in one breath
        cases = cases.select_related("file__department", "file__handler", *self.page_related)
        try:
            case = cases.order_by().filter(pk=pk).first()
        except (ValueError, OverflowError):
            case = None
        if case is None:
            raise Http404("案卷不存在，或不在您的办理范围内")
        request.case = cases.get(pk=pk) if bring_up_to_date(case.file_id) else case
        return request.case

    def read(self, case, *, beside=()) -> None:
        """All that a page says of the case, in one round trip."""
        case.read(*EVERY_PAGE, *self.page_reads, beside=(case.file.deputies, *beside))

    # Pages.

    def get_urls(self):
        view, name = self.admin_site.admin_view, f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("open/<slug:verb>/", view(self.open_page), name=f"{name}_open"),
            path("<int:pk>/verb/<slug:verb>/", view(self.verb_page), name=f"{name}_verb"),
            path("<int:pk>/document/<int:document>/", view(self.document_page), name=f"{name}_document"),
            path("<int:pk>/attachment/<int:attachment>/", view(self.attachment_page), name=f"{name}_attachment"),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"openings": openings(self, request.user), **(extra_context or {})})

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """The case page."""
        case = self.case_or_404(request, object_id)
        record_read(request.user, AccessKind.VIEW, case.file.number, file=case.file, address=address_of(request))
        seen = case_view.seen_by_others(case, request.user)
        self.read(case, beside=[seen])
        lines, chosen = timeline(self, case), request.GET.get("kind", "all")
        context = {
            **self.page_context(request, case), "steps": self.steps(case),
            "offers": case_view.verb_row(self, case, request.user), "clocks": case_view.clocks(case),
            "facts": self.facts(case), "company": case_view.company(seen),
            "timeline": [line for line in lines if chosen in ("all", line["kind"])],
            "timeline_kinds": kinds(lines, chosen),
            "documents": case_view.documents(self, case), "attachments": case_view.attachments(self, case),
            **self.case_context(request, case),
        }
        own = f"admin/{self.opts.app_label}/{self.opts.model_name}/case.html"
        return TemplateResponse(request, [own, "admin/case_page.html"], context)

    def history_view(self, request, object_id, extra_context=None):
        """The history is the ledger's, on the case page."""
        return self.change_view(request, object_id)

    def verb_page(self, request, pk, verb):
        case = self.case_or_404(request, pk)
        if request.method == "GET":  # what is sent goes through the door, which reads for itself
            self.read(case)
        return verb_view(self, request, case, verb)

    def open_page(self, request, verb):
        return opening_view(self, request, verb)

    def document_page(self, request, pk, document):
        return document_response(request, self.case_or_404(request, pk).file, document)

    def attachment_page(self, request, pk, attachment):
        return attachment_response(request, self.case_or_404(request, pk).file, attachment)

    def page_context(self, request, case) -> dict:
        """What every page about one case needs."""
        head = case_view.head(self, case)
        return {**self.admin_site.each_context(request), "opts": self.opts, "case": case, "head": head,
                "title": f"{head['number']} {head['party']}", "case_url": self.page_url("change", case.pk)}

    # Addresses.

    def page_url(self, page: str, *args) -> str:
        return reverse(f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_{page}", args=args)

    def file_url(self, file) -> str:
        """The page of the case a file is about; empty while it has no desk."""
        return case_address(self.admin_site, file)

    def verb_url(self, case, verb) -> str:
        return self.page_url("verb", case.pk, verb.name)

    def document_url(self, case, document_id: int) -> str:
        return self.page_url("document", case.pk, document_id)

    # Many at once.

    def get_actions(self, request):
        """Without a verb that may be taken in bulk there is nothing to tick rows for."""
        return super().get_actions(request) if verbs_in_bulk(self.model.machine, request.user) else {}

    @admin.action(description="批量办理")
    def in_bulk(self, request, queryset):
        return choose_and_go(self.admin_site, request, list(queryset.values_list("pk", flat=True)))

    # Columns.

    @admin.display(description="案号", ordering="file__number")
    def number(self, case):
        return case.file.number

    @admin.display(description="当事人")
    def party_cell(self, case):
        return self.party(case)

    @admin.display(description="状态", ordering="state")
    def state_cell(self, case):
        return render_to_string("parts/state.html", {"state": case_view.state_of(case)})

    @admin.display(description="经办人", ordering="file__handler")
    def handler_cell(self, case):
        return case.file.handler or "未分派"

    @admin.display(description="最近期限", ordering="file__next_due")
    def due_cell(self, case):
        due = due_date(case.file.next_due, provisional=case.file.next_due_provisional)
        return render_to_string("parts/due.html", {"due": due})


def address_of(request) -> str | None:
    return request.META.get("REMOTE_ADDR") or None
