"""Asking the superior for its consent, and asking no longer; the office's own time stands still meanwhile (DES-15)."""
from cases.flows.consent import ConsentFlow
from cases.models import ConsentRequest
from cases.states import CaseState
from office.models import Role
from office.workflow import anew
from office.workflow.due import by_date
from office.workflow.steps import follow, follow_opening
from office.workflow.verbs import verb


@verb(ConsentFlow.ask, label="报请上级同意", by=Role.SYSTEM)
def ask(file, act, *, designation):
    """A file of the superior's own, in its own queue, with its own time."""
    file.title = f"{designation.file.department}报请同意：{designation.file.title}"[:200]
    request = ConsentRequest.objects.create(file=file, designation=designation)
    act.case = request
    act.clocks.start("des.consent")
    act.note(报请机关=str(designation.file.department), 案号=designation.file.number)
    return request


@verb(ConsentFlow.stand_still, label="随案中止", by=Role.SYSTEM)
def stand_still(request, act):
    """While the case below is suspended nobody is late in answering (SUB-07)."""
    act.clocks.pause("des.consent")


@verb(ConsentFlow.count_on, label="随案恢复", by=Role.SYSTEM)
def count_on(request, act):
    act.clocks.resume("des.consent")


@verb(ConsentFlow.withdraw, label="收回报请", by=Role.SYSTEM)
def withdraw(request, act):
    """The case went back, ended, or was answered on paper: nothing is asked here any more."""
    act.clocks.stop_all()
    act.note(案件状态=request.designation.get_state_display())


@verb(ConsentFlow.reckon_anew, label="按放假安排重算期限", by=Role.SYSTEM)
def reckon_anew(request, act):
    """CAL-12."""
    anew.reckon_anew(act)


def asked(act) -> None:
    """Also of a superior who has nobody on the system yet: whoever comes finds it waiting."""
    act.clocks.pause("des.total")
    act.clocks.start("des.consent")
    if superior := act.file.department.line_superior:
        follow_opening(act, ask, department=superior, designation=act.case)


def no_longer_asked(act) -> None:
    """It was answered on paper; or the case was called back or ended, because somebody has spoken or new facts came to light."""
    answered(act)
    tell_above(act, withdraw)


def tell_above(act, verb) -> None:
    """What happens to the case happens to the request that waits about it."""
    for request in act.case.consent_requests.waiting().select_related("file").order_by("pk"):
        follow(act, verb, request)


def answered(act) -> None:
    """The superior's time ends and the office's own goes on, also where it was called back after it had been suspended there."""
    came_from = act.case.suspended_from if act.from_state == CaseState.SUSPENDED else act.from_state
    if came_from == CaseState.CONSENT:
        act.clocks.stop("des.consent")
        act.clocks.resume("des.total", own=act.case.total)


by_date(reckon_anew, due=lambda day: anew.overtaken(ConsentRequest))
