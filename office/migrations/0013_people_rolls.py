"""People by sheet: listed, then appointed."""

import django.db.models.deletion
import office.workflow.fsm
from django.db import migrations, models

from office.ledger.guard import as_written, guard_machine, on_record


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0012_department_changes'),
    ]

    operations = [
        migrations.CreateModel(
            name='PeopleRoll',
            fields=[
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, serialize=False, to='office.casefile', verbose_name='案卷')),
                ('sheet_name', models.CharField(blank=True, max_length=200, verbose_name='文件名')),
                ('sheet_sha256', models.CharField(blank=True, max_length=64, verbose_name='文件散列')),
                ('lines', models.JSONField(default=list, editable=False, verbose_name='各行')),
                ('rows_sha256', models.CharField(max_length=64, verbose_name='各行散列')),
                ('done', models.JSONField(default=list, editable=False, help_text='各行实际改动的内容', verbose_name='施行结果')),
                ('state', office.workflow.fsm.StateField(choices=[('draft', '待核对'), ('in_force', '已施行'), ('discarded', '已作废')], default='draft', max_length=30, protected=True, verbose_name='状态')),
            ],
            options={
                'verbose_name': '人员任命表',
                'verbose_name_plural': '人员任命表',
                'ordering': ['-file'],
            },
        ),
        *guard_machine("office_peopleroll", "people", "file_id"),
        *on_record("office_peopleroll", file="($1).file_id"),
        as_written("office_peopleroll", "lines", "rows_sha256", "sheet_name", "sheet_sha256"),
    ]
