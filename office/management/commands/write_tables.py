"""Write the generated tables into docs/; `--check` only compares, for the tests."""
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from office.workflow.tables import pages


class Command(BaseCommand):
    help = "从代码生成 docs/ 中的状态机、连带后果、岗位与动作、期限各表；--check 只比较"

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="与现有文件比较，不一致以1退出")

    def handle(self, *args, check: bool, **options):
        stale = []
        for name, text in pages().items():
            path = Path(settings.BASE_DIR) / "docs" / name
            if check and (not path.exists() or path.read_text(encoding="utf-8") != text):
                stale.append(name)
            elif not check:
                path.write_text(text, encoding="utf-8")
        if stale:
            self.stderr.write(f"与代码不一致：{'、'.join(stale)}；请运行 manage.py write_tables")
            raise SystemExit(1)
