"""Holiday notices the office imports, and with each limit what it was reckoned from, so that it can be reckoned anew."""

import django.db.models.deletion
import office.workflow.fsm
from django.db import migrations, models

from office.ledger.guard import append_only, guard_machine, on_record


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0003_recusal'),
    ]

    operations = [
        migrations.CreateModel(
            name='HolidayNotice',
            fields=[
                ('state', office.workflow.fsm.StateField(choices=[('draft', '待核对'), ('in_force', '已施行'), ('discarded', '已作废')], default='draft', max_length=30, protected=True, verbose_name='状态')),
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, serialize=False, to='office.casefile', verbose_name='案卷')),
                ('title', models.CharField(max_length=120, verbose_name='通知名称')),
                ('number', models.CharField(max_length=60, verbose_name='文号')),
                ('year', models.PositiveSmallIntegerField(verbose_name='年度')),
                ('whole_year', models.BooleanField(help_text='否则只改动所列日期', verbose_name='全年安排')),
                ('in_force_at', models.DateTimeField(editable=False, null=True, verbose_name='施行时间')),
            ],
            options={
                'verbose_name': '放假安排',
                'verbose_name_plural': '放假安排',
                'ordering': ['-file'],
            },
        ),
        migrations.AddField(
            model_name='clockentry',
            name='basis',
            field=models.CharField(blank=True, max_length=300, verbose_name='依据'),
        ),
        migrations.AddField(
            model_name='clockentry',
            name='roll',
            field=models.BooleanField(default=False, verbose_name='顺延'),
        ),
        migrations.AddField(
            model_name='clockentry',
            name='span',
            field=models.CharField(blank=True, help_text='如5wd；人员指定的日期没有期间', max_length=8, verbose_name='期间'),
        ),
        migrations.CreateModel(
            name='HolidayDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='日期')),
                ('workday', models.BooleanField(verbose_name='上班')),
                ('name', models.CharField(max_length=30, verbose_name='名称')),
                ('notice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='days', to='office.holidaynotice', verbose_name='通知')),
            ],
            options={
                'verbose_name': '放假安排的日期',
                'verbose_name_plural': '放假安排的日期',
                'ordering': ['on'],
                'constraints': [models.UniqueConstraint(fields=('notice', 'on'), name='a_notice_speaks_of_a_day_once')],
            },
        ),
        *guard_machine("office_holidaynotice", "holidays", "file_id"),
        *append_only("office_holidayday"),
        *on_record("office_holidaynotice", file="($1).file_id"),
        *on_record("office_holidayday", file="($1).notice_id"),
    ]
