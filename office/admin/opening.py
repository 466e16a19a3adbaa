"""Opening a case: the same page as a verb's, before there is a case; a form sent twice opens one case."""

import secrets

from django import forms
from django.contrib import messages
from django.db import connection, transaction
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from office.calendar import now
from office.models import Department
from office.workflow.act import Act, Passage
from office.workflow.errors import Busy, NotPermitted, Refused
from office.workflow.perform import open_case
from office.workflow.permission import departments_open_to
from office.workflow.verbs import verb_named, verbs_of

from . import trouble
from .forms import bind

REMEMBERED = 10  # forms of a session whose cases are still known when the form comes a second time


def openings(desk, user) -> list[dict]:
    """The ways this person may open a case of this kind from its list; without a form, only the system opens it."""
    names = desk.opened_from_list
    return [{"label": verb.label, "url": desk.page_url("open", verb.name)} for verb in verbs_of(desk.model.machine)
            if _on_the_desk(verb) and (names is None or verb.name in names) and user.departments_with(*verb.by)]


def opening_view(desk, request, name: str):
    verb = verb_named(desk.model.machine, name)
    if verb is None or not _on_the_desk(verb):
        raise Http404("没有这个事项")
    departments = departments_open_to(verb, request.user)
    if not departments:
        names = "、".join(role.label for role in verb.by)
        return _explained(desk, request, verb, f"“{verb.label}”须由{names}岗位办理", "AUD-03")
    return OpeningPage(desk, request, verb, list(departments)).respond()


def _on_the_desk(verb) -> bool:
    return verb.arrow.opens and verb.form is not None


def _explained(desk, request, verb, reason: str, rule: str):
    context = {**desk.admin_site.each_context(request), "opts": desk.opts, "title": f"不能办理“{verb.label}”",
               "explanation": {"reason": reason, "rule": rule}, "back_url": desk.page_url("changelist")}
    return TemplateResponse(request, "admin/explained.html", context, status=403)


class DepartmentForm(forms.Form):
    """In whose name something is begun, where the rest of the form does not depend on the answer."""

    department = forms.ModelChoiceField(Department.objects.none(), label="承办部门", empty_label=None)

    def __init__(self, data, departments: list[int]):
        super().__init__(data, label_suffix="", initial={"department": departments[0]})
        self.fields["department"].queryset = Department.objects.filter(pk__in=departments)
        if len(departments) == 1:
            self.fields["department"].widget = forms.HiddenInput()


class OpeningPage:
    """One request to open a case, in the name of one of the departments the officer works for."""

    def __init__(self, desk, request, verb, departments: list[Department]):
        self.desk, self.request, self.verb, self.departments = desk, request, verb, departments
        wanted = (request.POST or request.GET).get("department", "")
        self.department = next((each for each in departments if str(each.pk) == wanted), departments[0])
        self.facts = desk.opening_facts(request, verb)
        self.act = Act(verb, None, Passage(now(), request.user), dict(self.facts), department=self.department)
        self.form = bind(verb, request, case=None, act=self.act)

    def respond(self):
        if self.request.method != "POST":
            refusals = self.verb.verdicts(None, self.act)
            return self.page(secrets.token_hex(16), trouble.of_verdicts(refusals) if refusals else None)
        token = self.request.POST.get("once") or secrets.token_hex(16)
        if not self.form.is_valid():
            return self.page(token, trouble.of_form(self.form))
        try:
            pk, said = self.open_once(token)
        except NotPermitted as error:
            return _explained(self.desk, self.request, self.verb, error.verdict.reason, error.verdict.rule)
        except Refused as error:
            return self.page(token, trouble.of_refusal(error, self.form), status=409)
        except Busy as error:
            return self.page(token, trouble.of_waiting(error, self.form), status=503)
        messages.success(self.request, said)
        return redirect(self.desk.page_url("change", pk))

    def open_once(self, token: str) -> tuple[int, str]:
        """Open, or find what the same form has opened a moment ago: twins wait for each other at the token."""
        session = self.request.session
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [token])
            opened = type(session)(session.session_key).get("opened", {})
            if token in opened:
                return opened[token], "这份表单已经提交过，没有重复立案。"
            outcome = open_case(self.verb, department=self.department, actor=self.request.user,
                                address=self.request.META.get("REMOTE_ADDR") or None,
                                **self.facts, **self.form.cleaned_data)
            session["opened"] = dict([*opened.items(), (token, outcome.case.pk)][-REMEMBERED:])
            session.save()
        return outcome.case.pk, f"已{self.verb.label}：{outcome.case.file.number}。"

    def page(self, token: str, found=None, status: int = 200):
        target = self.verb.flow.states(self.verb.arrow.target).label
        context = {
            **self.desk.admin_site.each_context(self.request), "opts": self.desk.opts, "title": self.verb.label,
            "verb": self.verb, "form": self.form, "once": token, "trouble": found, "department": self.department,
            "departments": self.departments if len(self.departments) > 1 else (),
            "can_act": self.request.method == "POST" or found is None, "case_url": self.desk.page_url("changelist"),
            "effects": [self.desk.opening_sentence(self.department, target), *self.verb.effects],
            "facts_title": self.desk.opened_about,
            "facts": [(thing._meta.verbose_name, thing) for thing in self.facts.values()],
        }
        return TemplateResponse(self.request, "admin/verb_page.html", context, status=status)
