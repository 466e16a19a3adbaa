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


def recipient_unserved(case, act) -> Verdict:
    """DES-10: who has not been notified has no window yet."""
    recipient = act.data.get("recipient")
    if recipient and not recipient.notice_served_on:
        return refuse(f"告知书尚未送达{recipient.name}，其陈述申辩期尚未开始", "DES-10")
    return allow()


def statement_too_late(case, act) -> Verdict:
    """DES-10, CAL-05: in time when handed in, or posted, by 24:00 of the last day."""
    recipient = act.data.get("recipient")
    made_on = act.data.get("postmark_on") or act.data.get("received_on")
    if not (recipient and made_on):
        return allow()
    if max(made_on, act.data["received_on"]) > act.today:
        return refuse("收到日期和邮戳日期不能晚于今天", "DES-10")
    if recipient.notice_served_on and made_on < recipient.notice_served_on:
        return refuse(f"告知书{plain_date(recipient.notice_served_on)}才送达{recipient.name}，陈述申辩不会更早", "DES-10")
    if not recipient.window_ends:
        return allow()
    if made_on > recipient.window_ends:
        return refuse(f"{recipient.name}的陈述申辩期已于{plain_date(recipient.window_ends)}届满", "DES-10")
    return allow()


def recipient_unsettled(case, act) -> Verdict:
    """C.1 note 1: everybody is answered, waived or out of time before the case goes to review."""
    waiting = [
        each for each in case.all_recipients
        if each.may_still_speak(act.today) and not each.statements.filter(answered_on__isnull=False).exists()
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


def nothing_to_recall(case, act) -> Verdict:
    """Edge case 38: only an answer that was given can be taken back."""
    if case.statements.filter(answer__isnull=False).exists():
        return allow()
    return not_here("没有已经制发的反馈书", "DES-11")


def grounds_unanswered(case, act) -> Verdict:
    """DES-11: a finding and a reason for each ground."""
    answers, statement = act.data.get("answers"), act.data.get("statement")
    if answers is None or statement is None:
        return allow()
    if statement not in case.open_statements:
        return refuse("所反馈的陈述申辩不属于本案，或者已经反馈", "DES-11")
    if {each["ground"].pk for each in answers} != set(statement.grounds.values_list("pk", flat=True)):
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
    waiting = [each.recipient.name for each in case.statements if each.answered_on and not each.answer_served_on]
    return refuse(f"核实反馈书尚未送达：{'、'.join(waiting)}", "DES-11") if waiting else allow()


def window_over(case, act) -> Verdict:
    """DES-13(b): only what is still open can be waived, from the day it is signed."""
    recipient, signed_on = act.data.get("recipient"), act.data.get("signed_on")
    if not (recipient and signed_on and recipient.window_ends):
        return allow()
    if not recipient.may_still_speak(act.today):
        return refuse(f"{recipient.name}的陈述申辩期已经结束，无须放弃", "DES-13")
    if not recipient.notice_served_on <= signed_on <= act.today:
        return refuse("签名日期应在告知书送达之日至今天之间", "DES-13")
    return allow()


def still_in_time(case, act) -> Verdict:
    """A statement in time needs no leave (DES-10)."""
    recipient = act.data.get("recipient")
    made_on = act.data.get("postmark_on") or act.data.get("received_on")
    if recipient and made_on and recipient.window_ends and made_on <= recipient.window_ends:
        return refuse("该陈述申辩在期限内，按期限内的登记", "DES-10")
    return allow()


def not_later(case, act) -> Verdict:
    """CAL-11: an extension only ever lengthens, and gives at least what the hindrance has taken."""
    recipient, until = act.data.get("recipient"), act.data.get("until")
    if not (recipient and recipient.window_ends and until):
        return allow()
    if until <= recipient.window_ends:
        return refuse(f"延长后的期限应晚于{recipient.window_ends:%Y-%m-%d}", "CAL-11")
    first, last = act.data.get("hindered_from"), act.data.get("hindered_until")
    if first and last and until < (due := recipient.window_after(act, first, last)):
        return refuse(f"障碍消除后期限继续计算至{due:%Y-%m-%d}，延长不得早于该日", "CAL-11")
    return allow()


def hindered_at_no_time(case, act) -> Verdict:
    """CAL-11: the hindrance began while he could still speak, and what is said to be over has ended."""
    recipient, first, last = (act.data.get(name) for name in ("recipient", "hindered_from", "hindered_until"))
    if not (recipient and recipient.window_ends and first):
        return allow()
    if first > min(recipient.window_ends, act.today):
        return refuse(f"障碍应当发生在陈述申辩期（至{recipient.window_ends:%Y-%m-%d}）届满之前", "CAL-11")
    if last and not first <= last <= act.today:
        return refuse("障碍消除之日应在障碍发生之日至今天之间", "CAL-11")
    return allow()
