"""`make reset`: throws a training office away and founds it anew; anything else is left alone."""

import os
import sys

import psycopg

from . import Trouble, roles
from .address import Address
from .environment import compose
from .keys import load, role_passwords
from .places import KEYS
from .service import SETTINGS, database, end_leftovers, furnish, inherited, listen, only_one

SURE = "--yes"


def reset(arguments: tuple[str, ...]) -> int:
    """Only while nothing runs here; asks unless `--yes` says that it was asked already."""
    if set(arguments) - {SURE}:
        raise Trouble(f"不认识的参数：{' '.join(sorted(set(arguments) - {SURE}))}。只有 {SURE}（不再询问）。")
    listen()
    with only_one():
        end_leftovers()
        with database() as (address, _):
            passwords = role_passwords(load(KEYS))
            require_training(address)
            if SURE not in arguments:
                ask(address)
            renew(address, passwords)
            base = inherited() | {"DJANGO_SETTINGS_MODULE": SETTINGS}
            furnish(base | compose(address, load(KEYS)))
    print("训练环境已重新建立。启动：make run", flush=True)
    return 0


def require_training(address: Address) -> None:
    """What the database says of itself decides; a database that says nothing is not ours to drop."""
    try:
        with psycopg.connect(**address.connection()) as session:
            here = session.execute("SELECT training FROM office_installation").fetchone()
    except psycopg.errors.UndefinedTable:
        here = None
    if here is None:
        raise Trouble(f"数据库 {address.name} 里没有训练环境，没有可以重建的。直接 make run 即可建立。")
    if not here[0]:
        raise Trouble(f"数据库 {address.name} 是正式环境，不会删除。")


def ask(address: Address) -> None:
    if not sys.stdin.isatty():
        raise Trouble(f"没有终端可以询问。确要删除训练数据的，请加 {SURE}：python3 run.py reset {SURE}")
    typed = input(f"将删除数据库 {address.name} 中的全部训练数据（{os.uname().nodename}）。输入“删除”确认：")
    if typed.strip() != "删除":
        raise Trouble("没有确认，什么都没有改动。")


def renew(address: Address, passwords: dict[str, str]) -> None:
    """The database alone: roles, keys and the server's other databases stay as they are."""
    with roles.administration(address) as session:
        roles.drop(session, address.name)
    roles.prepare(address, address.name, passwords)
