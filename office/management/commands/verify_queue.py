"""Recompute for whom every file waits, what leads it on and by what it is found; name the files that stand otherwise in the queue."""
from django.core.management.base import BaseCommand

from office.workflow.awaited import FIXED, misfiled


class Command(BaseCommand):
    help = "按各案状态重新推算待办归类、下一步和检索键；与案卷所载不一致的逐件指明并以1退出（迁移时由库的所有者改正）"

    def handle(self, *args, **options):
        found = [f"{file.number}：应为等待“{file.get_awaits_display()}”，下一步“{file.next_verb}”，检索键{len(file.found_by)}个" for file in misfiled(of=FIXED)]
        self.stdout.write("\n".join([*found, f"待办归类核对完毕，{len(found)}件不一致"]))
        if found:
            raise SystemExit(1)
