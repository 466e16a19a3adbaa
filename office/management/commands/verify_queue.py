"""Recompute for whom every open file waits and what leads it on; name the files that stand otherwise in the queue."""
from django.core.management.base import BaseCommand

from office.workflow.awaited import misfiled


class Command(BaseCommand):
    help = "按各案状态重新推算待办归类和下一步；与案卷所载不一致的逐件指明并以1退出（迁移时由库的所有者改正）"

    def handle(self, *args, **options):
        found = [f"{file.number}：应为等待“{file.get_awaits_display()}”，下一步“{file.next_verb}”" for file in misfiled()]
        self.stdout.write("\n".join([*found, f"待办归类核对完毕，{len(found)}件不一致"]))
        if found:
            raise SystemExit(1)
