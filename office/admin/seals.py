"""The desk of daily seals, and the page on which a supervisor checks the whole record."""
from pathlib import Path

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.template.response import TemplateResponse
from django.urls import path
from django.views.decorators.http import require_http_methods

from office.ledger import seal, verify
from office.ledger.access import record_read
from office.models import AccessEntry, Seal
from office.models.seal import AccessKind
from office.perms import supervises
from office.workflow.scope import departments_supervised_by

from .desk import address_of
from .reading import ReadingDesk

RUNS_SHOWN = 10
QUERY_CANCELED = "57014"


@admin.register(Seal)
class SealDesk(ReadingDesk):
    """A seal stands over all departments, so only who reads all of them checks it."""

    comes_from = "办理记录每日封存一次，次日可以在这里看到。"
    list_display = ("day_cell", "files", "events_to", "reads_to", "sealed_at", "digest")
    ordering = ("-day",)
    sortable_by = ()

    def may_read(self, user):
        return supervises(user) and departments_supervised_by(user) is None

    def sections(self, row):
        return [{"title": "封存", "rows": [
            ("日期", row.day), ("案卷数", row.files), ("办理记录至", row.events_to), ("访问记录至", row.reads_to),
            ("链首摘要", row.heads), ("访问摘要", row.reads), ("上一封存", row.prev), ("封存摘要", row.digest),
            ("签名", row.signature),
        ]}]

    def get_urls(self):
        view = self.admin_site.admin_view(require_http_methods(["GET", "HEAD", "POST"])(self.verify_view))
        return [path("verify/", view, name="office_seal_verify"), *super().get_urls()]

    def verify_view(self, request):
        """GET says when the record was last checked; POST checks it and puts the check itself on record."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = check(request) if request.method == "POST" else None
        runs = AccessEntry.objects.filter(kind=AccessKind.VERIFY).select_related("user").order_by("-id")
        context = {**self.admin_site.each_context(request), "opts": self.opts, "title": "核验办理记录", "found": found,
                   "runs": runs[:RUNS_SHOWN]}
        return TemplateResponse(request, "admin/office/seal/verify.html", context)

    @admin.display(description="日期")
    def day_cell(self, row):
        return f"{row.day:%Y-%m-%d}"


def check(request) -> dict:
    """Every chain, every seal, every line kept outside: a sentence on the whole, then one for each fault."""
    try:
        faults = [*verify.faults(), *seal.faults(), *seal.strangers(Path(settings.SEAL_DIR))]
        said = f"已核验{verify.count_events()}条办理记录，" + (f"发现{len(faults)}处问题" if faults else "链条完整，封存相符")
    except OperationalError as error:
        if getattr(error.__cause__, "sqlstate", None) != QUERY_CANCELED:
            raise
        faults, said = [], "记录较多，未能在页面时限内核验完毕，请由系统管理员运行 manage.py verify_ledger"
        return {"said": said, "faults": faults, "tone": "warn"}
    record_read(request.user, AccessKind.VERIFY, said, address=address_of(request))
    return {"said": said, "faults": faults, "tone": "grave" if faults else "success"}
