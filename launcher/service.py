"""Everything up, until Ctrl-C: database, tables, training office, web server, worker; everything down in order."""

import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from . import Trouble, roles
from .address import Address, outside
from .environment import compose
from .keys import ROLES, load, role_passwords, write_private
from .parts import HOST, LOGS, Parts
from .places import CONNECTION, KEYS, ROOT, VAR, account, closed_folder, postgres_home
from .postgres import Postgres
from .processes import end_group, is_alive

SETTINGS = "config.settings.local"
NAME = "xinan"
LEFTOVER_SECONDS = 15
AFTERMATH = 60  # seconds after the database came back in which a part may still fall with it


def run() -> int:
    """`make run`: returns when the person ends it; Trouble if a part cannot start or dies."""
    listen()
    port = wanted_port()
    with only_one():
        end_leftovers()
        refuse_taken(port)
        with database() as (address, server):
            keys = load(KEYS)
            note = {"url": url(port), "environment": compose(address, keys), "processes": []}
            write_private(CONNECTION, note)
            base = inherited() | {"DJANGO_SETTINGS_MODULE": SETTINGS}
            base.setdefault("XINAN_PUBLIC_URL", f"http://127.0.0.1:{port}")  # what the papers' QR codes lead to
            furnish(base | note["environment"])
            # Web and worker are never given the owner's password: what they run cannot loosen the tables' guards.
            serve(Parts(base | compose(address, keys, ["app"]), port), note, server)
    print("已停止，数据保留。", flush=True)
    return 0


def inherited() -> dict[str, str]:
    """Our own environment without anything that opens the database; each part is given what it may have."""
    closed = ("DATABASE_URL", "PG", "XINAN_DB_", *(f"XINAN_{role.upper()}_" for role in ROLES))
    return {name: value for name, value in os.environ.items() if not name.startswith(closed)}


def wanted_port() -> int:
    text = os.environ.get("PORT", "8000")
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise Trouble(f"PORT={text} 不是端口号，请用 1 至 65535 的数字，例如 PORT=8001 make run")
    return int(text)


def url(port: int) -> str:
    return f"http://{HOST}:{port}/admin/"


@contextmanager
def only_one() -> Iterator[None]:
    """One run per checkout; the kernel gives the lock back however its holder ends."""
    VAR.mkdir(exist_ok=True)
    with open(VAR / "run.lock", "w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            there = json.loads(CONNECTION.read_text())["url"] if CONNECTION.exists() else "（正在启动）"
            raise Trouble(
                f"信案已经在这个文件夹里运行：{there}\n请直接打开它；要重新启动，先在原来的窗口按 Ctrl-C。"
            ) from None
        yield


def end_leftovers() -> None:
    """A run that was killed outright leaves its children behind: they keep the port, so they go first."""
    if not CONNECTION.exists():
        return
    left = [pid for pid in json.loads(CONNECTION.read_text())["processes"] if is_alive(pid, command=sys.executable)]
    for pid in left:
        os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + LEFTOVER_SECONDS
    while any(is_alive(pid, command=sys.executable) for pid in left) and time.monotonic() < deadline:
        time.sleep(0.1)
    for pid in left:
        end_group(pid)
    CONNECTION.unlink()


def refuse_taken(port: int) -> None:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((HOST, port))
        except PermissionError:
            raise Trouble(f"没有权限使用端口 {port}，请换一个大于 1023 的：PORT=8001 make run") from None
        except OSError:
            other = port + 1 if port < 65535 else 8000
            raise Trouble(f"端口 {port} 已被别的程序占用。请换一个端口：PORT={other} make run") from None


@contextmanager
def database() -> Iterator[tuple[Address, Postgres | None]]:
    """The office's own server if DATABASE_URL names one, otherwise ours; roles and database are there afterwards."""
    server = outside()
    try:
        if server:
            roles.prepare(server, server.name, role_passwords(load(KEYS)))
            yield server, None
        else:
            with embedded() as (address, ours):
                yield address, ours
    finally:
        CONNECTION.unlink(missing_ok=True)


@contextmanager
def embedded() -> Iterator[tuple[Address, Postgres]]:
    home = postgres_home()
    if home != VAR:
        who = account()
        closed = closed_folder(ROOT, who.pw_uid, who.pw_gid)
        print(f"说明：账号 {who.pw_name} 进不了 {closed}，数据库的程序和数据因此放在 {home}。", flush=True)
    ours = Postgres(home / "pg", home=home)
    keys = load(KEYS, data=ours.data)
    try:
        admin = ours.start(keys["postgres"])
        roles.prepare(admin, NAME, role_passwords(keys))
        yield admin.to(name=NAME), ours
    finally:
        stop_listening()
        ours.stop()


def furnish(environment: dict[str, str]) -> None:
    """Tables as owner, static files, the training office as app."""
    print("正在准备数据库和页面……", flush=True)
    manage(environment | {"XINAN_DB_ROLE": "owner"}, "migrate", "--verbosity", "0")
    manage(environment, "collectstatic", "--noinput", "--clear", "--verbosity", "0")
    print("正在建立训练环境（第一次要办二十二件案件，约半分钟）……", flush=True)
    manage(environment, "open_training_office")


def manage(environment: dict[str, str], *command: str) -> None:
    if subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment).returncode:
        raise Trouble(f"manage.py {command[0]} 没有成功，原因见上。")


def serve(parts: Parts, note: dict, server: Postgres | None) -> None:
    """Until somebody ends it; a database that was killed is brought back with what fell with it, a part that dies alone ends
    the whole."""
    try:
        write_private(CONNECTION, note | {"processes": parts.start()})
        parts.wait_until_answering()
        greet(note["url"])
        fell = -AFTERMATH
        while True:
            time.sleep(0.5)
            if server and not server.running():
                print("数据库意外停止，正在重新启动……", flush=True)
                server.start(load(KEYS)["postgres"])
                print("数据库已恢复。", flush=True)
                fell = time.monotonic()
            if parts.dead() and time.monotonic() - fell < AFTERMATH:
                print(f"{'、'.join(parts.dead())}随数据库停止，正在重新启动……", flush=True)
                write_private(CONNECTION, note | {"processes": parts.start()})
            parts.check()
    except KeyboardInterrupt:
        print("\n正在停止……", flush=True)
    finally:
        stop_listening()
        parts.stop()


def listen() -> None:
    """All ways of ending are Ctrl-C, also where a shell made background commands deaf to it; nohup stays nohup."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler)


def stop_listening() -> None:
    """Once we are stopping, a second Ctrl-C must not leave a half of it running."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def greet(address: str) -> None:
    print(
        f"\n信案已启动：{address}\n"
        "账号见上，登录页上有全部名单。可以这样开始：\n"
        "  1. 以 jingban 登录，工作台上“第一个小时”有五件事，照着屏幕上的话做，办成自动打勾；\n"
        "  2. 点最上面的“人员和故事”，二十二件案件各停在一处，每件写明看什么；\n"
        "  3. 以 huizong 登录，在“导入批次”中上传 docs/samples/penalties-with-faults.csv，看错误怎样逐行指出。\n"
        "要从头再来：Ctrl-C 后 make reset。\n"
        f"按 Ctrl-C 停止，数据保留。日志在 {LOGS}。",
        flush=True,
    )
