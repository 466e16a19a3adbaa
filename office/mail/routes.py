"""The ways a message leaves the house, chosen by the office's settings; each tells what was answered (SRV-06).

`relay`  handed to the office's own gateway: its 250 is no arrival; it is asked for a report of delivery (RFC 3461).
`final`  the host named is the system in which the recipients have their mailboxes: its 250 is the arrival.
`file`   written into a folder, for practice: nothing leaves.
"""
import smtplib
import ssl
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from office.models import Installation

from .answers import Answer, Came
from .message import Mail


def is_set_up() -> bool:
    """Has this office said how papers leave by mail? A folder serves nobody, so it is for practice alone."""
    if settings.POST_ROUTE == "file":
        return Installation.here().training
    return settings.POST_ROUTE in ("relay", "final") and bool(settings.EMAIL_HOST)


def hand_over(mail: Mail) -> Answer:
    """One attempt; it never raises for what a server or the line did."""
    if not is_set_up():
        return Answer(Came.LATER, "", "本系统未配置电子送达的发送渠道")
    return _into_the_folder(mail) if settings.POST_ROUTE == "file" else _by_smtp(mail)


def _into_the_folder(mail: Mail) -> Answer:
    folder = Path(settings.POST_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{mail.uid}.eml").write_bytes(mail.as_bytes())
    return Answer.of(Came.ARRIVED, "训练邮箱", 250, f"written to {folder.name}/{mail.uid}.eml")


def _by_smtp(mail: Mail) -> Answer:
    host = settings.EMAIL_HOST
    try:
        smtp = _connect(host)
    except OSError as trouble:  # smtplib's own errors are among them; a wrong password is our fault, not the recipient's
        return Answer.of_trouble(Came.LATER, host, trouble)
    try:
        return _converse(smtp, mail, host)
    finally:
        with suppress(OSError):  # whatever was answered stands, however the line is closed
            smtp.quit()
        smtp.close()


def _connect(host: str) -> smtplib.SMTP:
    smtp = smtplib.SMTP(host, settings.EMAIL_PORT, timeout=settings.EMAIL_TIMEOUT)
    try:
        smtp.ehlo_or_helo_if_needed()
        if settings.EMAIL_USE_TLS:
            smtp.starttls(context=ssl.create_default_context())
            smtp.ehlo_or_helo_if_needed()
        if settings.EMAIL_HOST_USER:
            smtp.login(settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD)
    except OSError:
        smtp.close()
        raise
    return smtp


def _converse(smtp: smtplib.SMTP, mail: Mail, host: str) -> Answer:
    reports = settings.POST_ROUTE == "relay" and smtp.has_extn("dsn")
    try:
        code, said = smtp.mail(mail.sender, ["RET=HDRS", f"ENVID={mail.uid}"] if reports else [])
        if code != 250:  # the gateway does not take our own address: nothing the recipient could help
            return Answer.of(Came.LATER, host, code, said)
        code, said = smtp.rcpt(mail.to, ["NOTIFY=SUCCESS,FAILURE", f"ORCPT=rfc822;{mail.to}"] if reports else [])
        if code not in (250, 251):
            return Answer.of(_refusal(code), host, code, said)
    except OSError as trouble:
        return Answer.of_trouble(Came.LATER, host, trouble)
    return _content(smtp, mail, host)


def _content(smtp: smtplib.SMTP, mail: Mail, host: str) -> Answer:
    """From the first byte of the content on, a broken line leaves open whether the message was taken."""
    try:
        code, said = smtp.data(mail.as_bytes())
    except smtplib.SMTPDataError as refused:  # refused before any content went over
        return Answer.of(_refusal(refused.smtp_code), host, refused.smtp_code, refused.smtp_error)
    except OSError as trouble:
        return Answer.of_trouble(Came.UNCERTAIN, host, trouble)
    if code != 250:
        return Answer.of(_refusal(code), host, code, said)
    return Answer.of(Came.ARRIVED if settings.POST_ROUTE == "final" else Came.HANDED_OVER, host, code, said)


def _refusal(code: int) -> Came:
    return Came.NEVER if code >= 500 else Came.LATER
