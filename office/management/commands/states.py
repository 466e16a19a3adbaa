"""Print every machine as the code has it: the generated tables of docs/, on the screen or as JSON."""
import json

from django.core.management.base import BaseCommand

from office.workflow.tables import machine_rows, states_page
from office.workflow.machines import machines


class Command(BaseCommand):
    help = "列出全部状态机：状态、变更、动作、岗位、依据规则和不得办理的情形"

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="以JSON输出")

    def handle(self, *args, **options):
        if options["json"]:
            self.stdout.write(json.dumps({name: machine_rows(model) for name, model in machines().items()}, ensure_ascii=False))
        else:
            self.stdout.write(states_page())
