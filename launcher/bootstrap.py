"""A Python environment with exactly the locked packages, made with nothing but Python's standard library."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from . import Trouble
from .places import ROOT, VENV

OLDEST = (3, 11)
RUN = "requirements.lock"
# The tests' lock holds everything of the other one too.
TEST = "requirements-test.lock"


def ready(lock: str, root: Path = ROOT, venv: Path = VENV) -> Path:
    """The environment's interpreter, after installing `lock` unless these very bytes were installed before."""
    if sys.version_info < OLDEST:
        raise Trouble(f"需要 Python {'.'.join(map(str, OLDEST))} 以上，现为 {sys.version.split()[0]}。")
    os.umask(0o022)  # PostgreSQL's account must be able to read its programs
    python = venv / "bin" / "python"
    done = venv / "installed-locks"
    wanted = _digest(root / lock)
    if _works(python) and done.exists() and wanted in done.read_text().split():
        return python
    done.unlink(missing_ok=True)
    if not _works(python):
        _make(venv)
    print(f"正在安装 {lock} 中的软件包……", flush=True)
    _install(python, root / lock)
    locks = {RUN, lock} if lock == TEST else {lock}
    done.write_text("\n".join(sorted(_digest(root / name) for name in locks)) + "\n")
    return python


def _make(venv: Path) -> None:
    print(f"正在建立 Python 环境 {venv}……", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], capture_output=True, text=True)
    if made.returncode:
        raise Trouble(
            f"建立 Python 环境失败：\n{made.stdout}{made.stderr}\n"
            "Debian、Ubuntu 上通常是缺少 venv：apt-get install python3-venv"
        )


def _install(python: Path, lock: Path) -> None:
    """uv does in seconds what takes pip a minute; both refuse a package whose hash is not in the lock."""
    uv = shutil.which("uv")
    with_uv = [uv, "pip", "install", "--quiet", "--python", str(python)]
    with_pip = [str(python), "-m", "pip", "install", "-qq"]
    # --no-deps: the lock is complete, nothing outside it may slip in.
    command = [*(with_uv if uv else with_pip), "--no-deps", "--require-hashes", "-r", str(lock)]
    if subprocess.run(command).returncode:
        raise Trouble(f"安装软件包失败（{lock.name}）。请检查网络或软件源设置后重新运行，已下载的部分会被利用。")


def _works(python: Path) -> bool:
    """Whether it starts (a Python that was removed leaves a dead link) and can be installed into."""
    needs = "" if shutil.which("uv") else "import pip"
    return python.exists() and subprocess.run([python, "-c", needs], capture_output=True).returncode == 0


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()
