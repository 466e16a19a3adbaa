"""Where things lie: the checkout, its var/ folder, and a home for PostgreSQL that its account can enter."""

import hashlib
import os
import pwd
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
VENV = ROOT / ".venv"
KEYS = VAR / "secrets.json"
CONNECTION = VAR / "connection.json"
OPEN_HOME = Path("/var/lib")


def account(names: tuple[str, ...] = ("postgres", "nobody")) -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: the first existing unprivileged account then, otherwise None (ourselves)."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return next((known[name] for name in names if name in known), None)


def closed_folder(path: Path, uid: int, gid: int) -> Path | None:
    """The first folder on the way to `path` which this account may not enter, from the root downwards."""
    for folder in (*reversed(path.parents), path):
        if not folder.is_dir():
            continue
        status = folder.stat()
        bit = 0o100 if status.st_uid == uid else 0o010 if status.st_gid == gid else 0o001
        if not status.st_mode & bit:
            return folder
    return None


def postgres_home(root: Path = ROOT) -> Path:
    """var/, unless we are root and PostgreSQL's account is locked out of the checkout: then a folder of our own."""
    who = account()
    home = root / "var"
    if who and closed_folder(root, who.pw_uid, who.pw_gid):
        home = OPEN_HOME / f"xinan-{hashlib.sha256(os.fsencode(root)).hexdigest()[:12]}"
    home.mkdir(exist_ok=True)
    if home.stat().st_uid == os.geteuid():
        home.chmod(0o755)  # whatever the umask said: the account must enter, the files inside guard themselves
    return home
