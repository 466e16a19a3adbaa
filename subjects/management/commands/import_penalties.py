"""`import_penalties FILE`: the same intake as on the screen, for the command line and for timers."""
import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from office.models import Department, User
from office.sheets.faults import Report, SheetError
from office.sheets.reader import MAX_BYTES
from office.workflow.errors import DoorError
from subjects.intake.examine import examine
from subjects.intake.take_in import take_in_sheet


class Command(BaseCommand):
    help = "导入行政处罚信息表（CSV或XLSX）。有一行被退回，就一行也不写入，并以1退出"

    def add_arguments(self, parser):
        parser.add_argument("file", help="表格文件")
        parser.add_argument("--dry-run", action="store_true", help="只核对，不写入")
        parser.add_argument("--json", action="store_true", help="以JSON输出结果")
        parser.add_argument("--department", metavar="代码", help="导入部门的统一社会信用代码；不填则为信用牵头部门")
        parser.add_argument("--as", dest="username", metavar="用户名", help="以哪位经办人的名义；不填则为系统")

    def handle(self, *, file, dry_run, department, username, **options):
        data = _read(Path(file))
        actor = _actor(username)
        chosen = _department(department, actor, needed=not dry_run)
        try:
            if dry_run:
                report = examine(data, Path(file).name, chosen)
            else:
                report = take_in_sheet(data, Path(file).name, department=chosen, actor=actor)
        except SheetError as error:
            self._tell(Report(faults=list(error.faults)), written=False, **options)
            sys.exit(1)
        except DoorError as error:
            raise CommandError(str(error)) from error
        self._tell(report, written=not dry_run and report.is_clean, **options)
        if not (report.is_clean or dry_run):
            sys.exit(1)

    def _tell(self, report: Report, *, written: bool, json: bool, **options) -> None:
        for warning in report.warnings:
            self.stderr.write(f"提示：第{warning.row}行 {warning.column_title}：{warning.sentence}")
        if json:
            self.stdout.write(_as_json(report))
            return
        for fault in report.faults:
            self.stdout.write(f"第{fault.row}行 {fault.column_title}：{fault.sentence}")
        self.stdout.write(_summary(report, written))


def _as_json(report: Report) -> str:
    return json.dumps(report.as_json(), ensure_ascii=False)


def _summary(report: Report, written: bool) -> str:
    if written:
        return f"已导入{report.accepted}行。"
    refused = f"，退回{len(report.refused_rows)}行" if report.faults else ""
    return f"共{report.total}行，可导入{report.accepted}行{refused}；没有写入任何数据。"


def _read(path: Path) -> bytes:
    """No more is read than would be accepted anyway."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise CommandError(f"无法读取文件 {path}：{error.strerror}") from error


def _actor(username: str | None) -> User | None:
    if username is None:
        return None
    actor = User.objects.filter(username=username, is_active=True).first()
    if actor is None:
        raise CommandError(f"没有用户名为“{username}”的在岗人员")
    return actor


def _department(code: str | None, actor: User | None, *, needed: bool) -> Department | None:
    """The named one, else the officer's own, else the hub, which may bring in for everybody."""
    if code:
        found = Department.objects.filter(code=code.strip().upper()).first()
        if found is None:
            raise CommandError(f"没有代码为“{code}”的部门")
        return found
    chosen = actor.home if actor else Department.objects.filter(is_hub=True).order_by("code").first()
    if chosen is None and needed:
        raise CommandError("没有可作为导入部门的机构，请用 --department 指明")
    return chosen
