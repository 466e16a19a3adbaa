"""A case that runs together with its penalty case, and rests on the penalty decision once there is one (DES-16, DES-17)."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0009_evidence_struck'),
        ('office', '0010_queue'),
        ('sanctions', '0004_refused_proposals'),
        ('subjects', '0009_endings'),
    ]

    operations = [
        migrations.AddField(
            model_name='designation',
            name='conduct_ended_on',
            field=models.DateField(blank=True, null=True, verbose_name='行为终了日期'),
        ),
        migrations.AddField(
            model_name='designation',
            name='penalty_case',
            field=models.CharField(blank=True, max_length=128, verbose_name='行政处罚案件立案号'),
        ),
        migrations.AddField(
            model_name='designation',
            name='penalty_ended_by',
            field=models.CharField(blank=True, max_length=128, verbose_name='行政处罚案件终止的文书'),
        ),
        migrations.AddField(
            model_name='designation',
            name='penalty_ended_on',
            field=models.DateField(blank=True, null=True, verbose_name='行政处罚案件终止日期'),
        ),
        migrations.AddField(
            model_name='designation',
            name='penalty_filed_on',
            field=models.DateField(blank=True, null=True, verbose_name='行政处罚案件立案日期'),
        ),
        migrations.AddField(
            model_name='designation',
            name='penalty_hearing',
            field=models.BooleanField(default=False, help_text='处罚法第六十三条', verbose_name='拟作的处罚应当告知听证权利'),
        ),
        migrations.AddField(
            model_name='designation',
            name='penalty_notice',
            field=models.CharField(blank=True, max_length=128, verbose_name='行政处罚事先告知书文号'),
        ),
        migrations.AddField(
            model_name='designation',
            name='penalty_notice_on',
            field=models.DateField(blank=True, null=True, verbose_name='行政处罚事先告知书日期'),
        ),
        migrations.AddField(
            model_name='designation',
            name='penalty_served_on',
            field=models.DateField(blank=True, null=True, verbose_name='行政处罚决定书送达日期'),
        ),
        migrations.AlterField(
            model_name='designation',
            name='basis',
            field=models.ForeignKey(blank=True, help_text='与行政处罚一并办理的，处罚决定作出后登记（DES-16）', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='designations', to='subjects.penaltyrecord', verbose_name='认定依据文书'),
        ),
        migrations.AddConstraint(
            model_name='designation',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('state', 'dropped'), _negated=True), models.Q(('penalty_case', ''), _negated=True)), fields=('subject', 'domain', 'penalty_case'), name='one_live_case_per_penalty_case'),
        ),
        migrations.AddConstraint(
            model_name='designation',
            constraint=models.CheckConstraint(condition=models.Q(('basis__isnull', False), models.Q(models.Q(('penalty_case', ''), _negated=True), models.Q(('state__in', ['decided', 'effective']), _negated=True)), _connector='OR'), name='a_case_rests_on_a_document_or_for_now_on_a_penalty_case'),
        ),
        migrations.AddConstraint(
            model_name='designation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('penalty_case', ''), ('penalty_filed_on__isnull', True)), models.Q(models.Q(('penalty_case', ''), _negated=True), ('penalty_filed_on__isnull', False)), _connector='OR'), name='a_penalty_case_has_its_filing_date'),
        ),
        migrations.AddConstraint(
            model_name='designation',
            constraint=models.CheckConstraint(condition=models.Q(('penalty_case', ''), ('severed_from__isnull', False), ('effective_on__isnull', True), ('penalty_served_on__lte', models.F('effective_on')), _connector='OR'), name='a_listing_is_not_served_before_its_penalty'),
        ),
    ]
