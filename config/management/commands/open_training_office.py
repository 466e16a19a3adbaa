"""Fill a new database as a training office; a second run finds everything done."""
from django.core.management.base import BaseCommand, CommandError

from config.training import city, people
from config.training.office import NotTraining, found_training_office
from office.models import Role


class Command(BaseCommand):
    help = "建立训练环境：虚构的部门、人员、已确认的训练领域和三年来的案件；可重复执行"

    def handle(self, *args, **options):
        try:
            told = found_training_office()
        except NotTraining as refusal:
            raise CommandError(str(refusal)) from None
        news = f"新办了{len(told)}件案件" if told else "案件都在，没有重复建立"
        self.stdout.write(f"训练环境已就绪，数据均为虚构；{news}。可用账号（密码均为 {people.PASSWORD}）：")
        for username, name, _, roles in people.OFFICERS:
            self.stdout.write(f"  {username:<10}{name}  {'、'.join(Role(role).label for role in roles)}")
        self.stdout.write(f"  另有{len(city.OFFICERS)}个账号，登录页上有全部名单。")
