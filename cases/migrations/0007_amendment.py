"""Decisions changed by the review organ or a court, with the guards on each."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from office.ledger.guard import keep_rows, on_record

OF_AMENDMENT = "(SELECT a.designation_id FROM cases_amendment a WHERE a.id = ($1).amendment_id)"


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0006_severed'),
        ('office', '0005_bulk'),
        ('sanctions', '0003_changed_by_review'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Amendment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organ', models.CharField(max_length=80, verbose_name='决定变更的机关')),
                ('basis', models.CharField(max_length=120, verbose_name='依据文书及文号')),
                ('changed_on', models.DateField(verbose_name='变更生效日期')),
                ('reason', models.CharField(max_length=500, verbose_name='理由')),
                ('term_before', models.DateField(verbose_name='变更前的期限最后一日')),
                ('term_ends', models.DateField(blank=True, null=True, verbose_name='变更后的期限最后一日')),
                ('proposed_on', models.DateField(verbose_name='提请日期')),
                ('settled_on', models.DateField(blank=True, null=True, verbose_name='办结日期')),
                ('attachment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='office.attachment', verbose_name='依据文书')),
                ('decision', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='office.document', verbose_name='变更决定书')),
                ('designation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='amendments', to='cases.designation', verbose_name='案件')),
                ('lifted', models.ManyToManyField(related_name='+', to='sanctions.measure', verbose_name='解除的措施')),
                ('measures', models.ManyToManyField(related_name='+', to='sanctions.measure', verbose_name='变更后的措施')),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='提请人')),
                ('replaces', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='office.document', verbose_name='被变更的决定书')),
            ],
            options={
                'verbose_name': '决定的变更',
                'verbose_name_plural': '决定的变更',
                'ordering': ['designation', 'id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('settled_on__isnull', True)), fields=('designation',), name='one_amendment_waits_at_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('organ', ''), _negated=True), models.Q(('basis', ''), _negated=True), models.Q(('reason', ''), _negated=True)), name='an_amendment_says_by_whom_by_what_and_why'), models.CheckConstraint(condition=models.Q(models.Q(('decision__isnull', True), ('replaces__isnull', True)), models.Q(('decision__isnull', False), ('replaces__isnull', False), ('settled_on__isnull', False)), _connector='OR'), name='a_signed_amendment_replaces_a_decision')],
            },
        ),
        *keep_rows("cases_amendment"),
        *on_record("cases_amendment", file="($1).designation_id"),
        *on_record("cases_amendment_measures", "cases_amendment_lifted", file=OF_AMENDMENT),
    ]
