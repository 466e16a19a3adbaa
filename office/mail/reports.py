"""Reports of delivery as mail systems send them back (RFC 3464): which message, what became of it, who says so."""
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from .answers import LONGEST, Came

ACTIONS = {"delivered": Came.ARRIVED, "failed": Came.NEVER, "relayed": Came.HANDED_OVER}


@dataclass(frozen=True)
class Report:
    """`uid` is what the message was sent under; `written_at` is the report's own date, None without a usable one."""

    uid: str
    came: Came
    host: str
    text: str
    written_at: datetime | None


def read_report(raw: bytes) -> Report | None:
    """None for any other mail, and for a report that says nothing final, such as that it is still being tried."""
    message = message_from_bytes(raw, policy=default)
    status = next((part for part in message.walk() if part.get_content_type() == "message/delivery-status"), None)
    blocks = [block for block in (status.get_payload() if status is not None else []) if block.keys()]
    about = next((block for block in blocks if block["Action"]), None)
    if about is None:
        return None
    came, uid = _came(about), _uid(message, blocks)
    if came is None or not uid:
        return None
    said = " ".join(filter(None, (_said(about, "Status"), _said(about, "Diagnostic-Code"))))
    host = _said(about, "Remote-MTA") or next((_said(each, "Reporting-MTA") for each in blocks), "")
    return Report(uid, came, host, f"{_said(about, 'Action')} {said}".strip()[:LONGEST], _date(message))


def _came(about) -> Came | None:
    """Relayed to a system that reports nothing back: when that system is the recipient's own, it has arrived there."""
    came = ACTIONS.get(_said(about, "Action").lower())
    if came == Came.HANDED_OVER and _is_at_home(_said(about, "Remote-MTA"), _said(about, "Final-Recipient")):
        return Came.ARRIVED
    return came


def _is_at_home(host: str, recipient: str) -> bool:
    domain = recipient.rpartition("@")[2].lower().rstrip(">")
    return bool(domain) and (host.lower() == domain or host.lower().endswith(f".{domain}"))


def _uid(message: EmailMessage, blocks) -> str:
    """The envelope id we gave; a gateway that drops it returns the headers at least."""
    given = next((_said(block, "Original-Envelope-Id") for block in blocks if block["Original-Envelope-Id"]), "")
    return given or next((_local(part) for part in message.walk() if _local(part)), "")


def _local(part) -> str:
    """What stands before the @ of the Message-ID in the headers that came back."""
    kind = part.get_content_type()
    if kind not in ("message/rfc822", "text/rfc822-headers"):
        return ""
    inner = part.get_payload(0) if kind == "message/rfc822" else message_from_bytes(part.get_payload(decode=True), policy=default)
    return str(inner["Message-ID"] or "").strip("<> ").partition("@")[0]


def _said(block, name: str) -> str:
    """The value without the type before its semicolon: `dns; mx.example.cn`, `smtp; 250 OK`."""
    text = " ".join(str(block[name] or "").split())
    kind, found, rest = text.partition(";")
    return rest.strip() if found and " " not in kind else text


def _date(message: EmailMessage) -> datetime | None:
    date = message["Date"].datetime if message["Date"] else None
    return date if date and date.tzinfo else None
