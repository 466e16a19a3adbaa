"""A list to search and a page to read: for what no form may change."""
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.http import urlencode
from unfold.admin import ModelAdmin
from unfold.paginator import InfinitePaginator

from office.admin.beginnings import beginnings
from office.admin.desk import address_of
from office.ledger.access import record_read
from office.models.seal import AccessKind
from subjects.identifiers import IdentifierError, check_resident_id, normalise
from subjects.models import Subject
from subjects.perms import seen_at_all


class ReadingDesk(ModelAdmin):
    """Subclasses say how to search and what the page shows; scope, paging and refusal to write are here."""

    list_per_page = 50
    list_fullwidth = True
    list_display_links = None
    paginator = InfinitePaginator
    show_full_result_count = False
    actions = None
    search_fields = ("pk",)  # names the box; find() does the searching
    page_template = "admin/subjects/reading.html"

    def find(self, rows, text: str):
        """Rows that match: equality of codes and numbers first, names last."""
        raise NotImplementedError

    def sections(self, row) -> list[dict]:
        """Titled facts of one row, for its page."""
        raise NotImplementedError

    def tables(self, request, row) -> list[dict]:
        """What hangs on the row: title, headings, lines of cells."""
        return []

    def get_queryset(self, request):
        return self.model.objects.visible_to(request.user).select_related(*(self.list_select_related or ()))

    def get_search_results(self, request, queryset, search_term):
        text = search_term.strip()
        return (self.find(queryset, text) if text else queryset), False

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        return seen_at_all(request.user)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_search"
        return [path("search/", self.admin_site.admin_view(self.search_view), name=name), *super().get_urls()]

    def search_view(self, request):
        """The search box posts here: a person's number must not stand in an address, a log or a browser's history."""
        text = request.POST.get("q", "").strip()
        person = Subject.objects.visible_to(request.user).with_any_document(normalise(text)).first() if text else None
        if person is None and not _is_resident_id(text):
            return redirect(self.page_url("changelist") + (f"?{urlencode({'q': text})}" if text else ""))
        what = f"按证件号码查询主体{person.pk}" if person else "按证件号码查询，无结果"
        record_read(request.user, AccessKind.LOOK_UP, what, address=address_of(request))
        if person is None:
            messages.info(request, "没有该证件号码的主体，或不在您的范围内。")
            return redirect(self.page_url("changelist"))
        return redirect(self.url_of_person(person))

    def url_of_person(self, person) -> str:
        return reverse(f"{self.admin_site.name}:subjects_subject_change", args=[person.pk])

    def row_or_404(self, request, pk):
        """Outside the user's scope the page does not exist (PER-1)."""
        row = self.get_queryset(request).filter(pk=pk).first() if str(pk).isdigit() else None
        if row is None:
            raise Http404("没有这条记录，或不在您的范围内")
        return row

    def change_view(self, request, object_id, form_url="", extra_context=None):
        row = self.row_or_404(request, object_id)
        record_read(request.user, AccessKind.VIEW, f"{self.opts.verbose_name}{row.pk}", address=address_of(request))
        context = self.page_context(request, row) | {
            "sections": self.sections(row), "tables": [_labelled(table) for table in self.tables(request, row)],
            **(extra_context or {}),
        }
        return TemplateResponse(request, self.page_template, context)

    def history_view(self, request, object_id, extra_context=None):
        """The history is the ledger's; a record's own dates are on its page."""
        return self.change_view(request, object_id)

    def page_context(self, request, row) -> dict:
        return {**self.admin_site.each_context(request), "opts": self.opts, "row": row, "title": str(row),
                "beginnings": beginnings(request, row), "row_url": self.page_url("change", row.pk)}

    def page_url(self, page: str, *args) -> str:
        return reverse(f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_{page}", args=args)


def _is_resident_id(text: str) -> bool:
    try:
        return bool(check_resident_id(text))
    except IdentifierError:
        return False


def _labelled(table: dict) -> dict:
    """Each cell with its heading, which a phone shows beside it."""
    return table | {"lines": [list(zip(table["headings"], line, strict=True)) for line in table["lines"]]}
