"""The desk of ended parties: recorded from the subject's page."""
from django.contrib import admin
from django.http import Http404
from django.urls import reverse

from office.admin.beginnings import begins_from
from office.admin.columns import about
from office.admin.desk import CaseDesk
from office.models import Role
from subjects.models import Subject, SubjectEnding


@admin.register(SubjectEnding)
class EndingDesk(CaseDesk):
    comes_from = "主体注销、死亡的，在该主体的页面上登记。"
    list_select_related = ("file__department", "file__handler", "subject")
    list_display = ("number", "party_cell", "way", "ended_on", "state_cell", "handler_cell")
    party_cell = about("主体")
    opened_from_list = ()
    opened_about = "终止的主体"

    def facts(self, case):
        return [{"title": "主体终止", "rows": [
            ("主体", case.subject.name), ("代码或者证件号码", case.subject.masked_number), ("终止方式", case.get_way_display()),
            ("终止日期", case.ended_on), ("证明文书", case.document), ("权利义务承继主体", case.successor or "无"),
        ]}]

    def opening_sentence(self, department, state):
        return f"以{department.name}的名义登记，状态为“{state}”；确认前该主体仍为存续，但不得启动新的告知"

    def opening_facts(self, request, verb):
        wanted = request.GET.get("subject", "")
        subjects = Subject.objects.visible_to(request.user)
        subject = subjects.filter(pk=wanted).first() if wanted.isdigit() else None
        if subject is None:
            raise Http404("请从“信用主体”中选择已经终止的主体")
        return {"subject": subject}


@begins_from(Subject)
def end_from_subject(request, subject):
    """登记主体终止, for handlers of any department that sees the subject."""
    if subject.is_gone or not request.user.departments_with(Role.HANDLER):
        return None
    return "登记主体终止", f"{reverse('admin:subjects_subjectending_open', args=['record_end'])}?subject={subject.pk}"
