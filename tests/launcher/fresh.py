"""A copy of the files as a newcomer gets them, and `python3 run.py` in it, seen from outside."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path

from launcher.places import ROOT

# Not the tests' own environment: run.py must make one, with whatever Python is on the machine.
PYTHON = Path(sys.base_prefix) / "bin" / "python3"
INSTALL_SECONDS = 400


def copy_to(folder: Path) -> Path:
    """Every file git knows or would know; nothing of .venv/ and var/."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


class Office:
    """run.py in a copy, as a process of its own."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.port = free_port()
        self.output = folder.with_name("output.txt")
        self.process = None

    @contextmanager
    def running(self, end: int = signal.SIGINT):
        self.start()
        try:
            yield self
        finally:
            self.end(end)

    def start(self) -> None:
        with open(self.output, "w") as output:
            self.process = subprocess.Popen(
                [PYTHON, "run.py"], cwd=self.folder, env=self.environment(), start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            )  # fmt: skip
        deadline = time.monotonic() + INSTALL_SECONDS
        while "信案已启动" not in self.said():
            assert self.process.poll() is None and time.monotonic() < deadline, self.said()
            time.sleep(0.2)

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        return self.process.wait(60)

    def once(self) -> subprocess.CompletedProcess:
        """Another `python3 run.py` beside the first one."""
        return subprocess.run(
            [PYTHON, "run.py"], cwd=self.folder, env=self.environment(), capture_output=True, text=True, timeout=60
        )

    def manage(self, *command: str) -> str:
        """A command typed by hand in the copy."""
        python = self.folder / ".venv" / "bin" / "python"
        done = subprocess.run(
            [python, "manage.py", *command], cwd=self.folder, env=self.environment(), capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def get(self, path: str) -> int:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        finally:
            connection.close()

    def answers(self, path: str) -> bool:
        """Within half a minute: what fell with the database is being started again."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with suppress(OSError):
                if self.get(path) == 200:
                    return True
            time.sleep(0.2)
        return False

    def said(self) -> str:
        return self.output.read_text()

    def environment(self) -> dict[str, str]:
        ours = ("XINAN_", "DJANGO_", "DATABASE_URL", "PG", "PYTEST", "PYTHON", "VIRTUAL_ENV")
        return {key: value for key, value in os.environ.items() if not key.startswith(ours)} | {"PORT": str(self.port)}

    def left_behind(self) -> list[str]:
        """Command lines of living processes that name the copy; a zombie has none."""
        lines = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                line = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except (FileNotFoundError, ProcessLookupError):
                continue
            if str(self.folder) in line:
                lines.append(line)
        return lines


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
