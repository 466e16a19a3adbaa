"""Bulk runs: one verb for many cases, and what became of each."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

from office.ledger.guard import keep_rows


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0004_holidays'),
    ]

    operations = [
        migrations.CreateModel(
            name='BulkRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('machine', models.CharField(max_length=20, verbose_name='卷类')),
                ('verb', models.CharField(blank=True, max_length=60, verbose_name='事项')),
                ('typed', models.JSONField(default=dict, verbose_name='填写内容')),
                ('chosen_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name='选定时间')),
                ('started_at', models.DateTimeField(null=True, verbose_name='开始时间')),
                ('finished_at', models.DateTimeField(null=True, verbose_name='完成时间')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='办理人')),
            ],
            options={
                'verbose_name': '批量办理',
                'verbose_name_plural': '批量办理',
            },
        ),
        migrations.CreateModel(
            name='BulkItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(verbose_name='选定时版本')),
                ('outcome', models.CharField(choices=[('waiting', '待办'), ('done', '已办'), ('refused', '未办')], default='waiting', max_length=8, verbose_name='结果')),
                ('said', models.CharField(blank=True, max_length=600, verbose_name='说明')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='office.casefile', verbose_name='案卷')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='office.bulkrun', verbose_name='批次')),
            ],
            options={
                'verbose_name': '批量办理的案件',
                'verbose_name_plural': '批量办理的案件',
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('run', 'file'), name='a_run_takes_a_case_once')],
            },
        ),
        *keep_rows("office_bulkrun", "office_bulkitem"),
    ]
