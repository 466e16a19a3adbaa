"""What that server keeps and answers, and the steps by which a notice comes to be sent to it."""
from email import message_from_bytes
from email.policy import default

from office.models import Document
from subjects.actions.dispatch import send
from subjects.actions.serve import plan
from subjects.dispatching import deliver
from subjects.models import Dispatch, ServiceItem
from tests.subjects.service.walk import HOME, act, e_address, notice_item


class Exchange:
    """Answers the recipient's name with each of `answers` in turn, and takes what comes once they are used up."""

    def __init__(self):
        self.answers, self.letters = [], []

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
