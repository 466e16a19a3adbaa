"""The page of a verb: GET shows what would happen, one POST acts; every refusal comes back with the typed text."""

from collections import Counter

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from office.documents import MissingGlyph, html, render
from office.workflow.errors import Busy, MovedOn, NotPermitted, OutOfScope, Refused
from office.workflow.offers import offer, trial
from office.workflow.perform import perform
from office.workflow.permission import permitted
from office.workflow.steps import wrong_state
from office.workflow.verbs import verb_named

from . import trouble
from .case_view import called
from .downloads import pdf_preview
from .forms import bind, typed_so_far


def verb_view(desk, request, case, name: str):
    """Show or carry out one verb on one case."""
    verb = verb_named(case.machine, name)
    if verb is None or verb.arrow.opens:
        raise Http404("没有这个事项")
    return VerbPage(desk, request, case, verb).respond()


class VerbPage:
    """One request for one verb on one case."""

    def __init__(self, desk, request, case, verb):
        self.desk, self.request, self.case, self.verb = desk, request, case, verb
        self.form = bind(verb, request, case=case, act=trial(verb, case, request.user))

    def respond(self):
        verdict = permitted(self.verb, self.case.file, self.request.user)
        if verdict.never:
            return self.explain(verdict)
        if self.request.method != "POST":
            return self.page(self.standing())
        valid, sent = self.form.is_valid(), self.request.POST
        if "_pdf" in sent:
            return self.pdf(sent["_pdf"])
        if "_preview" in sent:
            return self.page(self.standing())
        return self.act() if valid else self.page(trouble.of_form(self.form))

    def act(self):
        """One POST, through the one door."""
        try:
            outcome = perform(self.verb, self.case.pk, actor=self.request.user, version=self.version_sent(),
                              address=self.request.META.get("REMOTE_ADDR") or None, **self.form.cleaned_data)
        except OutOfScope as gone:
            raise Http404(str(gone)) from gone
        except NotPermitted as error:
            return self.explain(error.verdict)
        except Refused as error:
            return self.page(trouble.of_refusal(error, self.form), status=409)
        except MovedOn as error:
            self.case = self.desk.case_or_404(self.request, self.case.pk)
            return self.page(trouble.of_moving_on(error, self.form), status=409)
        except Busy as error:
            return self.page(trouble.of_waiting(error, self.form), status=503)
        once = self.desk.shown_once(self.request, self.verb, self.form, outcome)
        if once is not None:
            return once
        messages.success(self.request, self.done(outcome))
        return redirect(self.desk.page_url("change", self.case.pk))

    def version_sent(self) -> int:
        """The version the form was opened on; a form without one is older than anything."""
        text = self.request.POST.get("version", "")
        return int(text) if text.isascii() and text.isdigit() else -1

    def standing(self):
        """What stands against the verb before anything is typed, or None."""
        offered = offer(self.verb, self.case, self.request.user)
        verdicts = offered.verdicts if offered else (wrong_state(self.verb, self.case),)
        return trouble.of_verdicts(verdicts) if verdicts else None

    def drafts(self) -> list:
        """The papers as they would be issued with what has been typed so far."""
        if self.case.state not in self.verb.arrow.sources:
            return []
        return self.verb.drafts(self.case, self.trial())

    def mail(self):
        """The message as it would be sent with what has been typed so far (L-PDF-2)."""
        here = self.case.state in self.verb.arrow.sources
        return self.verb.mail(self.case, self.trial()) if self.verb.mail and here else None

    def trial(self):
        """The act as it would be with what has been typed so far."""
        return trial(self.verb, self.case, self.request.user, **typed_so_far(self.form))

    def pdf(self, place: str):
        drafts = self.drafts()
        if not (place.isascii() and place.isdigit() and int(place) < len(drafts)):
            raise Http404("没有这份文书")
        paper = drafts[int(place)].preview()
        try:
            return pdf_preview(render(paper), paper.kind)
        except MissingGlyph as error:
            return self.page(trouble.of_glyphs(error))

    def page(self, found=None, status: int = 200):
        verb, case = self.verb, self.case
        drafts = self.drafts()
        foreseen = verb.foresees(case, self.trial()) if verb.foresees else ()
        context = {
            **self.desk.page_context(self.request, case), "title": verb.label, "verb": verb, "form": self.form,
            "version": case.file.version, "effects": [*effects(verb, case, drafts), *foreseen], "trouble": found,
            "can_act": self.request.method == "POST" or found is None, "crumb_title": case.file.number, "called": called(case),
            "papers": [{"title": draft.title, "html": html(draft.preview())} for draft in drafts],
            "mail": self.mail(), "crumb_url": self.desk.page_url("change", case.pk),
        }
        return TemplateResponse(self.request, "admin/verb_page.html", context, status=status)

    def explain(self, verdict):
        """A page that says why this person may not do this."""
        context = self.desk.page_context(self.request, self.case)
        context |= {"title": f"不能办理“{self.verb.label}”", "explanation": verdict, "back_url": context["case_url"]}
        return TemplateResponse(self.request, "admin/explained.html", context, status=403)

    def done(self, outcome):
        """What happened, with a link to each paper."""
        links = format_html_join("", "，《<a href=\"{}\">{}</a>》{}", (
            (self.desk.document_url(self.case, paper.pk), paper.title, paper.number) for paper in outcome.documents
        ))
        state = type(outcome.case).states(outcome.case.state).label
        what = called(outcome.case)
        return format_html("已办理“{}”，{}现为“{}”{}{}", self.verb.label, what, state, links, mark_safe("。"))


def effects(verb, case, drafts) -> list[str]:
    """What will happen, in sentences: the change of state, the papers, then what the verb itself announces."""
    target = verb.arrow.leads(case) or case.state
    states = verb.flow.states
    moves = f"由“{states(case.state).label}”转为“{states(target).label}”" if target != case.state else "状态不变"
    papers = Counter((draft.title, bool(draft.series)) for draft in drafts)
    issued = [f"{'编号、' if numbered else ''}签署并存档《{title}》{f'{count}份' if count > 1 else ''}"
              for (title, numbered), count in papers.items()]
    return [called(case) + moves, *issued, *verb.effects]
