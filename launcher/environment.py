"""The environment every process of the system is started with; also for manage.py typed by hand."""

import json
import os
from collections.abc import MutableMapping, Sequence
from pathlib import Path

from .address import Address
from .keys import ROLES, role_passwords
from .places import CONNECTION

# Only these change the shape of the database; everything else works with app's rights.
OWNERS_COMMANDS = ("migrate",)


def compose(address: Address, keys: dict[str, str], roles: Sequence[str] = ROLES) -> dict[str, str]:
    """What config.settings and office.keyring read, able to speak to the database as `roles` and no others."""
    passwords = role_passwords(keys)
    return address.environment({role: passwords[role] for role in roles}) | {
        "XINAN_SECRET_KEY": keys["secret_key"],
        "XINAN_MASTER_KEY": keys["master_key"],
    }


def adopt(arguments: list[str], environ: MutableMapping[str, str] = os.environ, path: Path = CONNECTION) -> None:
    """Let `python manage.py …` find the running server; what the environment already says is left as it is."""
    if len(arguments) > 1 and arguments[1] in OWNERS_COMMANDS:
        environ.setdefault("XINAN_DB_ROLE", "owner")
    if "XINAN_DB_HOST" not in environ and path.exists():
        for name, value in json.loads(path.read_text())["environment"].items():
            environ.setdefault(name, value)
