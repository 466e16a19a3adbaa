"""What that server keeps and answers, and the steps by which a notice comes to be sent to it."""
import re
from email import message_from_bytes
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

from office.models import Document
from subjects.actions.dispatch import send
from subjects.actions.serve import plan
from subjects.dispatching import deliver
from subjects.models import Dispatch, ServiceItem
from tests.subjects.service.walk import HOME, act, e_address, notice_item


class Exchange:
    """Answers the recipient's name with each of `answers` in turn, and takes what comes once they are used up.

    With `reports` it offers to report on deliveries, and keeps what was `asked` of it."""

    def __init__(self):
        self.answers, self.letters, self.asked, self.reports = [], [], [], False

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        return [responses[0], "250-DSN", *responses[1:]] if self.reports else responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.answers:
            return self.answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        self.letters.append(envelope.content)
        return "250 2.0.0 taken as A1"

    def read(self, place: int = -1):
        return message_from_bytes(self.letters[place], policy=default)


class Reporting(SMTP):
    """Understands what RFC 3461 adds to the two commands."""

    async def smtp_MAIL(self, arg):
        await super().smtp_MAIL(self.noted(arg))

    async def smtp_RCPT(self, arg):
        await super().smtp_RCPT(self.noted(arg))

    def noted(self, arg: str) -> str:
        self.event_handler.asked.append(arg)
        return re.sub(r" (RET|ENVID|NOTIFY|ORCPT)=\S+", "", arg)


class Gateway(Controller):
    def factory(self):
        return Reporting(self.handler, **self.SMTP_kwargs)


def planned(clock) -> ServiceItem:
    item = notice_item(clock)
    return act(plan, item, method="electronic", electronic_address=e_address(item), **HOME)


def sent(item: ServiceItem, **words) -> Dispatch:
    """Queued by the officer, and looked at by the worker once."""
    act(send, item, **words)
    dispatch = Dispatch.objects.filter(item=item).last()
    deliver(dispatch.pk)
    return again(dispatch)


def again(dispatch: Dispatch) -> Dispatch:
    return Dispatch.objects.get(pk=dispatch.pk)


def kinds(dispatch: Dispatch) -> list[str]:
    return [step.kind for step in again(dispatch).course]


def papers(item: ServiceItem) -> list[str]:
    return list(Document.objects.filter(file=item.file_id).order_by("id").values_list("kind", flat=True))
