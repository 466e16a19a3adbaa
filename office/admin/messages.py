"""消息: what an officer was told, unread first; each leads to its case, and is marked as read by a POST alone."""
from django import forms
from django.contrib import messages
from django.http import HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from office.calendar.clock import wall
from office.models import CaseFile, Message, MessageKind
from office.models.message import COUNTED
from office.workflow.scope import visible_files

from .addresses import case_address
from .due import due_date

SHOWN = 100


def message_urls(site) -> list:
    def page(view):
        return site.admin_view(lambda request: view(site, request))

    return [
        path("messages/", page(_list), name="messages"),
        path("messages/read/", page(_mark), name="messages_read"),
        path("messages/mail/", page(_choose), name="messages_mail"),
    ]


def unread_count(user) -> str:
    """What stands in the bar of every page; empty when everything was read."""
    return str(user.unread or "") if user.unread < COUNTED else f"{COUNTED - 1}+"


class MailForm(forms.Form):
    """Which kinds also come by mail."""

    kinds = forms.MultipleChoiceField(
        label="同时发送邮件的消息", choices=MessageKind, required=False, widget=forms.CheckboxSelectMultiple,
    )


def _own(user):
    return Message.objects.filter(to=user)


def _list(site, request):
    own = _own(request.user).select_related("event__file", "clock__file").order_by("-id")
    unread, read = list(own.unread()[:SHOWN + 1]), list(own.filter(read_at__isnull=False)[:SHOWN])
    files = {message.file.pk for message in (*unread, *read)}
    open_to = set(visible_files(request.user, CaseFile.objects.filter(pk__in=files)).values_list("pk", flat=True))
    context = site.each_context(request) | {
        "title": "消息", "unread_messages": [_line(site, each, open_to) for each in unread[:SHOWN]],
        "read_messages": [_line(site, each, open_to) for each in read], "more": len(unread) > SHOWN, "shown": SHOWN,
        "form": MailForm(initial={"kinds": request.user.mail_kinds}, label_suffix=""),
    }
    return TemplateResponse(request, "admin/messages.html", context)


def _line(site, message, open_to) -> dict:
    """A case that is no longer his to see is named, and leads nowhere (PER-1)."""
    file = message.file
    return {
        "pk": message.pk, "kind": message.get_kind_display(), "text": message.text, "at": message.at,
        "number": file.number, "title": file.title if file.pk in open_to else "",
        "url": case_address(site, file) if file.pk in open_to else "",
        "due": due_date(file.next_due, provisional=file.next_due_provisional) if file.pk in open_to else None,
    }


def _mark(site, request):
    """One message, or every one that was on the page; what came in meanwhile stays unread."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    chosen = [int(pk) for pk in request.POST.getlist("message") if pk.isdecimal() and len(pk) < 19]
    marked = _own(request.user).unread().filter(pk__in=chosen).update(read_at=wall())
    messages.success(request, f"已将{marked}条消息标为已读。")
    return redirect(reverse(f"{site.name}:messages"))


def _choose(site, request):
    """Each for himself; it says nothing about any case, so it is no act of one."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    form = MailForm(request.POST)
    if form.is_valid():
        request.user.mail_kinds = form.cleaned_data["kinds"]
        request.user.save(update_fields=["mail_kinds"])
        messages.success(request, "已保存邮件设置，自下一条消息起生效。")
    else:
        messages.error(request, "没有保存：所选的消息类别不存在，请在页面上重新勾选。")
    return redirect(reverse(f"{site.name}:messages"))
