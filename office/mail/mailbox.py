"""The mailbox into which reports of delivery come back, read over IMAP; what is no report is left for people to read."""
import imaplib
import ssl
from collections.abc import Callable
from contextlib import suppress

from django.conf import settings

from .reports import Report, read_report


def read_reports(heed: Callable[[Report], bool]) -> int:
    """`heed(report)` says whether it was ours and is written down; only then is it marked as read. How many were."""
    if not settings.POST_BOX["host"]:
        return 0
    box = _open()
    try:
        return sum(_heeded(box, number, heed) for number in _unread(box))
    finally:
        with suppress(OSError, imaplib.IMAP4.error):
            box.logout()


def _open() -> imaplib.IMAP4:
    place = settings.POST_BOX
    if place["tls"]:
        box = imaplib.IMAP4_SSL(place["host"], place["port"], ssl_context=ssl.create_default_context(), timeout=settings.EMAIL_TIMEOUT)
    else:
        box = imaplib.IMAP4(place["host"], place["port"], timeout=settings.EMAIL_TIMEOUT)
    box.login(place["user"], place["password"])
    box.select("INBOX")
    return box


def _unread(box) -> list[bytes]:
    return box.uid("SEARCH", None, "UNSEEN")[1][0].split()


def _heeded(box, number: bytes, heed) -> bool:
    """Peeking leaves it unread: should anything fail from here on, it is found again."""
    found = box.uid("FETCH", number, "(BODY.PEEK[])")[1]
    report = next((read_report(each[1]) for each in found if isinstance(each, tuple)), None)
    if report is None or not heed(report):
        return False
    box.uid("STORE", number, "+FLAGS", r"(\Seen)")
    return True
