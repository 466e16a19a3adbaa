"""Fill a new database as a training office; a second run finds everything done."""
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from config.schedule import set_up_schedule
from config.training.people import HUB, MARKET, OFFICERS, PASSWORD, make_departments, make_officers
from config.training.records import bring_in_records
from config.training.rulebooks import make_rulebooks
from office.documents import training_identity
from office.models import Installation, Role, User
from office.workflow.signing import keep_identity


class Command(BaseCommand):
    help = "建立训练环境：虚构的部门、人员和已确认的训练领域；可重复执行"

    def handle(self, *args, **options):
        make_office()
        self.stdout.write("训练环境已就绪，数据均为虚构。可用账号（口令均为 " + PASSWORD + "）：")
        for username, name, _, roles in OFFICERS:
            self.stdout.write(f"  {username:<10}{name}  {'、'.join(Role(role).label for role in roles)}")


@transaction.atomic
def make_office() -> None:
    """Departments, officers, signing identities, rulebooks; refused in a production database."""
    if not Installation.here().training:
        if User.objects.exists():
            raise CommandError("这是正式环境的数据库，不能改作训练环境")
        Installation.objects.create(training=True)
    departments = make_departments()
    make_officers(departments)
    for department in departments.values():
        if not department.identity_sealed:
            keep_identity(department, training_identity(department.name), trusted=False)
    make_rulebooks(departments[MARKET])
    bring_in_records(departments[HUB])
    set_up_schedule()
