"""Write one PDF of every kind of paper, in both ways of sealing, into a directory."""
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from config.training.samples import write_samples
from office.models import Installation


class Command(BaseCommand):
    help = "在训练环境中走一遍真实的办理步骤，把每一种文书按两种用印方式各写一份PDF；办理本身不留痕迹"

    def add_arguments(self, parser):
        parser.add_argument("directory", help="写入的目录，没有则建立")

    def handle(self, *args, directory: str, **options):
        if not Installation.here().training:
            raise CommandError("只在训练环境中制作样张")
        place = Path(directory)
        place.mkdir(parents=True, exist_ok=True)
        count = 0
        for count, (name, pdf) in enumerate(write_samples(), start=1):
            (place / name).write_bytes(pdf)
        self.stdout.write(f"已写入{count}份样张")
