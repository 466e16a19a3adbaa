"""The desk of service items: what is to be delivered to whom, and the proof."""
from django.contrib import admin
from django.db.models import Prefetch
from django.http import Http404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html

from office.admin.columns import about
from office.admin.desk import CaseDesk, address_of
from office.admin.downloads import sent
from office.admin.marks import stands_for
from office.ledger.access import record_read
from office.models.seal import AccessKind
from subjects.counter import counter_print, may_print
from subjects.models import ServiceItem


SERVICES = (  # of a file, for the pages of whatever procedure it is about
    Prefetch("file__service_items", ServiceItem.objects.select_related("document", "recipient")),
    "file__service_items__dispatches", "file__service_items__dispatches__steps",
)


@admin.register(ServiceItem)
class ServiceItemDesk(CaseDesk):
    comes_from = "文书签发后，对每名受送达人的送达会出现在这里。"
    list_select_related = ("file__department", "file__handler", "document", "recipient")
    list_display = ("number", "document_cell", "party_cell", "state_cell", "due_cell")
    party_cell = about("受送达人")
    opened_from_list = ()
    page_related = ("server", "electronic_address", "proposed_by")
    page_reads = SERVICES

    def party(self, case):
        return f"{case.recipient.name}（{case.capacity_of_recipient}）"

    def facts(self, case):
        return [
            {"title": "送达事项", "rows": [
                ("送达文书", f"《{case.document.title}》{case.document.number}"), ("受送达人", self.party(case)),
                ("代码或者证件号码", case.recipient.masked_number),
            ]},
            *_filled("地址", [
                ("送达地址", case.address), ("地址来源", case.get_address_source_display()),
                ("地址采集日期", case.address_dated), ("电子送达地址", case.electronic_address),
                ("邮件单号", case.tracking_number), ("受托或者转交机关", case.through),
            ]),
            *_filled("送达情况", [
                ("送达方式", case.get_method_display() or "未定方式"), ("送达日期", case.served_on), ("签收人", case.signer),
                ("签收人身份", case.get_signer_capacity_display()), ("拒收事由", case.refusal_reason),
                ("见证人", case.witness), ("送达人", case.server), ("共同送达人", case.second_server), ("备注", case.remarks),
                ("请求纸质文书", case.paper_asked_on), ("提供纸质文书", case.paper_given_on),
                ("拟更正的送达日期", case.proposed_on), ("更正理由", case.proposed_reason),
            ]),
            *_attempts(case),
            *(_dispatch(each) for each in case.hanging("dispatches")),
            *(_announcement(each) for each in case.hanging("announcements")),
        ]

    def service_lines(self, case):
        return service_lines(case.file)

    def case_context(self, request, case):
        return {"counter_url": self.page_url("counter", case.pk) if may_print(case, request.user) else ""}

    def get_urls(self):
        view = self.admin_site.admin_view(self.counter_page)
        return [path("<int:pk>/counter/", view, name="subjects_serviceitem_counter"), *super().get_urls()]

    def counter_page(self, request, pk):
        """One file for the printer; nothing changes by it, and who took it is on record."""
        item = self.case_or_404(request, pk)
        if not may_print(item, request.user):
            raise Http404("该文书已经送达或者不再送达，或者您不承担送达")
        what = f"窗口打印{item.document}"
        record_read(request.user, AccessKind.DOWNLOAD, what, file=item.file, address=address_of(request))
        return sent(counter_print(item, request.user), "application/pdf", f"{what}.pdf", inline=True)

    @admin.display(description="本案最近期限", ordering="file__next_due")
    def due_cell(self, case):
        """Of the file, also where this service is done: the column says so."""
        return super().due_cell(case)

    @admin.display(description="送达文书")
    def document_cell(self, case):
        return str(case.document)


def _filled(title: str, rows: list[tuple]) -> list[dict]:
    """What belongs to one way of service is left out where another was taken."""
    known = [(label, value) for label, value in rows if value]
    return [{"title": title, "rows": known}] if known else []


def _dispatch(dispatch) -> dict:
    return {"title": "电子送达邮件", "rows": [
        ("发送情况", dispatch.stands), ("收件地址", dispatch.to), ("标题", dispatch.subject),
        ("经过", "\n".join(str(each) for each in dispatch.course)), ("正文", format_html("<details><summary>展开</summary>{}</details>", dispatch.text)),
        ("邮件编号", dispatch.uid), ("邮件散列", dispatch.mail_sha256), ("交付发送", f"{timezone.localtime(dispatch.queued_at):%Y-%m-%d %H:%M} {dispatch.queued_by}"),
    ]}


def _attempts(case) -> list[dict]:
    """Nothing where nothing has failed."""
    rows = [(str(n), str(each)) for n, each in enumerate(case.hanging("attempts"), 1)]
    return [{"title": "未能送达的记录", "rows": rows}] if rows else []


def _announcement(announcement) -> dict:
    posted = "\n".join(str(each) for each in announcement.postings.all())
    return {"title": "公告送达", "rows": [
        ("事由", announcement.get_ground_display()), ("送达经过", announcement.course), ("主要内容", announcement.content),
        ("提请人", announcement.proposed_by), ("送达公告", announcement.document), ("发布记录", posted),
        ("视为送达日期", announcement.deemed_on), ("公告结束日期", announcement.closed_on),
    ]}


def service_lines(file) -> dict[int | str, list[dict]]:
    """Document → how it was served on each recipient, with a link to the item; service → the same for what goes with it."""
    lines: dict[int | str, list[dict]] = {}
    for item in file.service_items.all():
        line = {
            "recipient": f"{item.recipient.name}（{item.capacity_of_recipient}）", "method": item.get_method_display() or "未定方式",
            "state": type(item).states(item.state), "note": _note(item, next(reversed(item.dispatches.all()), None)),
            "url": reverse("admin:subjects_serviceitem_change", args=[item.pk]),
        }
        lines.setdefault(item.document_id, []).append(line)
        lines[item.clock_about] = [line]
    return lines


def _note(item, dispatch) -> str:
    """The date of service, else how its mail stands."""
    if item.served_on:
        return f"{item.served_on}送达"
    return dispatch.stands if dispatch and not dispatch.settled else ""


stands_for("service", ServiceItem.objects.select_related("document", "recipient"), lambda item: f"{item.document.title}→{item.recipient.name}")
