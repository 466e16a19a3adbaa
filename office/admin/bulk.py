"""批量办理: cases ticked in a list, one verb and one reason for all, then the result case by case."""

from django.contrib import messages
from django.db.models import Count
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from office.models import BulkRun, CaseFile
from office.workflow.bulk import LARGEST, Outcome, choose, start, verbs_in_bulk
from office.workflow.machines import machines
from office.workflow.offers import trial
from office.workflow.scope import visible_files
from office.workflow.verbs import verb_named

from . import trouble
from .addresses import case_address
from .forms import bind


def bulk_urls(site) -> list:
    def page(request, pk):
        return bulk_view(site, request, pk)

    return [path("bulk/<int:pk>/", site.admin_view(page), name="bulk")]


def choose_and_go(site, request, ids: list[int]):
    """From the ticked rows to the page that asks for the verb; None, with a message, when that cannot be."""
    files = list(visible_files(request.user, CaseFile.objects.filter(pk__in=ids)).order_by("pk"))
    if not ids:
        messages.error(request, "还没有选案卷。请先在列表左侧勾选，再点批量办理。")
    elif len(ids) > LARGEST:
        messages.error(request, f"一次最多批量办理{LARGEST}件，您选了{len(ids)}件，请分批选择。")
    elif len({file.kind for file in files}) > 1:
        messages.error(request, "批量办理须是同一类案卷，请分别选择。")
    elif not files or not verbs_in_bulk(files[0].kind, request.user):
        messages.error(request, "所选案卷没有可以由您批量办理的事项。")
    else:
        return redirect(reverse(f"{site.name}:bulk", args=[choose(request.user, files).pk]))
    return None


def bulk_view(site, request, pk: int):
    """Before the start the form, afterwards the result; both belong to the officer who chose."""
    run = BulkRun.objects.filter(pk=pk, by=request.user).first()
    if run is None:
        raise Http404("没有这个批次")
    if run.started_at:
        return _result(site, request, run)
    verbs = verbs_in_bulk(run.machine, request.user)
    verb = next((each for each in verbs if each.name == request.GET.get("verb")), verbs[0] if verbs else None)
    if verb is None:
        raise Http404("没有可以批量办理的事项")
    return _ask(site, request, run, verbs, verb)


def _ask(site, request, run, verbs, verb):
    items = list(run.items.select_related("file"))
    case = machines()[run.machine].objects.select_related("file__department").get(pk=items[0].file_id)
    form = bind(verb, request, case=case, act=trial(verb, case, request.user))
    found = None
    if request.method == "POST":
        if form.is_valid():
            start(run, verb, request.POST)
            return redirect(request.path)
        found = trouble.of_form(form)
    context = site.each_context(request) | {
        "title": f"批量办理 {len(items)} 件", "run": run, "verb": verb, "form": form, "trouble": found,
        "verbs": [{"label": each.label, "name": each.name, "here": each is verb} for each in verbs],
        "rows": [_row(site, item) for item in items], "back_url": _list_url(site, run),
    }
    return TemplateResponse(request, "admin/bulk_form.html", context)


def _result(site, request, run):
    counts = dict(run.items.values_list("outcome").annotate(n=Count("pk")))
    waiting = counts.get(Outcome.WAITING, 0)
    verb = verb_named(run.machine, run.verb)
    context = site.each_context(request) | {
        "title": f"批量{verb.label}的结果", "run": run, "refresh": waiting > 0,
        "done": counts.get(Outcome.DONE, 0), "refused": counts.get(Outcome.REFUSED, 0), "waiting": waiting,
        "total": sum(counts.values()), "gone": sum(counts.values()) - waiting,
        # What needs a second look first.
        "rows": sorted((_row(site, item) for item in run.items.select_related("file")),
                       key=lambda row: row["outcome"] != Outcome.REFUSED),
        "back_url": _list_url(site, run),
    }
    return TemplateResponse(request, "admin/bulk_result.html", context)


def _row(site, item) -> dict:
    model = machines()[item.file.kind]
    return {"number": item.file.number, "title": item.file.title, "state": model.states(item.file.state),
            "url": case_address(site, item.file), "outcome": item.outcome, "label": item.get_outcome_display(),
            "said": item.said}


def _list_url(site, run) -> str:
    meta = machines()[run.machine]._meta
    return reverse(f"{site.name}:{meta.app_label}_{meta.model_name}_changelist")
