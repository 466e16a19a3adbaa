"""记住这个筛选: a narrowed queue under a name of one's own; it says nothing about any case, so it is no act of one."""
from django import forms
from django.contrib import messages
from django.http import HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import path, reverse

from .narrowing import address, narrowing
from .queue import tabs_of

MOST = 12  # more would be a list to search in


class KeepForm(forms.Form):
    name = forms.CharField(max_length=20)


def kept_urls(site) -> list:
    def page(view):
        return site.admin_view(lambda request: view(site, request))

    return [path("queue/keep/", page(_keep), name="queue_keep"), path("queue/drop/", page(_drop), name="queue_drop")]


def _keep(site, request):
    """A second one of the same name takes the place of the first."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    form, tab = KeepForm(request.POST), request.POST.get("tab")
    tab = tab if tab in tabs_of(request.user) else "department"
    query = address(tab, narrowing(request.POST, request.user).chosen)
    if not form.is_valid():
        messages.error(request, "没有保存：请给这个筛选起一个二十字以内的名称。")
        return _back(site, query)
    others = [each for each in request.user.kept_filters if each["name"] != form.cleaned_data["name"]]
    if len(others) >= MOST:
        messages.error(request, f"没有保存：最多记住{MOST}个筛选，请先删除不用的。")
        return _back(site, query)
    _write(request.user, [*others, {"name": form.cleaned_data["name"], "query": query}])
    messages.success(request, f"已记住筛选“{form.cleaned_data['name']}”。")
    return _back(site, query)


def _drop(site, request):
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    name = request.POST.get("name", "")
    _write(request.user, [each for each in request.user.kept_filters if each["name"] != name])
    messages.success(request, "已删除这个筛选，案件不受影响。")
    return _back(site, "")


def _write(user, kept: list[dict]) -> None:
    user.kept_filters = kept
    user.save(update_fields=["kept_filters"])


def _back(site, query: str):
    return redirect(reverse(f"{site.name}:index") + query)
