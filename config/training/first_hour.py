"""The first hour: five things to do, each ticked off by what the ledger says this person really did."""
from dataclasses import dataclass

from django.urls import reverse

from cases.models import Designation
from cases.states import CaseState
from office.calendar import today
from office.models import AccessEntry, Event, Role
from office.models.seal import AccessKind
from subjects.models import PenaltyRecord, ServiceItem
from subjects.service_states import ServiceMethod, ServiceState

NOTHING_LEFT = "本部门现在没有可以这样练习的事项，可以用 jingban 登录再试。"


@dataclass(frozen=True)
class Task:
    title: str
    how: str
    done: bool
    url: str = ""
    target: str = ""


def first_hour(user) -> list[Task]:
    """For a handler in a designating department; for everybody else there is none."""
    departments = user.departments_with(Role.HANDLER)
    if not departments or user.holds_in_the_hub(Role.HANDLER):
        return []
    done = _done_by(user)
    return [make(user, departments, name in done) for name, make in TASKS.items()]


def _done_by(user) -> set[str]:
    """What he did at a browser; the stories were not told at one, so they tick nothing."""
    sat_down = Event.objects.filter(actor=user, address__isnull=False)
    acts = set(sat_down.filter(machine="designation").values_list("verb", flat=True))
    if sat_down.filter(machine="service", to_state=ServiceState.SERVED).exists():
        acts.add("serve")
    looked = AccessEntry.objects.filter(user=user, kind=AccessKind.VIEW, file__kind="designation", file__handler=user)
    return acts | {"look"} if looked.exists() else acts


def _look(user, departments, done) -> Task:
    waiting = Designation.objects.filter(
        file__handler=user, state=CaseState.STATEMENT_WINDOW, recipients__window_ends__gte=today()
    )
    return _task(
        "找到一件案件，读懂为什么还不能办", done, waiting.order_by("recipients__window_ends").first(), "cases_designation_change",
        "打开案件，在“送法制审核”下面读“暂不能办理”的理由和条款；再到“办理过程”里看期限是怎么算的。",
    )


def _open(user, departments, done) -> Task:
    free = PenaltyRecord.objects.effective().filter(provider__in=departments, designations__isnull=True)
    return _task(
        "从一条处罚记录立案", done, free.order_by("id").first(), "subjects_penaltyrecord_change",
        "左侧点“行政处罚记录”，打开这一条，点“据此立案”，选定“领域”，再点页面下方的“立案”。",
    )


def _serve(user, departments, done) -> Task:
    waiting = ServiceItem.objects.filter(
        file__department__in=departments, state=ServiceState.IN_PROGRESS,
        method=ServiceMethod.DIRECT,
    )
    return _task(
        "登记一次送达", done, waiting.order_by("id").first(), "subjects_serviceitem_change",
        "打开送达事项，点“登记直接送达”，填“签收人”，选“签收人身份”，回证扫描件可以用下面的练习用扫描件。",
    )


def _answer(user, departments, done) -> Task:
    waiting = Designation.objects.filter(
        file__handler=user, state=CaseState.STATEMENT_REVIEW, recipients__statements__answered_on=None,
        recipients__statements__hearing_asked=False,
    )
    return _task(
        "答复一份陈述申辩", done, waiting.order_by("pk").first(), "cases_designation_change",
        "打开案件，点“反馈陈述申辩”，对每一项理由写明核实情况、是否采纳和理由，再点“反馈陈述申辩”。",
    )


def _submit(user, departments, done) -> Task:
    ready = Designation.objects.filter(file__handler=user, state=CaseState.DRAFT, evidence__isnull=False).exclude(facts="")
    return _task(
        "把告知书送去签发", done, ready.order_by("pk").first(), "cases_designation_change",
        "打开案件，点“提交告知书审签”，看“将发生什么”，再点一次同名按钮；签发由 shenpi 办，您自己不能签。",
    )


TASKS = {"look": _look, "open_designation": _open, "serve": _serve, "answer": _answer, "submit_notice": _submit}


def _task(title: str, done: bool, target, page: str, how: str) -> Task:
    if target is None:
        return Task(title, how if done else NOTHING_LEFT, done)
    name = target.document_no if isinstance(target, PenaltyRecord) else str(target)
    return Task(title, how, done, reverse(f"admin:{page}", args=[target.pk]), name)
