"""Which processes live and what they are: a number alone proves nothing, it may be a zombie's or be given away anew."""

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")


def can_see_processes() -> bool:
    return (PROC / "self").exists()


def is_alive(pid: int | None, *, command: str) -> bool:
    """Whether `pid` runs and has `command` as a word of its command line."""
    if pid is None:
        return False
    if can_see_processes():
        try:
            words = (PROC / str(pid) / "cmdline").read_bytes().split(b"\0")
        except (FileNotFoundError, ProcessLookupError):
            return False
        return os.fsencode(command) in words  # a zombie has no command line
    shown = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True).stdout
    return command in shown


def working_in(folder: Path) -> bool:
    """Whether a process has this current folder, as PostgreSQL's all have their data folder; in doubt, yes."""
    for process in PROC.glob("[0-9]*"):
        try:
            if os.readlink(process / "cwd") == str(folder):
                return True
        except PermissionError:
            if _name(process) == "postgres":
                return True
        except (FileNotFoundError, ProcessLookupError):  # a zombie, or ended in the meantime
            continue
    return False


def end_group(leader: int) -> None:
    """Kill what is left of a group after its leader was asked to stop: a worker that lost its leader waits for ever."""
    with suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


def _name(process: Path) -> str:
    try:
        return (process / "comm").read_text().strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""
