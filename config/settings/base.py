"""What is the same wherever the system runs."""

import os
from email.utils import parseaddr
from pathlib import Path

from .database import database
from .security import *  # noqa: F403
from .theme import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = BASE_DIR / "var"

SECRET_KEY = os.environ.get("XINAN_SECRET_KEY", "")
DEBUG = False
ALLOWED_HOSTS: list[str] = []

INSTALLED_APPS = [
    "unfold.apps.BasicAppConfig",
    "unfold.contrib.filters",
    "unfold.contrib.forms",
    "unfold.contrib.inlines",
    "unfold.contrib.import_export",
    "unfold.contrib.guardian",
    "config.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_fsm",
    "guardian",
    "import_export",
    "django_q",
    "csp",
    "axes",
    "office",
    "subjects",
    "sanctions",
    "commitments",
    "cases",
    "repair",
    "config.apps.RoofConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
    "office.middleware.LegalTime",
    "office.middleware.OwnPassword",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["office.templatetags.icons"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "office.context.installation",
                "config.training.screen.training_screen",
            ],
        },
    },
]

# Printed papers carry this address in their QR code; seals leave the database into this folder.
PUBLIC_URL = os.environ.get("XINAN_PUBLIC_URL", "http://127.0.0.1:8000")
SEAL_DIR = os.environ.get("XINAN_SEAL_DIR", str(VAR_DIR / "seals"))

DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "office.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "guardian.backends.ObjectPermissionBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": name, "OPTIONS": options}
    for name, options in (
        ("django.contrib.auth.password_validation.UserAttributeSimilarityValidator", {}),
        ("django.contrib.auth.password_validation.MinimumLengthValidator", {"min_length": 10}),
        ("django.contrib.auth.password_validation.CommonPasswordValidator", {}),
        ("django.contrib.auth.password_validation.NumericPasswordValidator", {}),
        ("office.passwords.AnotherPassword", {}),
    )
]
# A row for "nobody" would be a person in the ledger who does not exist.
ANONYMOUS_USER_NAME = None

# One language and no LocaleMiddleware: a browser set to English must not turn legal terms into English.
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文")]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "config.formats"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

# Uploads hold personal data: they stay in memory (20 MB is the largest we take) instead of a plain temporary file.
FILE_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": VAR_DIR / "media"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# The queue lives in the same database, so a task is rolled back with the case that asked for it. Delivery is at
# least once: retry above timeout keeps one task from running twice at the same time; a failed task is kept and
# acknowledged, because our jobs find their own work again and a blind repetition helps nobody.
Q_CLUSTER = {
    "name": "xinan",
    "label": "任务队列",
    "orm": "default",
    "workers": 2,
    "timeout": 300,
    "retry": 360,
    "max_attempts": 3,
    "ack_failures": True,
    "poll": 0.5,
    "catch_up": False,
    "save_limit": 1000,
}

# Mail leaves only where an office has named its server; without one, messages are read on the desk.
EMAIL_HOST = os.environ.get("XINAN_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("XINAN_SMTP_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("XINAN_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("XINAN_SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("XINAN_SMTP_TLS") == "1"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("XINAN_MAIL_FROM", "xinan@localhost")

# Papers served by mail (SRV-06) leave only where an office has said how: "relay" through its gateway, whose acceptance is
# no arrival, or "final" to the very system in which its recipients have their mailboxes; see office/mail/routes.py.
POST_ROUTE = os.environ.get("XINAN_POST_ROUTE", "")
POST_DIR = VAR_DIR / "mail"
POST_FROM = parseaddr(os.environ.get("XINAN_POST_FROM") or DEFAULT_FROM_EMAIL)[1]
# Where that address receives mail: the gateway's reports of delivery are read there over IMAP.
POST_BOX = {
    "host": os.environ.get("XINAN_POST_BOX_HOST", ""), "port": int(os.environ.get("XINAN_POST_BOX_PORT", "993")), "tls": True,
    "user": os.environ.get("XINAN_POST_BOX_USER", ""), "password": os.environ.get("XINAN_POST_BOX_PASSWORD", ""),
}

# Spreadsheets: who may use them is a permission, a batch is taken whole or not at all.
IMPORT_EXPORT_USE_TRANSACTIONS = True
IMPORT_EXPORT_SKIP_ADMIN_LOG = True
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "import"
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "export"
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True
