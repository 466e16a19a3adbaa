"""Messages written with the case, mailed by the worker after the commit (django-q2 in the same database)."""
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django_q.tasks import async_task

from office.calendar.clock import wall
from office.models import Message


def queue_messages(passage, events) -> None:
    """Store each message once under its event and queue its delivery; a rollback takes both back."""
    for act, event in zip(passage.acts, events):
        for effect, user, text in act.messages:
            message, new = Message.objects.get_or_create(event=event, effect=effect, to=user, defaults={"text": text})
            if new and user.email and settings.EMAIL_HOST:
                async_task("office.workflow.outbox.deliver", message.pk)


def deliver(message_id: int) -> None:
    """Mail one message; a second run of the same task finds it sent and does nothing."""
    with transaction.atomic():
        message = Message.objects.select_for_update(of=("self",)).select_related("to").get(pk=message_id)
        if message.mailed_at:
            return
        send_mail("信案办件提醒", message.text, None, [message.to.email])
        message.mailed_at = wall()
        message.save(update_fields=["mailed_at"])


def deliver_waiting() -> int:
    """Queue again what could not be sent: the worker tries a failed task once and then leaves it to this job."""
    if not settings.EMAIL_HOST:
        return 0
    waiting = Message.objects.filter(mailed_at__isnull=True).exclude(to__email="").values_list("pk", flat=True)
    for pk in waiting:
        async_task("office.workflow.outbox.deliver", pk)
    return len(waiting)
