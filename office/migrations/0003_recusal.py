"""Recusals, on record and never taken back."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from office.ledger.guard import append_only, on_record


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0002_guards'),
    ]

    operations = [
        migrations.AlterField(
            model_name='attachment',
            name='kind',
            field=models.CharField(choices=[('evidence', '证据材料'), ('proof_of_service', '送达回证扫描件'), ('witness', '见证材料'), ('audio_video', '音像记录'), ('statement', '陈述申辩材料'), ('hearing', '听证笔录'), ('consent', '上级同意文书'), ('order', '裁判或决定文书'), ('stamped', '盖章原件扫描')], max_length=20, verbose_name='类别'),
        ),
        migrations.CreateModel(
            name='Recusal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(max_length=300, verbose_name='理由')),
                ('on', models.DateField(verbose_name='日期')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recusals', to='office.casefile', verbose_name='案卷')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='回避人')),
            ],
            options={
                'verbose_name': '回避',
                'verbose_name_plural': '回避',
                'constraints': [models.UniqueConstraint(fields=('file', 'user'), name='a_person_recuses_himself_once')],
            },
        ),
        *append_only("office_recusal"),
        *on_record("office_recusal", file="($1).file_id"),
    ]
