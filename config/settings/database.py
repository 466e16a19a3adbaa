"""Where the database is and as which role we speak to it: read from the environment, never started from here."""

import os
from urllib.parse import parse_qsl

ROLES = ("owner", "app", "reader")


def database() -> dict:
    """The connection the launcher (or production's service file) describes in XINAN_DB_*; no socket is opened here."""
    role = os.environ.get("XINAN_DB_ROLE", "app")
    if role not in ROLES:
        raise ValueError(f"XINAN_DB_ROLE 只能是 {'、'.join(ROLES)}，现为 {role!r}")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ.get("XINAN_DB_NAME", "xinan"),
        "HOST": os.environ.get("XINAN_DB_HOST", ""),
        "PORT": os.environ.get("XINAN_DB_PORT", ""),
        "USER": role,
        "PASSWORD": os.environ.get(f"XINAN_{role.upper()}_PASSWORD", ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        # perform() holds the transaction; around a whole request it would keep locks while a page is rendered.
        "ATOMIC_REQUESTS": False,
        # No pool: the worker forks and would share its sockets. Time-outs belong to the roles (launcher/roles.py).
        "OPTIONS": {"connect_timeout": 5, "application_name": "xinan"}
        | dict(parse_qsl(os.environ.get("XINAN_DB_PARAMS", ""))),
    }
