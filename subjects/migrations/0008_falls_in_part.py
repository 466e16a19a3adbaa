"""A penalty decision may be changed and later fall; when the office knew of it; the record says what its last fall says."""
from pathlib import Path

from django.db import migrations, models

GUARD = Path(__file__).with_name("falls.sql")


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0005_bulk'),
        ('subjects', '0007_annulment_guards'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='annulment',
            name='a_decision_falls_once',
        ),
        migrations.AddField(
            model_name='annulment',
            name='known_on',
            field=models.DateField(null=True, verbose_name='获知日期'),
        ),
        migrations.AddConstraint(
            model_name='annulment',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('record',), name='one_fall_waits_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='annulment',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'confirmed'), models.Q(('kind', 'changed'), _negated=True)), fields=('record',), name='a_decision_falls_once'),
        ),
        migrations.AddConstraint(
            model_name='annulment',
            constraint=models.CheckConstraint(condition=models.Q(('known_on__isnull', True), ('known_on__gte', models.F('fell_on')), _connector='OR'), name='a_fall_is_known_after_it_happened'),
        ),
        migrations.RunSQL(GUARD.read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]
