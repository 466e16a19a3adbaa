"""What was struck from the evidence list of a case, with why and by whom; append-only like the list itself."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from office.ledger.guard import append_only, on_record

OF_EVIDENCE = "(SELECT e.designation_id FROM cases_evidence e WHERE e.id = ($1).evidence_id)"


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0008_successors'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Strike',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ground', models.CharField(choices=[('mistaken', '误列入本案'), ('unlawful', '取得方式违法'), ('untrue', '经查证不属实')], max_length=10, verbose_name='剔除原因')),
                ('reason', models.CharField(max_length=300, verbose_name='理由')),
                ('on', models.DateField(verbose_name='剔除日期')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='剔除人')),
                ('evidence', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='strike', to='cases.evidence', verbose_name='证据')),
            ],
            options={
                'verbose_name': '证据的剔除',
                'verbose_name_plural': '证据的剔除',
                'ordering': ['evidence'],
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='a_strike_says_why')],
            },
        ),
        *append_only("cases_strike"),
        *on_record("cases_strike", file=OF_EVIDENCE),
    ]
