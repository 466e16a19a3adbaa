"""Who answers a request for consent, and when nobody else may (DES-15, AUD-08)."""
from cases.conditions.notice import handled
from cases.states import CaseState, ConsentState
from office.models import Post, Role
from office.workflow.verdict import Verdict, allow, refuse


def waits_no_longer(request, act) -> Verdict:
    """DES-15: only what still waits is answered; a case that stands still below waits for something else first."""
    case = request.designation
    if case.state == CaseState.CONSENT:
        return allow()
    return refuse(f"报请机关的案件现为“{case.get_state_display()}”，暂不能答复", "DES-15")


def took_part_below(request, act) -> Verdict:
    """AUD-08: who has worked on the case below is not its superior."""
    if handled(request.designation, act, Role.LEGAL, Role.APPROVER):
        return refuse("在报请机关办理过本案的人员不得代表上级答复", "AUD-08")
    return allow()


def superior_answers_itself(case, act) -> Verdict:
    """DES-15: an answer is entered for a superior only while nobody there could give it here; what it has declined stays declined."""
    request = case.consent_request
    if request is None:
        return allow()
    if request.state == ConsentState.DECLINED:
        return refuse(f"{request.file.department}已经答复不同意，应当不予认定", "DES-15")
    posts = Post.objects.held_on(act.today).filter(department=request.file.department, role=Role.APPROVER)
    if posts.filter(user__is_active=True).exists():
        return refuse(f"{request.file.department}已在本系统办理，由其审批人答复，不得代为登记", "DES-15")
    return allow()
