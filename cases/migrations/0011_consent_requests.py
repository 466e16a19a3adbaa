"""Requests for the superior's consent, as files of the superior department (DES-15)."""

import django.db.models.deletion
import office.workflow.fsm
from django.conf import settings
from django.db import migrations, models

from office.ledger.guard import guard_machine, on_record


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0010_combined_procedure'),
        ('office', '0011_staged_sheets'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ConsentRequest',
            fields=[
                ('state', office.workflow.fsm.StateField(choices=[('asked', '待答复'), ('given', '已同意'), ('declined', '不同意'), ('withdrawn', '已收回')], default='asked', max_length=30, protected=True, verbose_name='状态')),
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='office.casefile', verbose_name='案卷')),
                ('reason', models.TextField(blank=True, verbose_name='答复的理由')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='答复日期')),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='答复人')),
                ('designation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consent_requests', to='cases.designation', verbose_name='认定案件')),
            ],
            options={
                'verbose_name': '报请同意',
                'verbose_name_plural': '报请同意',
                'ordering': ['-file'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'asked')), fields=('designation',), name='consent_is_asked_once_at_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('answered_by__isnull', False), ('answered_on__isnull', False), ('state__in', ['given', 'declined']), models.Q(('reason', ''), _negated=True)), models.Q(models.Q(('state__in', ['given', 'declined']), _negated=True), ('answered_by__isnull', True), ('answered_on__isnull', True)), _connector='OR'), name='an_answer_says_who_when_and_why')],
            },
        ),
        *guard_machine("cases_consentrequest", "consent", "file_id"),
        *on_record("cases_consentrequest", file="($1).file_id"),
    ]
