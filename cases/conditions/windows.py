"""Whom the notice has reached, who may still speak, and what waits for an answer (DES-09…13)."""
from office.calendar.words import plain_date
from office.workflow.verdict import Verdict, allow, not_here, refuse


def nobody_notified(case, act) -> Verdict:
    """DES-10; C.1 note 1: a recipient may speak from his own service on, others still unserved or not."""
    if any(each.notice_served_on for each in case.all_recipients):
        return allow()
    return refuse("告知书尚未送达任何一名受送达人", "DES-10")


def notice_unserved(case, act) -> Verdict:
    """DES-09: the notice reached everybody before anything is decided."""
    waiting = [each.name for each in case.all_recipients if not each.notice_served_on]
    return refuse(f"告知书尚未送达：{'、'.join(waiting)}", "DES-09") if waiting else allow()


def recipient_unsettled(case, act) -> Verdict:
    """C.1 note 1: everybody is answered, waived or out of time before the case goes to review."""
    waiting = [
        each for each in case.all_recipients
        if each.may_still_speak(act.today) and not any(said.answered_on for said in each.statements.all())
    ]
    if not waiting:
        return allow()
    ends = [each.window_ends for each in waiting if each.window_ends]
    until = f"陈述申辩期至{plain_date(max(ends))}届满，" if ends else ""
    return refuse(f"{until}{'、'.join(each.name for each in waiting)}仍可陈述申辩", "DES-13")


def windows_still_open(case, act) -> Verdict:
    """DES-13; design §9.1: no decision while any recipient may still speak; a statement closes no window."""
    ends = [each.window_ends for each in case.all_recipients if each.window_ends and each.may_still_speak(act.today)]
    if ends:
        return refuse(f"陈述申辩期至{plain_date(max(ends))}届满，届满前不得作出决定", "DES-13")
    return allow()


def nothing_to_answer(case, act) -> Verdict:
    """DES-11."""
    return allow() if case.open_statements else not_here("没有待反馈的陈述申辩", "DES-11")


def grounds_unanswered(case, act) -> Verdict:
    """DES-11: a finding and a reason for each ground."""
    answers, statement = act.data.get("answers"), act.data.get("statement")
    if answers is None or statement is None:
        return allow()
    if statement not in case.open_statements:
        return refuse("所反馈的陈述申辩不属于本案，或者已经反馈", "DES-11")
    if {each["ground"].pk for each in answers} != {each.pk for each in statement.grounds.all()}:
        return refuse("应当对每项理由逐一反馈", "DES-11")
    empty = [n for n, each in enumerate(answers, 1) if not (each["finding"].strip() and each["reason"].strip())]
    if empty:
        return refuse(f"第{'、'.join(map(str, empty))}项理由未写明核实情况或者采纳与否的理由", "DES-11")
    return allow()


def statement_unanswered(case, act) -> Verdict:
    """DES-13: each statement has its written answer."""
    waiting = [str(each) for each in case.open_statements]
    return refuse(f"尚未书面反馈：{'、'.join(waiting)}", "DES-13") if waiting else allow()


def answer_unserved(case, act) -> Verdict:
    """DES-11; design §9.1: and the answer was served."""
    waiting = [each.recipient.name for each in case.all_statements if each.answered_on and not each.answer_served_on]
    return refuse(f"核实反馈书尚未送达：{'、'.join(waiting)}", "DES-11") if waiting else allow()
