"""The web server and the worker as child processes: started, watched, stopped."""

import signal
import subprocess
import sys
import time
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from . import Trouble
from .places import ROOT, VAR
from .processes import end_group

HOST = "127.0.0.1"
LOGS = VAR / "log"
ANSWER_SECONDS = 60
STOP_SECONDS = 20
WEB, WORKER = "网页服务", "后台任务"
LOG = {WEB: LOGS / "web.log", WORKER: LOGS / "worker.log"}


class Parts:
    """Each part leads a session of its own, so that Ctrl-C reaches it only through us and in our order."""

    def __init__(self, environment: dict[str, str], port: int):
        self.port = port
        self.environment = environment
        self.processes: dict[str, subprocess.Popen] = {}

    def start(self) -> list[int]:
        """Start both, or whichever does not run, and return their process numbers."""
        web = ["--worker-class", "gthread", "--workers", "2", "--threads", "4", "--bind", f"{HOST}:{self.port}"]
        commands = {
            WEB: ["-m", "gunicorn", "config.wsgi", *web, "--no-control-socket", "--log-level", "warning"],
            WORKER: ["manage.py", "qcluster"],
        }
        for name, command in commands.items():
            if name in self.dead():
                end_group(self.processes.pop(name).pid)
            if name not in self.processes:
                self._start(name, *command)
        return [process.pid for process in self.processes.values()]

    def dead(self) -> list[str]:
        return [name for name, process in self.processes.items() if process.poll() is not None]

    def check(self) -> None:
        """Say which part died, with the last words of its log."""
        for name in self.dead():
            raise Trouble(f"{name}意外停止（{self.processes[name].returncode}），{_last_words(name)}")

    def wait_until_answering(self, path: str = "/admin/login/") -> None:
        deadline = time.monotonic() + ANSWER_SECONDS
        status = None
        while status != 200:
            self.check()
            status = self._ask(path)
            if status not in (None, 200) or time.monotonic() > deadline:
                raise Trouble(f"{WEB}没有正常应答（{status or '无应答'}），{_last_words(WEB)}")
            time.sleep(0.2)

    def stop(self) -> None:
        for process in self.processes.values():
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self.processes.values():
            with suppress(subprocess.TimeoutExpired):
                process.wait(STOP_SECONDS)
            end_group(process.pid)
            process.wait()

    def _start(self, name: str, *command: str) -> None:
        LOGS.mkdir(parents=True, exist_ok=True)
        with open(LOG[name], "ab") as output:
            self.processes[name] = subprocess.Popen(
                [sys.executable, *command], cwd=ROOT, env=self.environment, start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            )  # fmt: skip

    def _ask(self, path: str) -> int | None:
        connection = HTTPConnection(HOST, self.port, timeout=ANSWER_SECONDS)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except (OSError, HTTPException):  # not listening yet
            return None
        finally:
            connection.close()


def _last_words(name: str) -> str:
    path: Path = LOG[name]
    return f"{path} 的末尾：\n{path.read_text(errors='replace')[-3000:]}"
