"""Departments change by proposal and confirmation; a paper keeps the name its organ had when it was issued."""
from pathlib import Path

import django.contrib.postgres.fields
import django.db.models.deletion
import office.workflow.fsm
from django.db import migrations, models

from office.ledger.guard import as_written, guard_machine, on_record

GUARDS = Path(__file__).with_name("drafts.sql")


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0011_staged_sheets'),
    ]

    operations = [
        migrations.CreateModel(
            name='DepartmentChange',
            fields=[
                ('state', office.workflow.fsm.StateField(choices=[('draft', '待核对'), ('in_force', '已施行'), ('discarded', '已作废')], default='draft', max_length=30, protected=True, verbose_name='状态')),
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, serialize=False, to='office.casefile', verbose_name='案卷')),
                ('sheet_name', models.CharField(blank=True, max_length=200, verbose_name='文件名')),
                ('sheet_sha256', models.CharField(blank=True, max_length=64, verbose_name='文件散列')),
                ('lines', models.JSONField(default=list, editable=False, verbose_name='各行')),
                ('rows_sha256', models.CharField(max_length=64, verbose_name='各行散列')),
                ('done', models.JSONField(default=list, editable=False, help_text='各行实际改动的内容', verbose_name='施行结果')),
            ],
            options={
                'verbose_name': '机构变动',
                'verbose_name_plural': '机构变动',
                'ordering': ['-file'],
            },
        ),
        migrations.AddField(
            model_name='department',
            name='closed_on',
            field=models.DateField(blank=True, editable=False, null=True, verbose_name='撤销日期'),
        ),
        migrations.AddField(
            model_name='department',
            name='competence_sought',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, editable=False, help_text='领域代码，待法制审核确定（DES-05）', size=None, verbose_name='申请认定的领域'),
        ),
        migrations.AddField(
            model_name='department',
            name='successor',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='predecessors', to='office.department', verbose_name='承继其职权的部门'),
        ),
        migrations.AddField(
            model_name='document',
            name='organ_name',
            field=models.CharField(blank=True, max_length=100, verbose_name='制发时的机关名称'),
        ),
        migrations.AddConstraint(
            model_name='department',
            constraint=models.CheckConstraint(condition=models.Q(('successor', None), ('closed_on__isnull', False), _connector='OR'), name='who_is_succeeded_is_closed'),
        ),
        migrations.AddConstraint(
            model_name='department',
            constraint=models.CheckConstraint(condition=models.Q(('successor', None), models.Q(('successor', models.F('id')), _negated=True), _connector='OR'), name='nobody_succeeds_itself'),
        ),
        migrations.RunSQL(GUARDS.read_text(encoding="utf-8"), migrations.RunSQL.noop),
        *guard_machine("office_departmentchange", "departments", "file_id"),
        *on_record("office_departmentchange", file="($1).file_id"),
        as_written("office_departmentchange", "lines", "rows_sha256", "sheet_name", "sheet_sha256"),
    ]
