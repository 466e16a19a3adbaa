"""A PostgreSQL server of our own: made, started and stopped; it survives kill -9 and a second start."""

import hashlib
import os
import shlex
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from . import Trouble
from .address import Address
from .binaries import find, major
from .places import account
from .processes import can_see_processes, is_alive, working_in

ADMIN = "postgres"
PORT = "5433"
SOCKET_PATH = 90  # sun_path holds 107 bytes on Linux, 103 on macOS, with the file's own name
SECONDS = "60"
LOG = "server.log"
ORPHAN_SECONDS = 10
# "C" alone would make PostgreSQL's text functions blind to Chinese; macOS may know only the second name.
LOCALES = ("C.UTF-8", "en_US.UTF-8", "C")
# For tests only: what a power cut would destroy may as well never be written twice.
CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class Postgres:
    """The server whose files lie in `data`; every method may be called at any time, by several processes."""

    def __init__(self, data: Path, *, home: Path, options: tuple[str, ...] = ()):
        self.data = data
        self.options = options
        self._mark = f"data_directory={data}"  # a word of the server's command line by which it is known again
        self.binaries = find(home)
        self.who = account()
        if os.name == "posix" and os.geteuid() == 0 and self.who is None:
            raise Trouble("以 root 运行时需要一个普通账号（postgres 或 nobody）来运行 PostgreSQL，本机都没有。")

    def address(self, password: str) -> Address:
        return Address(str(self._socket_folder()), PORT, "postgres", ADMIN, password)

    def start(self, password: str) -> Address:
        """Make the files if there are none, start the server unless it runs, and say where it answers."""
        if not (self.data / "PG_VERSION").exists():
            self._make(password)
        self._same_version()
        if not self.running():
            self._remove_stale_lock()
            self._launch()
        return self.address(password)

    def running(self) -> bool:
        """Whether a live server holds the files; a zombie, or a stranger with its number, does not count."""
        return is_alive(self._pid(), command=self._mark)

    def stop(self) -> None:
        """End sessions, write everything out, stop; nothing happens if it does not run."""
        if self.running():
            self._run("pg_ctl", "-w", "-t", SECONDS, "-m", "fast", "stop", folder=self.data)

    def _make(self, password: str) -> None:
        """initdb beside the final place and move, so that a half-made folder is never taken for a database."""
        draft = self.data.with_name(self.data.name + ".new")
        secret = self.data.with_name(self.data.name + ".pw")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        self._give(draft)
        try:
            secret.touch(mode=0o600)
            secret.write_text(password)
            self._give(secret)
            self._initdb(draft, secret)
        finally:
            secret.unlink(missing_ok=True)
        draft.replace(self.data)

    def _initdb(self, folder: Path, secret: Path) -> None:
        common = ("-D", folder, "-U", ADMIN, "-E", "UTF8", "--auth=scram-sha-256", f"--pwfile={secret}", "-k")
        for locale in LOCALES:
            made = self._run("initdb", *common, f"--locale={locale}", check=False, locale=locale)
            if made.returncode == 0:
                return
        raise Trouble(f"建立数据库文件失败（{folder}）：\n{made.stdout[-2000:]}")

    def _same_version(self) -> None:
        made_by, ours = int((self.data / "PG_VERSION").read_text()), major(self.binaries)
        if made_by != ours:
            raise Trouble(
                f"数据库文件（{self.data}）由 PostgreSQL {made_by} 建立，现在的程序是 {ours}（{self.binaries}）。\n"
                f"请用 PG_BINDIR 指明 {made_by} 版的程序，或先导出、移走旧文件再导入。"
            )

    def _launch(self) -> None:
        socket_folders = f"unix_socket_directories={_quoted(self._socket_folder())}"
        settings = (self._mark, f"port={PORT}", "listen_addresses=", socket_folders, *self.options)
        options = shlex.join(part for setting in settings for part in ("-c", setting))
        # pg_ctl gives the server a session of its own: Ctrl-C reaches web and worker first, the database last.
        start = ("-w", "-t", SECONDS, "-l", LOG, "-o", options, "start")
        started = self._run("pg_ctl", *start, folder=self.data, check=False)
        if started.returncode:
            log = self.data / LOG
            words = log.read_text(errors="replace") if log.exists() else started.stdout
            raise Trouble(f"PostgreSQL 没有启动，{log} 的末尾：\n{words[-2000:]}")

    def _remove_stale_lock(self) -> None:
        """A killed server that nobody reaps keeps its number, and after a restart of the machine the number may be
        another program's: PostgreSQL would refuse to start for ever. Called only when no live server is there."""
        if not can_see_processes():
            return
        deadline = time.monotonic() + ORPHAN_SECONDS
        while working_in(self.data) and time.monotonic() < deadline:
            time.sleep(0.05)  # a dead server's children notice and end by themselves
        if not working_in(self.data):
            (self.data / "postmaster.pid").unlink(missing_ok=True)
            (self._socket_folder() / f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)

    def _pid(self) -> int | None:
        try:
            first = (self.data / "postmaster.pid").read_text().split("\n")[0].strip()
        except FileNotFoundError:
            return None
        return int(first) if first.isdigit() else None

    def _socket_folder(self) -> Path:
        """The data folder itself; a short one in the temporary folder if its path is too long for a socket."""
        path = os.fsencode(self.data)
        if len(path) <= SOCKET_PATH and b"," not in path:
            return self.data
        folder = Path(tempfile.gettempdir()) / f"xinan-{hashlib.sha256(path).hexdigest()[:12]}"
        folder.mkdir(mode=0o700, exist_ok=True)
        if folder.is_symlink() or folder.stat().st_uid not in (os.geteuid(), self.who.pw_uid if self.who else -1):
            raise Trouble(f"{folder} 属于别人，不能用来放数据库的套接字。请删除它再运行。")
        self._give(folder)
        return folder

    def _give(self, path: Path) -> None:
        if self.who:
            os.chown(path, self.who.pw_uid, self.who.pw_gid)

    def _run(self, program: str, *arguments, folder: Path = Path("/"), check: bool = True, locale: str | None = None):
        """As PostgreSQL's account. pg_ctl passes its arguments through a shell, so a data folder, which may have
        any name, is given as current folder and in PGDATA, never as an argument."""
        clean = {key: value for key, value in os.environ.items() if not key.startswith(("PG", "LC_", "LANG"))}
        clean |= {"TZ": "UTC", "PGDATA": str(folder)} | ({"LC_ALL": locale} if locale else {})
        who = {"user": self.who.pw_uid, "group": self.who.pw_gid, "extra_groups": []} if self.who else {}
        done = subprocess.run(
            [self.binaries / program, *arguments], cwd=folder, env=clean, umask=0o077, **who,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        )  # fmt: skip
        if check and done.returncode:
            raise Trouble(f"{program} 失败：\n{done.stdout[-2000:]}")
        return done


def _quoted(folder: Path) -> str:
    return '"' + str(folder).replace('"', '""') + '"'
