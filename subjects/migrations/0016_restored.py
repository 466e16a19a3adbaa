"""A penalty whose annulment was itself overturned stands again, on record and by a second person (REC-14)."""
from pathlib import Path

import django.db.models.deletion
import office.workflow.fsm
from django.conf import settings
from django.db import migrations, models

RESTORED = Path(__file__).with_name("restored.sql")


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0011_staged_sheets'),
        ('subjects', '0015_relayed_mail'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='annulment',
            name='restored_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='恢复效力登记人'),
        ),
        migrations.AddField(
            model_name='annulment',
            name='restored_on',
            field=models.DateField(blank=True, null=True, verbose_name='恢复效力之日'),
        ),
        migrations.AddField(
            model_name='annulment',
            name='restoring_document',
            field=models.CharField(blank=True, max_length=128, verbose_name='恢复效力依据文书'),
        ),
        migrations.AddField(
            model_name='annulment',
            name='restoring_reason',
            field=models.TextField(blank=True, verbose_name='恢复效力理由'),
        ),
        migrations.AlterField(
            model_name='annulment',
            name='state',
            field=office.workflow.fsm.StateField(choices=[('proposed', '待确认'), ('confirmed', '已确认失效'), ('discarded', '未予确认'), ('restored', '已恢复效力')], default='proposed', max_length=30, protected=True, verbose_name='状态'),
        ),
        migrations.AddConstraint(
            model_name='annulment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('restored_by__isnull', True), ('restored_on__isnull', True), ('restoring_document', ''), ('restoring_reason', ''), models.Q(('state', 'restored'), _negated=True)), models.Q(('restored_by__isnull', False), ('restored_on__gte', models.F('fell_on')), ('state__in', ['confirmed', 'restored']), models.Q(('restoring_document', ''), _negated=True), models.Q(('restoring_reason', ''), _negated=True)), _connector='OR'), name='what_is_restored_says_when_by_what_and_why'),
        ),
        migrations.RunSQL(RESTORED.read_text("utf-8"), migrations.RunSQL.noop),
    ]
