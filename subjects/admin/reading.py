"""The desks of the register: searched without a trace in the address, scoped to the reader's departments."""
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.http import urlencode

from office.admin.desk import address_of
from office.admin.reading import ReadingDesk
from office.ledger.access import record_read
from office.models.seal import AccessKind
from subjects.identifiers import IdentifierError, check_resident_id, normalise
from subjects.models import Subject
from subjects.perms import seen_at_all


class RegisterDesk(ReadingDesk):
    """Subclasses say how to search and what the page shows."""

    search_fields = ("pk",)  # names the box; find() does the searching

    def find(self, rows, text: str):
        """Rows that match: equality of codes and numbers first, names last."""
        raise NotImplementedError

    def may_read(self, user):
        return seen_at_all(user)

    def visible_to(self, user, rows):
        return rows.visible_to(user)

    def get_search_results(self, request, queryset, search_term):
        text = search_term.strip()
        return (self.find(queryset, text) if text else queryset), False

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


def _is_resident_id(text: str) -> bool:
    try:
        return bool(check_resident_id(text))
    except IdentifierError:
        return False
