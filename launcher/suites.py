"""The two test commands: `test` needs only Python, `proof` also what it names, and never leaves a part out."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from . import Trouble
from .binaries import DEBIAN, NEEDED
from .places import ROOT

POSTGRES_15 = Path(os.environ.get("PG15_BINDIR", DEBIAN / "15" / "bin"))


# One worker a core, each with databases of its own; a file stays with one worker, which walks its cases once. They are
# handed out in the order of tests/conftest.py: the library's own, by number of tests, would begin the longest file last.
ALL_CORES = ("-n", "auto", "--maxprocesses", "8", "--dist", "loadfile", "--no-loadscope-reorder")


def test(arguments: tuple[str, ...]) -> int:
    return _pytest(*(arguments or ALL_CORES))


def proof(arguments: tuple[str, ...]) -> int:
    """The default suite on the oldest PostgreSQL we support, then what needs browser, daemons and crashes."""
    missing = list(_missing())
    if missing:
        raise Trouble("完整验证缺少以下程序，请先安装：\n" + "\n".join(missing))
    if arguments:
        return _pytest("-m", "proof", *arguments)
    print(f"一、全部常规测试，PostgreSQL 15（{POSTGRES_15}）", flush=True)
    oldest = _pytest(*ALL_CORES, PG_BINDIR=str(POSTGRES_15), DATABASE_URL="")
    print("二、浏览器、进程、崩溃恢复", flush=True)
    return _pytest("-m", "proof") or oldest


def pictures() -> int:
    """Every page, on a desk and on a phone, light and dark, into var/pictures/index.html."""
    return _pytest("-m", "proof", "-s", "tests/browser/pictures.py")


def _pytest(*arguments: str, **environment: str) -> int:
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment).returncode


def _missing() -> Iterator[str]:
    """One line for each program that is not there, with the name of the Debian package that has it."""
    if not shutil.which(os.environ.get("CHROMIUM", "chromium")):
        yield "  chromium（浏览器）：apt-get install chromium，或用 CHROMIUM 指明"
    if not shutil.which("pdftoppm"):
        yield "  pdftoppm（看 PDF）：apt-get install poppler-utils"
    if not all((POSTGRES_15 / name).exists() for name in NEEDED):
        yield "  PostgreSQL 15：apt-get install postgresql-15，或用 PG15_BINDIR 指明"
    if not _shows_chinese():
        yield "  中文字体（浏览器显示用）：apt-get install fonts-noto-cjk"
    if not shutil.which("git"):
        yield "  git（取出一份新的代码）：apt-get install git"


def _shows_chinese() -> bool:
    fontconfig = shutil.which("fc-list")
    return bool(fontconfig and subprocess.run([fontconfig, ":lang=zh"], capture_output=True).stdout.strip())
