"""Where a PostgreSQL server answers, and as whom we speak to it."""

import os
import re
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from . import Trouble

EXAMPLE = "postgresql://管理员:密码@主机:5432/xinan"


@dataclass(frozen=True)
class Address:
    """One connection; `params` are libpq's own (sslmode, sslrootcert …)."""

    host: str
    port: str
    name: str
    user: str
    password: str = field(default="", repr=False)
    params: dict[str, str] = field(default_factory=dict)

    @classmethod
    def from_url(cls, url: str) -> "Address":
        """DATABASE_URL names an administrator, who may create roles and databases, and the database to be used."""
        parts = urlsplit(url)
        name = unquote(parts.path.lstrip("/"))
        try:
            port = parts.port or 5432
        except ValueError:
            raise Trouble(f"DATABASE_URL 的端口不是数字。写法：{EXAMPLE}") from None
        if parts.scheme not in ("postgresql", "postgres"):
            raise Trouble(f"DATABASE_URL 只支持 PostgreSQL，现为 {parts.scheme or '空'}。写法：{EXAMPLE}")
        if not parts.hostname or not parts.username or not name or "/" in name:
            raise Trouble(f"DATABASE_URL 须写明管理员、主机和数据库名。写法：{EXAMPLE}")
        # Not parts.hostname: it is lower-cased, which a socket folder (percent-encoded here) does not survive.
        host = unquote(re.sub(r":\d*$", "", parts.netloc.rpartition("@")[2]).strip("[]"))
        user, password = unquote(parts.username), unquote(parts.password or "")
        return cls(host, str(port), name, user, password, dict(parse_qsl(parts.query)))

    def to(self, **changes: str) -> "Address":
        return replace(self, **changes)

    def connection(self) -> dict[str, str]:
        """As keyword arguments for psycopg.connect."""
        where = {"host": self.host, "port": self.port, "dbname": self.name, "user": self.user}
        return where | ({"password": self.password} if self.password else {}) | self.params

    def environment(self, passwords: dict[str, str]) -> dict[str, str]:
        """What config.settings reads."""
        return {
            "XINAN_DB_HOST": self.host,
            "XINAN_DB_PORT": self.port,
            "XINAN_DB_NAME": self.name,
            "XINAN_DB_PARAMS": urlencode(self.params),
        } | {f"XINAN_{role.upper()}_PASSWORD": password for role, password in passwords.items()}


def outside() -> Address | None:
    """The server an office runs itself, if DATABASE_URL names one."""
    url = os.environ.get("DATABASE_URL", "").strip()
    return Address.from_url(url) if url else None
