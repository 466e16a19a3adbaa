"""`check_identifier CODE`: is this a valid organisation code or citizen number, and if not, why exactly."""
import json
import sys

from django.core.management.base import BaseCommand

from office.calendar.clock import real
from subjects.identifiers import IdentifierError, identify


class Command(BaseCommand):
    help = "核对统一社会信用代码或公民身份号码：有效则输出规范写法，无效则说明原因并以1退出"
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("code", help="要核对的代码或号码")
        parser.add_argument("--json", action="store_true", help="以JSON输出")

    def handle(self, *, code, json: bool, **options):
        try:
            with real():  # a birth date is compared with today, and no database need be running
                found = identify(code)
        except IdentifierError as error:
            self._refuse(error.reason, as_json=json)
        self._accept(found, as_json=json)

    def _accept(self, found, *, as_json: bool) -> None:
        if as_json:
            return self._write({"valid": True, "kind": found.kind, "code": found.value, "warnings": found.warnings})
        for warning in found.warnings:
            self.stderr.write(f"提示：{warning}")
        self.stdout.write(found.value)

    def _refuse(self, reason: str, *, as_json: bool) -> None:
        if as_json:
            self._write({"valid": False, "reason": reason})
        else:
            self.stdout.write(reason)
        sys.exit(1)

    def _write(self, answer: dict) -> None:
        self.stdout.write(json.dumps(answer, ensure_ascii=False))
