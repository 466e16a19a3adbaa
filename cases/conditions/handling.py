"""Whose case it is: claimed, handed over, given back (AUD-03)."""
from office.workflow.verdict import Verdict, allow, not_here, refuse


def has_handler(case, act) -> Verdict:
    """What somebody handles is handed over, not claimed."""
    return not_here("本案已有经办人", "AUD-03") if case.file.handler_id else allow()


def has_no_handler(case, act) -> Verdict:
    return allow() if case.file.handler_id else not_here("本案尚无经办人", "AUD-03")


def not_his(case, act) -> Verdict:
    """Only one's own case is given back."""
    if act.actor is not None and act.responsible.pk == case.file.handler_id:
        return allow()
    return not_here("只能退回本人经办的案件", "AUD-03")


def still_in_time(case, act) -> Verdict:
    """A statement in time needs no leave (DES-10)."""
    recipient = act.data.get("recipient")
    made_on = act.data.get("postmark_on") or act.data.get("received_on")
    if recipient and made_on and recipient.window_ends and made_on <= recipient.window_ends:
        return refuse("该陈述申辩在期限内，按期限内的登记", "DES-10")
    return allow()


def not_later(case, act) -> Verdict:
    """CAL-11: an extension only ever lengthens."""
    recipient, until = act.data.get("recipient"), act.data.get("until")
    if recipient and recipient.window_ends and until and until <= recipient.window_ends:
        return refuse(f"延长后的期限应晚于{recipient.window_ends:%Y-%m-%d}", "CAL-11")
    return allow()
