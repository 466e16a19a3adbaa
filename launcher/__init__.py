"""What run.py needs to bring the whole system up on one machine: environment, keys, PostgreSQL, web server, worker."""

import os

if os.name != "posix":
    raise SystemExit("信案在 Linux 和 macOS 上运行；Windows 上请在 WSL（适用于 Linux 的 Windows 子系统）中运行。")


class Trouble(Exception):
    """Something the person at the keyboard can mend; the text says how, in Chinese."""
