"""When the system itself may send a paper by mail, and what counts as arrived, failed or confirmed (SRV-06…09)."""
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from office.mail import is_set_up
from office.models import Installation, SealingWay
from office.workflow.verdict import Verdict, allow, not_here, refuse
from subjects.dispatch_states import StepKind
from subjects.service_states import ServiceMethod


def no_mail_route(item, act) -> Verdict:
    """SRV-06: an office whose system sends nothing goes on by its own channel and records what came of it."""
    if is_set_up():
        return allow()
    return refuse("本系统未配置电子送达的发送渠道，请以本机关自有渠道发送，凭回执登记电子送达", "SRV-06")


def consent_lapsed(item, act) -> Verdict:
    """SRV-06, SRV-07: the consent stands on the day of sending, not only on that of the plan."""
    address = _address(item)
    if address is None or address.to_date is None or address.to_date >= act.today:
        return allow()
    return refuse(f"该电子送达地址已于{address.to_date:%Y-%m-%d}停用，请重新安排送达", "SRV-06")


def no_mailbox(item, act) -> Verdict:
    """SRV-06: an e-address may also be a number or an account elsewhere; the system speaks mail alone."""
    address = _address(item)
    if address is None or _is_mailbox(address.text):
        return allow()
    return refuse("电子送达地址不是电子邮箱，系统不能发送，请以约定的渠道发送后登记电子送达", "SRV-06")


def not_sealed(item, act) -> Verdict:
    """SRV-02, SRV-06: what goes out is the sealed original; a file anybody could have made is none."""
    if item.method != ServiceMethod.ELECTRONIC:
        return allow()
    organ = item.document.organ
    sealed = organ.identity_sealed and (organ.identity_trusted or Installation.here().training)
    if item.document.sealing == SealingWay.ELECTRONIC and not sealed:
        return refuse(f"{organ}没有受信机构签发的电子签章，文书不得以电子方式送达，请改用其他方式", "SRV-06")
    return allow()


def on_its_way(item, act) -> Verdict:
    """SRV-06: one sending at a time; a second click, or a second officer, sends nothing twice (L-CON-2)."""
    if item.method == ServiceMethod.ELECTRONIC and item.sending:
        return refuse("该文书的邮件已交付发送，结果出来前不再发送", "SRV-06")
    return allow()


def not_arrived(item, act) -> Verdict:
    """SRV-06: only what the receiving system answered, or the recipient himself said, shows an arrival."""
    sent = item.sending
    return allow() if sent and sent.proof else not_here("没有收件系统的到达回报，也没有受送达人的确认", "SRV-06")


def not_failed(item, act) -> Verdict:
    """SRV-11, SRV-13: refused for good, or tried to the last time."""
    sent = item.sending
    return allow() if sent and sent.failure else not_here("该文书的邮件没有被退回，发送也没有用尽次数", "SRV-13")


def nothing_to_confirm(item, act) -> Verdict:
    """SRV-06: the recipient's word, given once, about a mail of this item that went out."""
    sent = act.data.get("dispatch")
    if sent is None or sent.item_id != item.pk or not sent.tries:
        return not_here("没有发出的邮件可以确认", "SRV-06")
    return not_here("该邮件已经确认收到", "SRV-06") if sent.step(StepKind.CONFIRMED) else allow()


def report_agrees(item, act) -> Verdict:
    """SRV-15: only what contradicts the record asks for somebody; a report that agrees with it is kept and no more."""
    sent = act.data.get("dispatch")
    if sent is None or sent.item_id != item.pk or not sent.settled:
        return not_here("没有迟到的投递回报", "SRV-06")
    by_mail = item.is_served and item.method == ServiceMethod.ELECTRONIC
    contradicts = by_mail if sent.step(StepKind.REFUSED) else sent.proof and not item.is_served
    return allow() if contradicts else not_here("投递回报与送达记录相符", "SRV-15")


def _address(item):
    return item.electronic_address if item.method == ServiceMethod.ELECTRONIC else None


def _is_mailbox(text: str) -> bool:
    try:
        validate_email(text.strip())
    except ValidationError:
        return False
    return text.isascii()
