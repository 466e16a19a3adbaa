"""An office's own server: every key comes from its environment, and without them nothing starts."""

import os

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .https import *  # noqa: F403

REQUIRED = {
    "XINAN_SECRET_KEY": "签名密钥",
    "XINAN_MASTER_KEY": "数据加密主密钥（32 字节，base64）",
    "XINAN_HOSTS": "允许访问的域名，逗号分隔",
    "XINAN_DB_HOST": "数据库地址",
    "XINAN_APP_PASSWORD": "数据库 app 角色的密码",
}
missing = [f"{name}（{what}）" for name, what in REQUIRED.items() if not os.environ.get(name)]
if missing:
    raise ImproperlyConfigured("正式环境缺少：" + "、".join(missing))

ALLOWED_HOSTS = [host.strip() for host in os.environ["XINAN_HOSTS"].split(",")]
