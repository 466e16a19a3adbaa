"""A real SMTP server on loopback that stands for the system in which the recipients have their mailboxes."""
import socket

import pytest

from tests.subjects.service.exchange import Exchange, Gateway


@pytest.fixture
def exchange(settings):
    """Whatever it answers is the recipients' own system's answer; `settings.POST_ROUTE = "relay"` makes it our gateway instead."""
    box = Exchange()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Gateway(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.POST_ROUTE, settings.POST_FROM = "final", "songda@xinan.invalid"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield box
    server.stop()
