"""The page that explains the training office: every story with its case, and who is who."""
from django.http import Http404
from django.template.response import TemplateResponse

from cases.models import Designation
from config.training.stories.story import story_of
from office.admin.addresses import case_address
from office.models import Installation
from office.workflow.scope import visible_files


def guide(site, request):
    if not Installation.here().training:
        raise Http404("训练环境才有此页")
    seen = set(visible_files(request.user).values_list("pk", flat=True))
    cases = Designation.objects.select_related("basis", "file__department", "subject").order_by("-file")
    told = [(story_of(case.basis), case) for case in cases if case.basis]
    stories = [
        {"story": story, "case": case, "state": case.states(case.state),
         "url": case_address(site, case.file) if case.file_id in seen else ""}
        for story, case in told if story
    ]
    return TemplateResponse(request, "admin/training.html", {**site.each_context(request), "title": "人员和故事", "stories": stories})
