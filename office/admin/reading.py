"""A list to look through and a page to read: for what no form may change."""
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from unfold.admin import ModelAdmin
from unfold.paginator import InfinitePaginator

from office.ledger.access import record_read
from office.models.seal import AccessKind

from .additions import added_tables
from .beginnings import beginnings
from .desk import address_of


class ReadingDesk(ModelAdmin):
    """Subclasses say who reads which rows and what the page shows; paging and the refusal to write are here."""

    list_per_page = 50
    list_fullwidth = True
    paginator = InfinitePaginator
    show_full_result_count = False
    actions = None
    page_template = "admin/reading.html"
    comes_from = ""  # in an empty list: what to do so that something stands there

    def may_read(self, user) -> bool:
        """Does this person find anything here?"""
        return False

    def visible_to(self, user, rows):
        """The rows this person reads."""
        return rows

    def sections(self, row) -> list[dict]:
        """Titled facts of one row, for its page."""
        return []

    def tables(self, request, row) -> list[dict]:
        """What hangs on the row: title, headings, lines of cells."""
        return []

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related(*(self.list_select_related or ()))
        return self.visible_to(request.user, rows)

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        return request.user.is_active and self.may_read(request.user)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def row_or_404(self, request, pk):
        """Outside the user's scope the page does not exist (PER-1)."""
        found = self.has_view_permission(request) and str(pk).isdecimal()
        row = self.get_queryset(request).filter(pk=pk).first() if found else None
        if row is None:
            raise Http404("没有这条记录，或不在您的范围内")
        return row

    def change_view(self, request, object_id, form_url="", extra_context=None):
        row = self.row_or_404(request, object_id)
        record_read(request.user, AccessKind.VIEW, f"{self.opts.verbose_name}{row.pk}", address=address_of(request))
        tables = [*self.tables(request, row), *added_tables(row)]
        context = self.page_context(request, row) | {
            "sections": self.sections(row), "tables": [_labelled(table) for table in tables], **(extra_context or {}),
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


def _labelled(table: dict) -> dict:
    """Each cell with its heading, which a phone shows beside it."""
    return table | {"lines": [list(zip(table["headings"], line, strict=True)) for line in table["lines"]]}
