"""Whether somebody may speak, in which way and by when (DES-10, CAL-05, CAL-11)."""
from cases.models.statement import Channel
from office.calendar.words import plain_date
from office.workflow.verdict import Verdict, allow, not_here, refuse


def recipient_unserved(case, act) -> Verdict:
    """DES-10: who has not been notified has no window yet."""
    recipient = act.data.get("recipient")
    if recipient and not recipient.notice_served_on:
        return refuse(f"告知书尚未送达{recipient.name}，其陈述申辩期尚未开始", "DES-10")
    return allow()


def never_notified(case, act) -> Verdict:
    """DES-10: what is said between two notices is heard; before the first there is nothing to answer to."""
    if not (case.notified or case.severed_from_id):
        return not_here("本案尚无人收到过告知书", "DES-10")
    recipient = act.data.get("recipient")
    if recipient and not recipient.first_told_on:
        return refuse(f"告知书从未送达{recipient.name}", "DES-10")
    return allow()


def handed_in_at_no_time(case, act) -> Verdict:
    """DES-10, CAL-05: after he was first notified, not tomorrow; and posted before it arrived."""
    recipient, received_on, postmark_on = (act.data.get(name) for name in ("recipient", "received_on", "postmark_on"))
    if not (recipient and received_on):
        return allow()
    if max(received_on, postmark_on or received_on) > act.today:
        return refuse("收到日期和邮戳日期不能晚于今天", "DES-10")
    if postmark_on and postmark_on > received_on:
        return refuse("邮戳日期不能晚于收到日期", "CAL-05")
    first = recipient.first_told_on
    if first and (postmark_on or received_on) < first:
        return refuse(f"告知书{plain_date(first)}才送达{recipient.name}，陈述申辩不会更早", "DES-10")
    return allow()


def handed_in_unproved(case, act) -> Verdict:
    """CAL-05, AUD-07: only a letter has a postmark; what was said by mouth is on record, signed by him who said it."""
    channel, postmark_on = act.data.get("channel"), act.data.get("postmark_on")
    if channel == Channel.MAIL and not postmark_on:
        return refuse("邮寄的陈述申辩须登记邮戳日期", "CAL-05")
    if channel and channel != Channel.MAIL and postmark_on:
        return refuse("只有邮寄的陈述申辩才登记邮戳日期，窗口递交和口头提出的以收到之日为准", "CAL-05")
    if channel == Channel.ORAL and not act.data.get("upload"):
        return refuse("口头提出的，应当制作笔录，由陈述人签名后扫描入卷", "AUD-07")
    return allow()


def statement_too_late(case, act) -> Verdict:
    """DES-10, CAL-05: in time when handed in, or posted, by 24:00 of the last day."""
    recipient, made_on = act.data.get("recipient"), _made_on(act)
    if recipient and made_on and recipient.window_ends and made_on > recipient.window_ends:
        return refuse(f"{recipient.name}的陈述申辩期已于{plain_date(recipient.window_ends)}届满", "DES-10")
    return allow()


def still_in_time(case, act) -> Verdict:
    """A statement in time needs no leave (DES-10)."""
    recipient, made_on = act.data.get("recipient"), _made_on(act)
    if recipient and made_on and recipient.window_ends and made_on <= recipient.window_ends:
        return refuse("该陈述申辩在期限内，按期限内的登记", "DES-10")
    return allow()


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


def _made_on(act):
    return act.data.get("postmark_on") or act.data.get("received_on")
