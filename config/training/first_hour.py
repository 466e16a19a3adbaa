"""The first hour: five things to do, each ticked off by what the ledger says this person really did."""
from dataclasses import dataclass

from django.db.models import Exists, Subquery
from django.urls import reverse

from cases.models import Designation
from cases.states import CaseState
from office.calendar import today
from office.models import AccessEntry, Event, Role, User
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
    """For a handler in a designating department; for everybody else there is none. Asked in one query: it stands on the queue."""
    departments = user.departments_with(Role.HANDLER)
    if not departments or user.holds_in_the_hub(Role.HANDLER):
        return []
    targets = {f"{name}_{part}": Subquery(rows.values(part_of)[:1])
               for name, (rows, label) in _targets(user, departments).items() for part, part_of in (("pk", "pk"), ("name", label))}
    known = User.objects.filter(pk=user.pk).values(**_done_by(user), **targets)[0]
    return [_task(title, how, page, known[f"{name}_done"], known[f"{name}_pk"], known[f"{name}_name"])
            for name, (title, how, page) in TASKS.items()]


def _done_by(user) -> dict[str, Exists]:
    """What he did at a browser; the stories were not told at one, so they tick nothing."""
    sat_down = Event.objects.filter(actor=user, address__isnull=False)
    looked = AccessEntry.objects.filter(user=user, kind=AccessKind.VIEW, file__kind="designation", file__handler=user)
    done = {verb: sat_down.filter(machine="designation", verb=verb) for verb in ("open_designation", "answer", "submit_notice")}
    done |= {"look": looked, "serve": sat_down.filter(machine="service", to_state=ServiceState.SERVED)}
    return {f"{name}_done": Exists(rows) for name, rows in done.items()}


def _targets(user, departments) -> dict:
    """Task → what it can be done with, the first first, and by what it is called."""
    own = Designation.objects.filter(file__handler=user)
    waiting = own.filter(state=CaseState.STATEMENT_WINDOW, recipients__window_ends__gte=today())
    asked = own.filter(state=CaseState.STATEMENT_REVIEW, recipients__statements__answered_on=None,
                       recipients__statements__hearing_asked=False)
    free = PenaltyRecord.objects.effective().filter(provider__in=departments, designations__isnull=True)
    to_serve = ServiceItem.objects.filter(
        file__department__in=departments, state=ServiceState.IN_PROGRESS, method=ServiceMethod.DIRECT)
    drafts = own.filter(state=CaseState.DRAFT, evidence__isnull=False).exclude(facts="")
    return {
        "look": (waiting.order_by("recipients__window_ends"), "file__number"), "open_designation": (free.order_by("id"), "document_no"),
        "serve": (to_serve.order_by("id"), "document__title"), "answer": (asked.order_by("pk"), "file__number"),
        "submit_notice": (drafts.order_by("pk"), "file__number"),
    }


TASKS = {  # title, how it is done, on which page
    "look": (
        "找到一件案件，读懂为什么还不能办",
        "打开案件，在“送法制审核”下面读“暂不能办理”的理由和条款；再到“办理过程”里看期限是怎么算的。", "cases_designation_change",
    ),
    "open_designation": (
        "从一条处罚记录立案",
        "左侧点“行政处罚记录”，打开这一条，点“据此立案”，选定“领域”，再点页面下方的“立案”。", "subjects_penaltyrecord_change",
    ),
    "serve": (
        "登记一次送达",
        "打开送达事项，点“登记直接送达”，填“签收人”，选“签收人身份”，回证扫描件可以用下面的练习用扫描件。", "subjects_serviceitem_change",
    ),
    "answer": (
        "答复一份陈述申辩",
        "打开案件，点“反馈陈述申辩”，对每一项理由写明核实情况、是否采纳和理由，再点“反馈陈述申辩”。", "cases_designation_change",
    ),
    "submit_notice": (
        "把告知书送去签发",
        "打开案件，点“提交告知书审签”，看“将发生什么”，再点一次同名按钮；签发由 shenpi 办，您自己不能签。", "cases_designation_change",
    ),
}


def _task(title: str, how: str, page: str, done: bool, pk: int | None, name: str | None) -> Task:
    if pk is None:
        return Task(title, how if done else NOTHING_LEFT, done)
    return Task(title, how, done, reverse(f"admin:{page}", args=[pk]), name)
