"""The training office on one's own computer: plain http on 127.0.0.1, keys from var/ handed over by the launcher."""

import os

from .base import *  # noqa: F403

DEBUG = os.environ.get("XINAN_DEBUG") == "1"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

# A training office sends nothing out: what would go to a party is written into var/mail.
POST_ROUTE = "file"
