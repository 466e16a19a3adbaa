"""Messages written with the case, mailed by the worker after the commit (django-q2 in the same database)."""
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django_q.tasks import async_task

from office.calendar import now
from office.calendar.clock import wall
from office.models import Message, MessageKind

BODY = """{number}：{kind}。

请登录信案，在“消息”中查看。本邮件只写案号和事由，不含当事人信息；由系统发出，请勿回复。
"""


def queue_messages(passage, events) -> None:
    """Store each message once under its event and queue its delivery; a rollback takes both back."""
    for act, event in zip(passage.acts, events):
        for effect, user, text in act.messages:
            tell(user, effect, text, event=event, at=passage.at)


def tell(user, effect: str, text: str, *, kind: MessageKind | None = None, at=None, **cause) -> None:
    """Write a message once under its cause (an event, or the line of a clock).

    Whether it is also mailed is decided now, as its reader wishes now.
    """
    kind = kind or MessageKind.of(effect)
    facts = {"text": text, "kind": kind, "by_mail": kind in user.mail_kinds, "at": at or now()}
    message, new = Message.objects.get_or_create(effect=effect, to=user, defaults=facts, **cause)
    if new and message.by_mail and user.email and settings.EMAIL_HOST:
        async_task("office.workflow.outbox.deliver", message.pk)


def deliver(message_id: int) -> None:
    """Mail one message; a second run of the same task finds it sent and does nothing."""
    with transaction.atomic():
        messages = Message.objects.select_for_update(of=("self",)).select_related("to", "event__file", "clock__file")
        message = messages.get(pk=message_id)
        if message.mailed_at:
            return
        _letter(message).send()
        message.mailed_at = wall()
        message.save(update_fields=["mailed_at"])


def deliver_waiting() -> int:
    """Queue again what could not be sent: the worker tries a failed task once and then leaves it to this job."""
    if not settings.EMAIL_HOST:
        return 0
    waiting = Message.objects.to_be_mailed().values_list("pk", flat=True)
    for pk in waiting:
        async_task("office.workflow.outbox.deliver", pk)
    return len(waiting)


def _letter(message) -> EmailMessage:
    """Number and kind alone; the stable Message-ID lets a mailbox see that a repetition is one."""
    kind, domain = message.get_kind_display(), settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    return EmailMessage(
        f"信案办件提醒：{kind}", BODY.format(number=message.file.number, kind=kind), None, [message.to.email],
        headers={"Message-ID": f"<message-{message.pk}@{domain}>"},
    )
