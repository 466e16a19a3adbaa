"""The keys and passwords of this machine: made once, kept in var/secrets.json, readable by nobody else."""

import base64
import json
import os
import secrets
from pathlib import Path

from . import Trouble

ROLES = ("owner", "app", "reader")


def make() -> dict[str, str]:
    passwords = {name: secrets.token_urlsafe(24) for name in ("postgres", *ROLES)}
    return passwords | {
        "secret_key": secrets.token_urlsafe(48),
        "master_key": base64.b64encode(secrets.token_bytes(32)).decode(),
    }


def load(path: Path, *, data: Path | None = None) -> dict[str, str]:
    """Read the keys, or make them; never new ones for files in `data` that were sealed with others."""
    if path.exists():
        return json.loads(path.read_text())
    if data is not None and data.exists():
        raise Trouble(
            f"数据库文件还在（{data}），密钥文件却不见了（{path}）。\n"
            "没有原来的密钥，已加密的证件号码和文书无法读取。请恢复该文件的备份；\n"
            f"如果数据可以不要，请把 {data} 移走后重新运行。"
        )
    keys = make()
    write_private(path, keys)
    return keys


def write_private(path: Path, content: dict) -> None:
    """Whole or not at all, and from its first moment readable by nobody else."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(content, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def role_passwords(keys: dict[str, str]) -> dict[str, str]:
    """The three roles' passwords; an office that sets its own gives them as XINAN_<ROLE>_PASSWORD."""
    return {role: os.environ.get(f"XINAN_{role.upper()}_PASSWORD") or keys[role] for role in ROLES}
