"""Messages to officers: written with the case, mailed once by the worker, never lost and never sent twice."""
import socket
from email import message_from_bytes
from email.policy import default

import pytest
from aiosmtpd.controller import Controller
from django.db import transaction
from django_q.models import OrmQ

from cases.actions.notice import return_notice, submit_notice
from office.models import Message, User
from office.workflow.outbox import deliver, deliver_waiting
from tests.cases.walk import do, drafted
from tests.world import officer


class Postbox:
    """Keeps what a real SMTP server on loopback received."""

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):
        self.letters.append((envelope.rcpt_tos, envelope.content.decode("utf-8", "replace")))
        return "250 OK"


@pytest.fixture
def postbox(settings):
    box = Postbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield box
    server.stop()


@pytest.fixture
def returned(clock, postbox):
    """A notice that the approver sent back; its handler has an address."""
    clock.at("2026-04-20 10:00")
    User.objects.filter(username="jingban").update(email="jingban@xinan.invalid")
    case = do(submit_notice, drafted(), "jingban")
    do(return_notice, case, "shenpi", reason="事实部分请补充时间")
    return Message.objects.get(to=officer("jingban"))


def test_a_message_is_mailed_once_however_often_the_task_runs(returned, postbox):
    """CON-2: delivery is at least once, so the task asks first whether it has been done."""
    assert OrmQ.objects.count() == 1 and not postbox.letters, "queued with the case, not sent from inside it"
    deliver(returned.pk)
    deliver(returned.pk)
    [(to, letter)] = postbox.letters
    assert to == ["jingban@xinan.invalid"]
    assert "500152" not in letter and "xinan.invalid" in letter
    returned.refresh_from_db()
    assert returned.mailed_at and "退回：事实部分请补充时间" in returned.text


def test_a_rollback_takes_message_and_task_back(clock, postbox):
    """STA-2: nothing is announced that did not happen."""
    clock.at("2026-04-20 10:00")
    User.objects.filter(username="jingban").update(email="jingban@xinan.invalid")
    case = do(submit_notice, drafted(), "jingban")
    with transaction.atomic():
        do(return_notice, case, "shenpi", reason="撤回的一步")
        transaction.set_rollback(True)
    assert not Message.objects.filter(to=officer("jingban")).exists() and not OrmQ.objects.exists()


def test_what_could_not_be_sent_is_queued_again(returned, settings):
    """A failed task is tried once; the waiting message is found again by its own date."""
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    with pytest.raises(OSError):
        deliver(returned.pk)
    settings.EMAIL_PORT = port
    OrmQ.objects.all().delete()
    assert deliver_waiting() == 1 and OrmQ.objects.count() == 1
    deliver(returned.pk)
    assert deliver_waiting() == 0


def test_without_a_mail_server_nothing_is_queued(clock, settings):
    settings.EMAIL_HOST = ""
    clock.at("2026-04-20 10:00")
    User.objects.filter(username="jingban").update(email="jingban@xinan.invalid")
    do(return_notice, do(submit_notice, drafted(), "jingban"), "shenpi", reason="请补充")
    assert Message.objects.filter(to=officer("jingban")).count() == 1 and not OrmQ.objects.exists() and deliver_waiting() == 0


def test_a_letter_bears_number_and_kind_and_nothing_of_the_party(returned, postbox):
    """Design §2: a stable id, so that a repetition is known as one; nothing personal leaves the house."""
    deliver(returned.pk)
    [(_, letter)] = postbox.letters
    read = message_from_bytes(letter.encode(), policy=default)
    words = read["Subject"] + read.get_content()
    assert returned.file.number in words and "退回" in words
    assert "虚构" not in words and "补充时间" not in words, "neither the party's name nor what the approver wrote"
    assert read["Message-ID"] == f"<message-{returned.pk}@localhost>"


def test_a_kind_the_officer_does_not_want_by_mail_waits_on_the_desk(clock, postbox):
    clock.at("2026-04-20 10:00")
    User.objects.filter(username="jingban").update(email="jingban@xinan.invalid", mail_kinds=["assigned"])
    do(return_notice, do(submit_notice, drafted(), "jingban"), "shenpi", reason="请补充")
    assert Message.objects.get(to=officer("jingban")).kind == "returned"
    assert not OrmQ.objects.exists() and deliver_waiting() == 0
