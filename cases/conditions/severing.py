"""Why a person is not severed from a case, and what a severed case waits for (C.1 note 2; DES-22, DES-35)."""
from cases.states import CaseState
from office.workflow.verdict import Verdict, allow, not_here, refuse


def nobody_beside(case, act) -> Verdict:
    """Where nobody answers beside the party there is nobody to sever."""
    return allow() if case.persons else not_here("本案没有责任人员", "DES-22")


def about_him_alone(case, act) -> Verdict:
    """In a severed case nobody stands beside the person it is about; the others are named in the main case."""
    return not_here("分案只涉及其本人，其他责任人员在主案确定", "DES-22") if case.severed_from_id else allow()


def hearing_of_the_severed(case, act) -> Verdict:
    """DES-16: a hearing that was asked for is held, or refused, where it was asked for."""
    recipient = act.data.get("recipient")
    if recipient and recipient in [each.recipient for each in [*case.hearings_asked, *case.hearings_ahead]]:
        return refuse(f"{recipient.name}申请的听证尚未终结", "DES-16")
    return allow()


def severed_before(case, act) -> Verdict:
    """DES-35: who has a case of his own on this document is not named in another beside it."""
    named = [link.person_id for link in act.data.get("persons", ())]
    own = case.severed_from_conduct.filter(subject__in=named).exclude(pk=case.pk).select_related("file", "subject").first()
    return refuse(f"{own.subject.name}已分案办理（{own.file.number}）", "DES-35") if own else allow()


def main_case_undecided(case, act) -> Verdict:
    """DES-22: nobody answers beside a listing that is not there."""
    main = case.severed_from
    if main is None:
        return allow()
    if main.state == CaseState.DROPPED:
        return refuse(f"主案{main.file.number}已不予认定，本案应当终止", "DES-22")
    if main.entry is None:
        return refuse(f"主案{main.file.number}的认定决定尚未生效", "DES-22")
    if not main.entry.on_list():
        return refuse(f"主案的名单条目{main.entry.standing()}，本案应当终止", "DES-22")
    return allow()
