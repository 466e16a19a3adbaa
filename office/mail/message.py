"""A message as it goes over the wire: built from its parts alone, so a second attempt sends the same bytes (design §2)."""
import hashlib
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime


@dataclass(frozen=True)
class Enclosure:
    """A file sent along; `media_type` such as application/pdf."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True)
class Mail:
    """`uid` names it for good: two copies in a mailbox are known as one by their Message-ID."""

    uid: str
    sender: str
    sender_name: str
    to: str
    subject: str
    text: str
    written_at: datetime
    enclosures: tuple[Enclosure, ...] = ()

    @property
    def message_id(self) -> str:
        return f"<{self.uid}@{self.sender.rpartition('@')[2]}>"

    def as_bytes(self) -> bytes:
        """Date, boundary and encoding are fixed; nothing in it depends on when or where it is built."""
        message = EmailMessage(policy=SMTP)
        message["From"] = Address(self.sender_name, addr_spec=self.sender)
        message["To"] = Address(addr_spec=self.to)
        message["Subject"] = self.subject
        message["Date"] = format_datetime(self.written_at)
        message["Message-ID"] = self.message_id
        message.set_content(self.text, charset="utf-8", cte="base64")
        for each in self.enclosures:
            kind, _, subtype = each.media_type.partition("/")
            message.add_attachment(each.data, maintype=kind, subtype=subtype, filename=each.name)
        if self.enclosures:
            message.set_boundary(f"=-{hashlib.sha256(self.uid.encode()).hexdigest()[:32]}")
        return message.as_bytes()
