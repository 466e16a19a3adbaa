"""The tests: fixed keys that protect nothing, a quick password hash; tests/conftest.py points to the database."""

import base64
import os

from .base import *  # noqa: F403
from .base import STORAGES, VAR_DIR

SECRET_KEY = "仅供测试"
# office.keyring takes the master key from the environment and from nowhere else.
os.environ["XINAN_MASTER_KEY"] = base64.b64encode(bytes(range(32))).decode()
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# The browser driver keeps an event loop in the tests' thread, which Django would take for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
# Without collectstatic there is no manifest to look file names up in.
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
# Papers sent by mail go nowhere unless a test brings a server.
POST_ROUTE = "file"
POST_DIR = VAR_DIR / "test-mail"
# Nothing was collected either; files are looked up when they are asked for.
WHITENOISE_AUTOREFRESH = True
