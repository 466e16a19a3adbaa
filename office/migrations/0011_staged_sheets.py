"""Sheets of whatever kind are staged in one place; the job that wipes them moves with it."""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0010_queue'),
        ('django_q', '0019_alter_task_options_alter_ormq_key_alter_ormq_lock_and_more'),
    ]

    operations = [
        migrations.CreateModel(
            name='StagedSheet',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=20, verbose_name='表格种类')),
                ('sheet_name', models.CharField(max_length=200, verbose_name='文件名')),
                ('sha256', models.CharField(max_length=64, verbose_name='文件散列')),
                ('sealed', models.BinaryField(verbose_name='内容（密文）')),
                ('staged_at', models.DateTimeField(auto_now_add=True, verbose_name='上传时间')),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='office.department', verbose_name='部门')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='上传人')),
            ],
            options={
                'verbose_name': '待确认表格',
                'verbose_name_plural': '待确认表格',
            },
        ),
        migrations.RunSQL(
            "UPDATE django_q_schedule SET func = 'office.jobs.wipe_staged_sheets' WHERE func = 'subjects.jobs.wipe_staged_sheets'",
            migrations.RunSQL.noop,
        ),
    ]
