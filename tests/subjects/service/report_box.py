"""A small IMAP server on loopback, with the mailbox into which a gateway sends its reports."""
import re
import socketserver
import threading
from contextlib import contextmanager

REPORT = """\
From: MAILER-DAEMON@gateway.invalid
To: songda@xinan.invalid
Date: {date}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

The message was {action}.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; gateway.invalid
{envelope}

Final-Recipient: rfc822; xugou@example.cn
Action: {action}
Status: {status}
Remote-MTA: dns; {remote}
Diagnostic-Code: smtp; {said}

--b
Content-Type: text/rfc822-headers

Message-ID: <{uid}@xinan.invalid>
--b--
"""


def report(dispatch, action: str, *, status="2.0.0", remote="mx1.example.cn", said="250 OK queued", date="Mon, 20 Apr 2026 10:30:00 +0800",
           envelope: bool = True) -> bytes:
    given = f"Original-Envelope-Id: {dispatch.uid}" if envelope else "Arrival-Date: Mon, 20 Apr 2026 10:00:05 +0800"
    text = REPORT.format(uid=dispatch.uid, action=action, status=status, remote=remote, said=said, date=date, envelope=given)
    return text.replace("\n", "\r\n").encode()


class Talk(socketserver.StreamRequestHandler):
    """As much of the protocol as a reader of one folder speaks."""

    def handle(self):
        self.say(b"* OK ready")
        for line in self.rfile:
            tag, _, command = line.strip().partition(b" ")
            words = command.upper()
            if words.startswith(b"CAPABILITY"):
                self.say(b"* CAPABILITY IMAP4rev1")
            elif words.startswith(b"SELECT"):
                self.say(b"* %d EXISTS" % len(self.server.letters))
            elif words.startswith(b"UID SEARCH"):
                unseen = (number for number in range(1, len(self.server.letters) + 1) if number not in self.server.seen)
                self.say(b"* SEARCH " + b" ".join(b"%d" % number for number in unseen))
            elif found := re.match(rb"UID FETCH (\d+)", words):
                letter = self.server.letters[int(found[1]) - 1]
                self.say(b"* %b FETCH (UID %b BODY[] {%d}\r\n%b)" % (found[1], found[1], len(letter), letter))
            elif found := re.match(rb"UID STORE (\d+) \+FLAGS", words):
                self.server.seen.add(int(found[1]))
            self.say(tag + b" OK done")
            if words.startswith(b"LOGOUT"):
                return

    def say(self, line: bytes) -> None:
        self.wfile.write(line + b"\r\n")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True


@contextmanager
def mailbox(*letters: bytes):
    with Server(("127.0.0.1", 0), Talk) as server:
        server.letters, server.seen = list(letters), set()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
