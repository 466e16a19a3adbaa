"""Recompute every chain and every seal; name what does not fit."""
import json
from pathlib import Path

from django.core.management.base import BaseCommand

from office.ledger import seal, verify


class Command(BaseCommand):
    help = "核验办理记录链与每日封存；发现改动、缺失或次序颠倒时逐条指明并以1退出"

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="以JSON输出")
        parser.add_argument("--lines", type=Path, help="在外保存的封存文件夹，与库中的封存逐日比对")

    def handle(self, *args, json: bool = False, lines: Path | None = None, **options):
        found = [*verify.faults(), *seal.faults(), *(seal.strangers(lines) if lines else ())]
        events = verify.count_events()
        self.stdout.write(_as_json(events, found) if json else _as_text(events, found))
        if found:
            raise SystemExit(1)


def _as_json(events: int, found: list[str]) -> str:
    return json.dumps({"events": events, "faults": found}, ensure_ascii=False)


def _as_text(events: int, found: list[str]) -> str:
    if not found:
        return f"已核验{events}条办理记录，链条完整"
    return "\n".join([*found, f"已核验{events}条办理记录，发现{len(found)}处问题"])
