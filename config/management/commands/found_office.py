"""Found a production office from a written plan; refused where anything is already."""
import os
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from config.founding import NotFounded, found_office, read_plan
from office.documents import Identity, IdentityError
from office.calendar.clock import wall

PASSPHRASE = "XINAN_IDENTITY_PASSPHRASE"


class Command(BaseCommand):
    help = "设立正式环境：牵头部门和系统、安全、审计三名管理员（AUD-05）；只能在空的数据库中办一次"

    def add_arguments(self, parser):
        parser.add_argument("plan", type=Path, help="设立方案，写法见 docs/samples/office.toml")
        parser.add_argument("--identity", type=Path, help=f"牵头部门的证书（PKCS#12），密码由环境变量 {PASSPHRASE} 给出")
        parser.add_argument("--trusted", action="store_true", help="证书由受信机构签发")

    def handle(self, *args, plan, identity, trusted, **options):
        try:
            passwords = found_office(read_plan(plan.read_text("utf-8")), self._identity(identity), trusted=trusted)
        except (NotFounded, IdentityError, OSError) as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write("正式环境已设立。以下一次性密码只显示这一次，请分别当面交给本人，首次登录时必须修改：")
        for username, password in passwords.items():
            self.stdout.write(f"  {username}  {password}")

    def _identity(self, path: Path | None) -> Identity | None:
        if path is None:
            return None
        identity = Identity(path.read_bytes(), os.environ.get(PASSPHRASE, "").encode())
        identity.check(wall())
        return identity
